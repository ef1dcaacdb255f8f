import { existsSync } from 'node:fs';
import { name as nameField } from '../../src-shared/commands/fields';
import type { ImportFormat, ImportPlan } from '../../src-shared/ipc/app';
import { normaliseEmail } from '../../src-shared/model/email';
import type { MayAnswer, Refusal } from '../../src-shared/result';
import { refuse } from '../../src-shared/result';
import type { Engine } from '../engine/api';
import {
  type ImportLimits,
  type ImportSource,
  isImportError,
  type Planned,
  placeKey,
  planImport,
  readImport,
} from '../services/import';
import { withEngine } from './database';
import { EXIT, type ExitStatus, UsageError } from './exit-status';
import type { GlobalOptions } from './options';
import { readPeopleMap } from './people-map';
import type { Terminal } from './terminal';

export interface ImportOptions extends GlobalOptions {
  dryRun?: boolean;
  into?: string;
  map?: string;
  skipBad?: boolean;
  adminEmail?: string;
  adminName?: string;
  workspaceName?: string;
  limits: Partial<ImportLimits>;
}

/** Rows that the rules refuse are left out one by one; more than this is no slip any more. */
const MOST_LEFT_OUT = 500;

/** Reads, previews and (without --dry-run) applies an import; the report is one document. */
export async function importFile(
  file: string,
  format: ImportFormat | null,
  options: ImportOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  if (!existsSync(file)) throw new UsageError(`there is no file ${file}`);
  try {
    const source = readImport(file, { limits: options.limits });
    if (format !== null && source.format !== format) {
      return refused(
        terminal,
        refuse('invalid', `${source.file} is not ${format} but ${source.format}`),
      );
    }
    return await withEngine(options, terminal.env, false, (engine) =>
      run(source, options, engine, terminal),
    );
  } catch (error) {
    if (!isImportError(error)) throw error;
    return refused(terminal, refuse('invalid', error.message));
  }
}

async function run(
  source: ImportSource,
  options: ImportOptions,
  engine: Engine,
  terminal: Terminal,
): Promise<ExitStatus> {
  const plan = planFrom(source, options, engine, terminal);
  const actor = options.as ?? null;
  if (actor === null && !engine.empty) {
    return refused(terminal, refuse('unknown-actor', 'nobody imports: give --as'));
  }
  const { planned, may } = preview(source, plan, engine, actor, options);
  if (!may.ok) return refused(terminal, atItsRow(may.refused, planned));
  const { report } = planned;
  if (options.dryRun || planned.issues.length === 0) {
    const { gains, losses } = may;
    await terminal.document({
      ok: true,
      dryRun: options.dryRun === true,
      entry: null,
      ...report,
      gains,
      losses,
    });
    return EXIT.done;
  }
  const results = engine.executeAll(stamped(planned, options.now), {
    progress: (done, total) => terminal.progress('import', done, total),
  });
  const failed = results.find((result) => !result.ok);
  if (failed && !failed.ok) return refused(terminal, atItsRow(failed.refused, planned));
  await terminal.document({ ok: true, dryRun: false, entry: engine.head, ...report });
  return EXIT.done;
}

/** With --skip-bad a row that a rule refuses is left out like one that cannot be read. */
function preview(
  source: ImportSource,
  plan: ImportPlan,
  engine: Engine,
  actor: string | null,
  options: ImportOptions,
): { planned: Planned; may: MayAnswer | { ok: false; refused: Refusal } } {
  const leftOut = new Map<string, string>();
  for (;;) {
    const skipBad = options.skipBad === true;
    const planned = planImport(source, plan, engine, actor, { skipBad, leftOut });
    if (planned.issues.length === 0)
      return { planned, may: { ok: true, changed: 0, gains: [], losses: [] } };
    const may = engine.mayAll(stamped(planned, options.now));
    const place = may.ok ? undefined : planned.placeOf?.(may.refused.path);
    if (may.ok || !skipBad || place === undefined || leftOut.size >= MOST_LEFT_OUT)
      return { planned, may };
    leftOut.set(placeKey(place), may.refused.message);
  }
}

function stamped({ issues }: Planned, now: number | undefined): Planned['issues'] {
  return now === undefined ? issues : issues.map((issue) => ({ ...issue, now }));
}

function atItsRow(refusal: Refusal, planned: Planned): Refusal {
  const place = planned.placeOf?.(refusal.path);
  if (place === undefined) return refusal;
  return { ...refusal, message: `${place.file}, line ${place.line}: ${refusal.message}` };
}

function planFrom(
  source: ImportSource,
  options: ImportOptions,
  engine: Engine,
  terminal: Terminal,
): ImportPlan {
  const { into, workspaceName } = options;
  return {
    token: '',
    ...(into === undefined ? {} : { into }),
    ...(workspaceName === undefined
      ? {}
      : { workspaceName: checkedName(workspaceName, '--workspace-name') }),
    ...(options.map === undefined ? {} : { people: readPeopleMap(options.map) }),
    ...(engine.empty ? { admin: firstAdmin(source, options, terminal) } : {}),
  };
}

/** Into an empty database: who is asked for, else who acts, else somebody that the notice names. */
function firstAdmin(
  source: ImportSource,
  options: ImportOptions,
  terminal: Terminal,
): { email: string; name: string } {
  const wanted = options.adminEmail ?? options.as;
  if (wanted === undefined) {
    const email = `admin@${source.format}.import.invalid`;
    terminal.message(`the new workspace's admin is ${email}; --admin-email names another`);
    return { email, name: checkedName(options.adminName ?? 'Import admin', '--admin-name') };
  }
  const email = normaliseEmail(wanted);
  if (email === null) throw new UsageError(`${wanted} is not one e-mail address`);
  const name = options.adminName ?? email.slice(0, email.lastIndexOf('@'));
  return { email, name: checkedName(name, '--admin-name') };
}

function checkedName(text: string, option: string): string {
  const decoded = nameField.safeParse(text);
  if (!decoded.success) throw new UsageError(`${option}: ${decoded.error.issues[0]?.message}`);
  return decoded.data;
}

async function refused(terminal: Terminal, refusal: Refusal): Promise<ExitStatus> {
  await terminal.document({ ok: false, refused: refusal });
  return EXIT.refused;
}
