import type { VerifyFault } from '../../src-shared/queries/proof';
import { countChanges, noChanges } from '../domain/changes';
import type { State } from '../domain/state/state';
import type { Attested } from './attested';
import { chainHash, type PackedEntry, readBody, unpackChanges, unpackRows } from './body';
import type { ConsoleBook } from './console-book';
import type { Header } from './ledger';
import type { Personal } from './personal';

export type Row = Header & { prev: Buffer; body: Buffer; sig: Buffer | null };

/** What is wrong with an entry, for programs and in English. */
export interface Fault {
  fault: VerifyFault;
  problem: string;
}

function fault(kind: VerifyFault, problem: string): Fault {
  return { fault: kind, problem };
}

/** Whether an entry follows on the one ahead of it and has the hash of its content. */
export function linkFault(row: Row, previous: { hash: Buffer; at: number }): Fault | null {
  if (!row.prev.equals(previous.hash)) {
    return fault('link', 'it does not follow on the entry before it');
  }
  if (!row.hash.equals(chainHash(row.prev, row.body))) {
    return fault('hash', 'its hash is not that of its content');
  }
  if (row.at < previous.at) {
    return fault('instant', 'its instant lies before that of the entry ahead of it');
  }
  return null;
}

/** What an entry's content is held against. */
export interface Against {
  personal: Personal;
  attested: Attested;
  book: ConsoleBook;
  /** The facts so far; null: they are not replayed. */
  replay: State | null;
}

/** Whether an entry's content is what the columns say, signed, proven and can be replayed. */
export function contentFault(
  row: Row,
  { personal, attested, book, replay }: Against,
): Fault | null {
  // Kept as it came, forged or not: that it is there, and where, is all that counts of it.
  if (row.void !== null) return row.changed === 0 ? null : fault('changes', VOID_CHANGES);
  let packed: PackedEntry;
  try {
    packed = readBody(row.body);
  } catch (error) {
    return fault('unreadable', `its content cannot be read: ${String(error)}`);
  }
  if (!saysTheSame(row, packed, personal)) {
    return fault('columns', 'its columns do not say what its content says');
  }
  const held =
    personal.holds(packed.command, attested) &&
    personal.holds({ reason: packed.reason }, attested) &&
    packed.rows.every((image) => {
      return personal.holds(image.before, attested) && personal.holds(image.after, attested);
    });
  if (!held)
    return fault('details', 'personal details that it refers to have been altered or are gone');
  const consoles = packed.rows.filter(({ table }) => table === 'console');
  const signed = book.judge(row, unpackRows({ ...packed, rows: consoles }, personal));
  if (signed !== null) return fault(signed, SIGNING[signed] ?? 'it is not signed as it must be');
  return replay === null ? null : replayFault(row, packed, { personal, replay });
}

const VOID_CHANGES = 'it is void and says that it changes something';
const SIGNING: Partial<Record<VerifyFault, string>> = {
  unsigned: 'it is not signed, as entries are once there is a console',
  console: 'it names a console that could not sign then',
};

function saysTheSame(row: Row, packed: PackedEntry, personal: Personal): boolean {
  return (
    packed.seq === row.seq &&
    packed.id === row.id &&
    packed.at === row.at &&
    packed.actor === row.actor &&
    packed.command.type === row.command &&
    personal.unsealReason(packed.reason) === row.reason &&
    packed.kind === row.kind &&
    packed.console === row.console &&
    packed.undoes === row.undoes &&
    Number(packed.rehearsed) === row.rehearsed
  );
}

function replayFault(
  row: Row,
  packed: PackedEntry,
  { personal, replay }: { personal: Personal; replay: State },
): Fault | null {
  try {
    const changes = row.void === null ? unpackChanges(packed, replay, personal) : noChanges();
    if (countChanges(changes) !== row.changed) {
      return fault('changes', 'it does not change as much as it says');
    }
    replay.apply(changes);
    return null;
  } catch (error) {
    return fault('changes', `it cannot be replayed: ${String(error)}`);
  }
}
