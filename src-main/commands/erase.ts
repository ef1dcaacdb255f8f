import type { CommandOf } from '../../src-shared/commands';
import type { TableName } from '../../src-shared/model/rows';
import { type CommandResult, type MayAnswer, type Refused, refused } from '../../src-shared/result';
import { invalid, RefusedError } from '../domain/authority/refused';
import { actorOf } from '../domain/commands/registry';
import { State } from '../domain/state/state';
import { eraseFiles, eraseRows } from '../store/erase';
import { asDatabaseError } from '../store/open';
import { TABLE_NAMES } from '../store/tables';
import type { Core } from './core';
import type { Issue } from './issue';

type Erase = CommandOf<'workspace.erase'>;

/** Whether this is the one command that leaves no entry and no ledger to write one in. */
export function isErase(issue: Issue): issue is Issue & { command: Erase } {
  return issue.command.type === 'workspace.erase';
}

/** W5: an admin, who has typed the workspace's name. */
function needsErasable(core: Core, { command, actor, now }: Issue & { command: Erase }): void {
  const { workspace } = core.state;
  const at = Math.max(core.ledger.head.at, now ?? core.clock());
  // `invalid` is tested before anything about the actor (commands.md, codes).
  if (workspace !== null && command.confirm !== workspace.name) {
    throw invalid("W5: confirm is not the workspace's name", 'confirm', 'W5');
  }
  actorOf(core.state, actor, at).needsAdmin('W5');
}

/** Rows and overrides that would be gone. */
function countFacts({ db }: Core): number {
  const tables = [...TABLE_NAMES, 'override'];
  const count = (table: string) =>
    db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number;
  return tables.reduce((sum, table) => sum + count(table), 0);
}

/** Everybody would lose everything, so nobody is listed. */
export function mayErase(core: Core, issue: Issue & { command: Erase }): Refused | MayAnswer {
  const no = refusalOf(core, issue);
  return no ?? { ok: true, changed: countFacts(core), gains: [], losses: [] };
}

function refusalOf(core: Core, issue: Issue & { command: Erase }): Refused | null {
  try {
    needsErasable(core, issue);
    return null;
  } catch (error) {
    if (error instanceof RefusedError) return refused(error.refusal);
    throw error;
  }
}

/**
 * Deletes every row of every table, the ledger's too, and what SQLite would leave of them in file
 * and log; what stays is an empty database, as before workspace.create.
 */
export function erase(core: Core, issue: Issue & { command: Erase }): CommandResult {
  const no = refusalOf(core, issue);
  if (no !== null) return no;
  const changed = countFacts(core);
  const tables = new Set<TableName | 'override'>([...TABLE_NAMES, 'override']);
  try {
    eraseRows(core.db);
    core.state = new State();
    core.ledger.reload();
    core.past.forget();
    core.sync.erased();
    core.committed(tables);
    eraseFiles(core.db);
  } catch (error) {
    throw asDatabaseError(error, core.db.name);
  }
  return { ok: true, entry: null, changed };
}
