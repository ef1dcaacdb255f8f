import { z } from 'zod';
import { originOf, writeNote } from './checkpoint';
import type { Ledger } from './ledger';
import type { Signer } from './signing';

/** Where heads are kept outside the database, by the database's own name. */
export interface HeadStore {
  /** Null where nothing was kept. */
  read(database: string): string | null;
  /** Replaces what was kept whole or not at all. */
  write(database: string, text: string): void;
}

const kept = z.object({
  format: z.literal(1),
  origin: z.string(),
  at: z.number(),
  note: z.string(),
  /** Entries with their hashes, ascending; the last is the head. */
  points: z.array(z.tuple([z.number().int().min(1), z.string()])).min(1),
});

/**
 * The highest head that was seen here, with some entries before it: ever wider apart, so that of a
 * ledger written anew it can be told about where that begins.
 */
export type KeptHead = z.infer<typeof kept>;

export type Agreement = { state: 'agrees' | 'rewritten' | 'cut' | 'foreign'; firstBad?: number };

export interface RecordedLedger {
  ledger: Ledger;
  workspace: string;
}

/** The head to be kept: an entry that nothing takes back any more, in its own workspace's words. */
export interface Keeping {
  seq: number;
  at: number;
  signer: Signer | null;
}

/** What was kept for the database; null where nothing was, or nothing that can be read. */
export function readKept(store: HeadStore, database: string): KeptHead | null {
  const text = store.read(database);
  if (text === null) return null;
  try {
    const parsed = kept.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Whether the ledger is the one that was kept, grown or not; else its first entry that tells. */
export function agreement({ ledger, workspace }: RecordedLedger, record: KeptHead): Agreement {
  if (record.origin !== originOf(workspace)) return { state: 'foreign' };
  const hashes = record.points.map(([seq, hash]) => ({ seq, hash: Buffer.from(hash, 'base64') }));
  return agreementAt(ledger, hashes);
}

/** The same for entries that somebody else kept, ascending. */
export function agreementAt(ledger: Ledger, points: { seq: number; hash: Buffer }[]): Agreement {
  for (const { seq, hash } of points) {
    if (seq > ledger.head.seq) return { state: 'cut', firstBad: ledger.head.seq + 1 };
    if (ledger.header(seq)?.hash.equals(hash) !== true)
      return { state: 'rewritten', firstBad: seq };
  }
  return { state: 'agrees' };
}

/** What is to be kept of the ledger as it stands. */
export function keptOf(
  { ledger, workspace }: RecordedLedger,
  { seq, at, signer }: Keeping,
): KeptHead | null {
  const hash = ledger.header(seq)?.hash;
  if (hash === undefined) return null;
  const origin = originOf(workspace);
  const points = seqsBefore(seq).flatMap((one): [number, string][] => {
    const found = ledger.header(one)?.hash;
    return found === undefined ? [] : [[one, found.toString('base64')]];
  });
  return { format: 1, origin, at, note: writeNote({ origin, seq, hash }, signer), points };
}

/** The head, those just before it, and ever wider apart down to the first. */
function seqsBefore(head: number): number[] {
  const seqs = new Set([1, head]);
  for (let back = 1; back < head; back *= 2) seqs.add(head - back);
  return [...seqs].sort((a, b) => a - b);
}
