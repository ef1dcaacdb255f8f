import type { VerifyAnswer } from '../../src-shared/queries/history';
import { countChanges, noChanges } from '../domain/changes';
import { differences } from '../domain/state/compare';
import { State } from '../domain/state/state';
import { step, type Work } from '../domain/work';
import { chainHash, GENESIS, type PackedEntry, readBody, unpackChanges } from './body';
import type { Header, Ledger } from './ledger';
import { HEADER_COLUMNS } from './ledger';

type Row = Header & { prev: Buffer; body: Buffer };

/** How often progress is told and the cancel signal heard. */
const EVERY = 100;

/**
 * Walks the chain from an entry on: sequence, hashes, columns against bodies, personal details
 * against their commitments; and, from the first entry, replays everything and holds the tables
 * (`load`: as stored now) against the outcome. Names the first entry that does not hold.
 */
export function verify(ledger: Ledger, load: () => State, from = 1, work: Work = {}): VerifyAnswer {
  const total = ledger.head.seq;
  const head = total === 0 ? null : ledger.head.hash.toString('hex');
  const replay = from === 1 ? new State() : null;
  const before = from > 1 ? ledger.header(from - 1) : undefined;
  let previous = before?.hash ?? GENESIS;
  let expected = from;
  let lastAt = before?.at ?? 0;
  let entries = 0;
  const rows = ledger.db
    .prepare(`SELECT ${HEADER_COLUMNS}, prev, body FROM ledger WHERE seq >= ? ORDER BY seq`)
    .iterate(from) as Iterable<Row>;
  for (const row of rows) {
    if (entries % EVERY === 0) step(work, entries, total - from + 1);
    const problem =
      (row.seq !== expected ? `entry ${expected} is missing` : null) ??
      linkProblem(row, previous, lastAt) ??
      bodyProblem(row, ledger, replay);
    if (problem !== null) {
      return { ok: false, entries, head, firstBad: Math.min(row.seq, expected), problem };
    }
    previous = row.hash;
    lastAt = row.at;
    expected++;
    entries++;
  }
  if (expected <= total) {
    const problem = `entry ${expected} is missing`;
    return { ok: false, entries, head, firstBad: expected, problem };
  }
  const tables = replay === null ? null : differences(replay, load());
  if (tables !== null) {
    const problem = `the tables do not agree with the ledger: ${tables}`;
    return { ok: false, entries, head, problem };
  }
  return { ok: true, entries, head };
}

function linkProblem(row: Row, previous: Buffer, lastAt: number): string | null {
  if (!row.prev.equals(previous)) return 'it does not follow on the entry before it';
  if (!row.hash.equals(chainHash(row.prev, row.body))) return 'its hash is not that of its content';
  return row.at < lastAt ? 'its instant lies before that of the entry ahead of it' : null;
}

function bodyProblem(row: Row, ledger: Ledger, replay: State | null): string | null {
  let packed: PackedEntry;
  try {
    packed = readBody(row.body);
  } catch (error) {
    return `its content cannot be read: ${String(error)}`;
  }
  const same =
    packed.seq === row.seq &&
    packed.id === row.id &&
    packed.at === row.at &&
    packed.actor === row.actor &&
    packed.command.type === row.command &&
    ledger.personal.unsealReason(packed.reason) === row.reason &&
    packed.kind === row.kind &&
    packed.console === row.console &&
    packed.undoes === row.undoes &&
    Number(packed.rehearsed) === row.rehearsed;
  if (!same) return 'its columns do not say what its content says';
  const { personal } = ledger;
  const held =
    personal.holds(packed.command) &&
    personal.holds({ reason: packed.reason }) &&
    packed.rows.every((image) => personal.holds(image.before) && personal.holds(image.after));
  if (!held) return 'personal details that it refers to have been altered';
  if (replay === null) return null;
  try {
    const changes = row.void === null ? unpackChanges(packed, replay, personal) : noChanges();
    if (countChanges(changes) !== row.changed) return 'it does not change as much as it says';
    replay.apply(changes);
    return null;
  } catch (error) {
    return `it cannot be replayed: ${String(error)}`;
  }
}
