import { createHash } from 'node:crypto';
import { GENESIS } from '../ledger/body';
import type { Json } from '../ledger/personal';
import type { Sqlite } from '../store/open';
import type { PackedGains } from './packed-gains';
import type { Recorded } from './replay';

/** What can befall a command here; what the hub confirmed is in the chain itself. */
export type JournalEvent = 'issued' | 'refused' | 'withdrawn' | 'displaced' | 'returned';

export interface JournalPlace {
  /** From 1, never used again by this console. */
  n: number;
  /** The hash of the record before it, hexadecimal. */
  prev: string;
}

/** What an author meant, fixed when it was issued; personal details lie sealed beside it. */
export interface Intent {
  op: string;
  command: Json;
  reason: Json | null;
  actor: string | null;
  /** Epoch milliseconds. */
  issuedAt: number;
  /** The author's newest confirmed entry then, with its hash. */
  base: number;
  baseHash: string;
  rehearsed: boolean;
  /** The id of the entry that an undo takes back: sequences move while it waits. */
  undoes: string | null;
  /** The row of an actor who became known by this very command, sealed. */
  newcomer: Json | null;
  /** What its author was shown to open. */
  gains: PackedGains;
  /** Rows that it concerned, to say later what stands against it. */
  concerns: string[];
  recorded: Recorded;
  version: number;
}

/**
 * A hash-chained, never rewritten record of everything issued, refused, withdrawn or displaced at
 * this console: the chain proves what counts, the journal what somebody did here and when.
 */
export class Journal {
  private readonly statements;

  constructor(db: Sqlite) {
    this.statements = {
      last: db.prepare('SELECT n, hash FROM journal ORDER BY n DESC LIMIT 1'),
      insert: db.prepare(
        'INSERT INTO journal (n, event, op, at, body, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ),
      body: db.prepare('SELECT body FROM journal WHERE n = ?').pluck(),
      prev: db.prepare('SELECT prev FROM journal WHERE n = ?').pluck(),
      issued: db.prepare(`SELECT n FROM journal WHERE op = ? AND event = 'issued'`).pluck(),
      all: db.prepare('SELECT n, event, op, at, body, prev, hash FROM journal ORDER BY n'),
    };
  }

  /** Where the next record will stand. */
  next(): JournalPlace {
    const last = this.statements.last.get() as { n: number; hash: Buffer } | undefined;
    return { n: (last?.n ?? 0) + 1, prev: (last?.hash ?? GENESIS).toString('hex') };
  }

  /** Adds a record, inside the transaction of what it records; answers its number. */
  add(event: JournalEvent, op: string, at: number, body: object = {}): number {
    const { n, prev } = this.next();
    const text = JSON.stringify(body);
    const before = Buffer.from(prev, 'hex');
    this.statements.insert.run(n, event, op, at, text, before, link(before, event, op, at, text));
    return n;
  }

  intent(n: number): Intent {
    return JSON.parse(this.statements.body.get(n) as string) as Intent;
  }

  /** The hash before a record, hexadecimal. */
  prev(n: number): string {
    return (this.statements.prev.get(n) as Buffer).toString('hex');
  }

  /** The number under which an entry was issued here; null: it was not. */
  issued(op: string): number | null {
    return (this.statements.issued.get(op) as number | undefined) ?? null;
  }

  /** The first record that does not follow on the one before it; null: all is well. */
  firstBad(): number | null {
    let prev: Buffer = GENESIS;
    let n = 0;
    for (const row of this.statements.all.iterate() as Iterable<Row>) {
      const fits = row.n === ++n && row.prev.equals(prev);
      if (!fits || !row.hash.equals(link(prev, row.event, row.op, row.at, row.body))) return n;
      prev = row.hash;
    }
    return null;
  }
}

interface Row {
  n: number;
  event: JournalEvent;
  op: string;
  at: number;
  body: string;
  prev: Buffer;
  hash: Buffer;
}

function link(prev: Buffer, event: string, op: string, at: number, body: string): Buffer {
  return createHash('sha256')
    .update(prev)
    .update(JSON.stringify([event, op, at, body]))
    .digest();
}
