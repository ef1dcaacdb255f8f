import type { VerifyAnswer, VerifyFault } from '../../src-shared/queries/proof';
import { differences } from '../domain/state/compare';
import { State } from '../domain/state/state';
import { step, type Work } from '../domain/work';
import { attestedBy } from './attested';
import { GENESIS } from './body';
import { ConsoleBook } from './console-book';
import type { KeptHead } from './head-record';
import { HEADER_COLUMNS, type Ledger } from './ledger';
import { SignaturePool } from './signature-pool';
import { type Against, contentFault, linkFault, type Row } from './verify-entry';
import { againstKept, againstNote } from './verify-records';

/** How often progress is told and the cancel signal heard. */
const EVERY = 100;

export interface VerifyInput {
  ledger: Ledger;
  /** The facts as the tables hold them now. */
  load(): State;
  /** The first entry to look at. Default 1. */
  from?: number | undefined;
  workspace: string;
  /** The head that was kept outside the database. */
  kept: KeptHead | null;
  /** A checkpoint kept elsewhere, as text. */
  given?: string | undefined;
}

/** What does not hold, and from which entry on. */
export interface Finding {
  fault: VerifyFault;
  firstBad?: number;
  problem: string;
}

/**
 * Walks the chain from an entry on: sequence, hashes, signatures, columns against bodies, personal
 * details against their commitments; and, from the first entry, replays everything and holds the
 * tables against the outcome. Then holds the ledger against heads that were recorded outside. Names
 * the first entry that does not hold.
 */
export function verify(input: VerifyInput, work: Work = {}): VerifyAnswer {
  const { from = 1 } = input;
  const signatures = new SignaturePool();
  try {
    return verified(input, from, signatures, work);
  } finally {
    signatures.close();
  }
}

function verified(
  input: VerifyInput,
  from: number,
  signatures: SignaturePool,
  work: Work,
): VerifyAnswer {
  const { ledger, load, given } = input;
  const book = new ConsoleBook(signatures);
  if (from > 1) book.noteBefore(from, ledger);
  const replay = from === 1 ? new State() : null;
  const walked = walk(ledger, from, { book, replay }, work);
  const forged = signatureFinding(signatures.finish());
  const kept = againstKept(input, book);
  const note = given === undefined ? null : againstNote(input, given, book);
  const finding =
    earliest([walked.finding, forged, kept.finding, note?.finding ?? null]) ??
    (replay === null ? null : tablesFinding(replay, load()));
  const end = Math.min(from + walked.entries, forged?.firstBad ?? Number.POSITIVE_INFINITY);
  return {
    ok: finding === null,
    entries: end - from,
    head: ledger.head.seq === 0 ? null : ledger.head.hash.toString('hex'),
    ...finding,
    ...book.signedBefore(end),
    checkpoint: kept.state,
    ...(note !== null && { given: note.state }),
  };
}

/** Of several findings the one whose entry comes first; those that name none come last. */
function earliest(findings: (Finding | null)[]): Finding | null {
  const found = findings.filter((one) => one !== null);
  const place = ({ firstBad = Number.POSITIVE_INFINITY }: Finding) => firstBad;
  return found.sort((a, b) => place(a) - place(b))[0] ?? null;
}

function walk(
  ledger: Ledger,
  from: number,
  against: Pick<Against, 'book' | 'replay'>,
  work: Work,
): { entries: number; finding: Finding | null } {
  const { personal } = ledger;
  const whole = { ...against, personal, attested: attestedBy(ledger) };
  const total = ledger.head.seq;
  const ahead = from > 1 ? ledger.header(from - 1) : undefined;
  let previous = { hash: ahead?.hash ?? GENESIS, at: ahead?.at ?? 0 };
  let entries = 0;
  const rows = ledger.db
    .prepare(`SELECT ${HEADER_COLUMNS}, prev, body, sig FROM ledger WHERE seq >= ? ORDER BY seq`)
    .iterate(from) as Iterable<Row>;
  for (const row of rows) {
    if (entries % EVERY === 0) step(work, entries, total - from + 1);
    const expected = from + entries;
    if (row.seq !== expected) return { entries, finding: missing(Math.min(row.seq, expected)) };
    const found = linkFault(row, previous) ?? contentFault(row, whole);
    if (found !== null) return { entries, finding: { firstBad: row.seq, ...found } };
    previous = row;
    entries++;
  }
  return { entries, finding: from + entries <= total ? missing(from + entries) : null };
}

function signatureFinding(entry: number | null): Finding | null {
  if (entry === null) return null;
  const problem = 'its signature is not that of the console it names';
  return { fault: 'signature', firstBad: entry, problem };
}

function missing(entry: number): Finding {
  return { fault: 'missing', firstBad: entry, problem: `entry ${entry} is missing` };
}

function tablesFinding(replay: State, stored: State): Finding | null {
  const tables = differences(replay, stored);
  if (tables === null) return null;
  return { fault: 'tables', problem: `the tables do not agree with the ledger: ${tables}` };
}
