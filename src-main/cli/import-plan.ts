import { name as nameField } from '../../src-shared/commands/fields';
import type { ImportPlan } from '../../src-shared/ipc/app';
import { normaliseEmail } from '../../src-shared/model/email';
import type { Engine } from '../engine/api';
import type { ImportLimits, ImportSource } from '../services/import';
import { UsageError } from './exit-status';
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

/** What the flags say of how to import, in the words that the window uses too. */
export function planFrom(
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
