import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportFormat } from '../../src-shared/ipc/app';
import type { Refusal } from '../../src-shared/result';
import { refuse } from '../../src-shared/result';
import type { Engine } from '../engine/api';
import { type ImportSource, isImportError, readImport } from '../services/import';
import { databaseFile, withEngine } from './database';
import { EXIT, type ExitStatus, UsageError } from './exit-status';
import { attempt } from './import-attempt';
import { type ImportOptions, planFrom } from './import-plan';
import type { Terminal } from './terminal';

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
    return await onDatabase(options, terminal, (engine) => run(source, options, engine, terminal));
  } catch (error) {
    if (!isImportError(error)) throw error;
    return refused(terminal, refuse('invalid', error.message));
  }
}

/** A rehearsal on a database that is not there yet must not leave an empty one behind. */
async function onDatabase<T>(
  options: ImportOptions,
  terminal: Terminal,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  if (!options.dryRun || existsSync(databaseFile(options, terminal.env))) {
    return withEngine(options, terminal.env, false, async (engine, sealing) => {
      if (!options.dryRun) await sealing.unlock(engine);
      return work(engine);
    });
  }
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-dry-run-'));
  try {
    return await withEngine(
      { ...options, db: join(folder, 'w.sqlite') },
      terminal.env,
      false,
      work,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
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
  const {
    planned,
    refused: no,
    may,
  } = attempt(source, plan, engine, actor, options, {
    progress: (done, total) => terminal.progress('import', done, total),
  });
  if (no !== undefined) return refused(terminal, no);
  const changes = planned.issues.length > 0 && may === undefined;
  await terminal.document({
    ok: true,
    dryRun: options.dryRun === true,
    entry: changes ? engine.head : null,
    ...planned.report,
    ...(options.dryRun ? { gains: may?.gains ?? [], losses: may?.losses ?? [] } : {}),
  });
  return EXIT.done;
}

async function refused(terminal: Terminal, refusal: Refusal): Promise<ExitStatus> {
  await terminal.document({ ok: false, refused: refusal });
  return EXIT.refused;
}
