import { pairKey } from '../domain/changes';
import type { State } from '../domain/state/state';
import type { Json } from '../ledger/personal';
import { cellKey, rowKey } from './touch';

/** More rows than this are not kept to explain a later refusal. */
const MOST = 5_000;

/** By the names of a command's fields: the table whose rows they name. */
const NAMED: Readonly<Record<string, string>> = {
  board: 'board',
  boards: 'board',
  teamspace: 'teamspace',
  person: 'person',
  persons: 'person',
  owner: 'person',
  to: 'person',
  partner: 'partner',
  share: 'share',
  shares: 'share',
  request: 'request',
  report: 'report',
  reports: 'report',
  review: 'review',
  console: 'console',
  card: 'card',
  // As recorded, a token is the hash by which its invitation is known.
  token: 'invitation',
};

/**
 * The rows that a command names and on which its author's right to give it rests: where the rules
 * refuse it later, the newest foreign entry that touched one of these is what stands against it.
 */
export function concernsOf(state: State, command: Json, actor: string | null): string[] {
  const named = new Map<string, Set<string>>();
  collect(command, named);
  const keys = new Set<string>();
  for (const [table, ids] of named) for (const id of ids) keys.add(rowKey(table, id));
  const persons = new Set(named.get('person'));
  if (actor !== null) persons.add(actor);
  const teamspaces = new Set(named.get('teamspace'));
  for (const board of named.get('board') ?? []) {
    const teamspace = state.boards.get(board)?.teamspace;
    if (teamspace !== undefined) teamspaces.add(teamspace);
    if (actor !== null)
      keys.add(cellKey(board, actor)).add(rowKey('participant', pairKey(board, actor)));
  }
  if (actor !== null) keys.add(rowKey('person', actor));
  for (const teamspace of teamspaces) {
    keys.add(rowKey('teamspace', teamspace));
    for (const person of persons) {
      if (keys.size > MOST) break;
      keys.add(rowKey('member', pairKey(teamspace, person)));
    }
  }
  keys.add(rowKey('workspace', 'workspace'));
  return [...keys].slice(0, MOST);
}

function collect(object: Json, named: Map<string, Set<string>>): void {
  for (const [field, value] of Object.entries(object)) {
    const table = NAMED[field];
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one === 'object' && one !== null) collect(one as Json, named);
      else if (table !== undefined && typeof one === 'string') {
        const ids = named.get(table) ?? new Set();
        named.set(table, ids.add(one));
      }
    }
  }
}
