import { createHash } from 'node:crypto';
import { levelOf } from '../../../src-main/domain/access/evaluate';
import type { Changes, RowChange } from '../../../src-main/domain/changes';
import { State } from '../../../src-main/domain/state/state';
import { GENESIS, type PackedEntry, readBody } from '../../../src-main/ledger/body';
import { unpackCells } from '../../../src-main/ledger/cells';
import { REFERENCE } from '../../../src-main/ledger/personal';
import { type Digest, digestAfter, EMPTY_DIGEST } from '../../../src-main/sync/digest';
import type { SyncBody } from '../../../src-main/sync/entry';
import type { HubEntry } from '../../../src-main/sync/hub';

/** An entry of the log as the oracle reads it. */
export interface Read extends PackedEntry, SyncBody {
  changes: Changes;
}

/** What the log says, by nothing but its bytes: no console is asked. */
export interface LogReading {
  entries: Read[];
  state: State;
  digest: Digest;
}

/** One person's effective level on one board, as one text. */
type Levels = Map<string, number>;

/**
 * Reads a log from its first entry and holds it against the invariants of sync-design.md section 1
 * that a log can show: I1 (one gapless chain), I3 (nothing opens that its author was not shown), I4
 * (nothing opens over a change its author had not seen), I6 (replay reproduces the digests).
 */
export function readLog(log: readonly HubEntry[]): LogReading {
  const state = new State();
  const entries: Read[] = [];
  let digest = EMPTY_DIGEST;
  let hash: Buffer = GENESIS;
  let published = false;
  for (const [i, raw] of log.entries()) {
    needs(raw.seq === i + 1, `I1: entry ${i + 1} is missing`);
    needs(raw.prev.equals(hash), `I1: entry ${raw.seq} does not follow`);
    const expected = createHash('sha256').update(raw.prev).update(raw.body).digest();
    needs(raw.hash.equals(expected), `I1: entry ${raw.seq} is not what its hash says`);
    hash = raw.hash;
    const packed = readBody(raw.body) as PackedEntry & SyncBody;
    const changes = changesOf(packed, state);
    const entry: Read = { ...packed, changes };
    const text = digest.toString(16).padStart(64, '0');
    if (packed.pre !== undefined) needs(packed.pre === text, `I6: before entry ${raw.seq}`);
    const before = published ? levels(state, packed.at) : new Map();
    state.apply(changes);
    digest = digestAfter(digest, changes, state);
    const after = digest.toString(16).padStart(64, '0');
    if (packed.post !== undefined) needs(packed.post === after, `I6: after entry ${raw.seq}`);
    if (published) judgeRises(entry, { before, after: levels(state, packed.at), entries, state });
    if (packed.kind === 'refusal') needs(packed.refused !== undefined, 'I5: a refusal says why');
    published ||= packed.kind === 'publish';
    entries.push(entry);
  }
  return { entries, state, digest };
}

export function needs(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

function judgeRises(
  entry: Read,
  world: { before: Levels; after: Levels; entries: readonly Read[]; state: State },
): void {
  const { before, after, entries, state } = world;
  const shown = new Map<string, number>();
  const gains = entry.gains ?? { persons: [], things: [], runs: [] };
  for (let i = 0; i < gains.runs.length; i += 4) {
    const [thing = 0, first = 0, count = 0, level = 0] = gains.runs.slice(i, i + 4);
    for (let k = 0; k < count; k++) {
      const key = `${gains.persons[first + k]} ${gains.things[thing]}`;
      shown.set(key, Math.max(shown.get(key) ?? 0, level));
    }
  }
  const unseen = entries.slice(entry.base ?? 0).filter((one) => one.console !== entry.console);
  for (const [key, level] of after) {
    if (level <= (before.get(key) ?? 0)) continue;
    const [person = '', board = ''] = key.split(' ');
    needs((shown.get(key) ?? 0) >= level, `I3: entry ${entry.seq} opens ${key} unseen`);
    const over = unseen.find((one) => decides(one, person, board, state));
    needs(over === undefined, `I4: entry ${entry.seq} opens ${key} over ${over?.seq}`);
  }
}

/** Fields that open or close something to somebody. */
const DECISIVE: Record<string, string[]> = {
  person: ['workspaceRole', 'affiliation', 'active', 'emailConfirmed'],
  board: ['teamspace', 'owner', 'private', 'privateBy', 'mode', 'defaultRole'],
  teamspace: ['archived'],
  member: ['level'],
  participant: ['role', 'invitedDirectly'],
  share: ['access', 'status', 'expiresAt'],
};

/** Whether an entry changed a row on which this person's access to this board rests. */
function decides({ changes }: Read, person: string, board: string, state: State): boolean {
  const { boards, persons } = changes.cells;
  for (let i = 0; i < boards.length; i++) {
    const cell = [state.boards.idAt(boards[i] as number), state.people.idAt(persons[i] as number)];
    if (cell[0] === board && cell[1] === person) return true;
  }
  const teamspace = state.boards.get(board)?.teamspace ?? '';
  return changes.rows.some(({ table, key, before, after }) => {
    const altered = (DECISIVE[table] ?? []).some(
      (field) => fieldOf(before, field) !== fieldOf(after, field),
    );
    if (!altered) return false;
    const target = fieldOf(after ?? before, 'target');
    return (
      (table === 'person' && key === person) ||
      (table === 'board' && key === board) ||
      (table === 'teamspace' && key === teamspace) ||
      (table === 'member' && key === `${teamspace} ${person}`) ||
      (table === 'participant' && key === `${board} ${person}`) ||
      (table === 'share' &&
        fieldOf(after ?? before, 'person') === person &&
        (target === board || target === null))
    );
  });
}

function fieldOf(row: object | null, field: string): unknown {
  return row === null ? undefined : Reflect.get(row, field);
}

/** Everybody on every board: no candidates, no shortcuts. */
function levels(state: State, at: number): Levels {
  const all: Levels = new Map();
  state.boards.forEach(({ id }, board) => {
    state.people.forEach((person, place) => {
      const context = { at, holdsLink: false, password: null };
      all.set(`${person.id} ${id}`, levelOf(state, place, board, context));
    });
  });
  return all;
}

/** The rows as the body holds them; who is called what does not matter here. */
function changesOf(packed: PackedEntry, state: State): Changes {
  const rows = packed.rows.map((row): RowChange => {
    for (const [table, directory] of [
      ['person', state.people],
      ['board', state.boards],
      ['teamspace', state.teamspaces],
    ] as const) {
      if (row.table === table) directory.reserve(row.key);
    }
    const image = (sealed: object | null): RowChange['after'] => {
      if (sealed === null) return null;
      const { [REFERENCE]: _, ...rest } = sealed as Record<string, unknown>;
      const who =
        row.table === 'person' ? { email: `${row.key}@oracle.example`, name: row.key } : {};
      return { ...rest, ...who } as unknown as RowChange['after'];
    };
    return { ...row, before: image(row.before), after: image(row.after) };
  });
  return { rows, cells: unpackCells(packed.cells, state) };
}
