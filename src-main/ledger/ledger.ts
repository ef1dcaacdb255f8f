import { type Changes, countChanges, noChanges, type RowChange } from '../domain/changes';
import type { State } from '../domain/state/state';
import type { Sqlite } from '../store/open';
import { erasedBy } from './attested';
import {
  chainHash,
  type Entry,
  type EntryKind,
  GENESIS,
  type PackedEntry,
  packEntry,
  readBody,
  unpackChanges,
  unpackRows,
} from './body';
import { type Json, Personal } from './personal';
import { addNamed, POSTING_KINDS, type PostingKind, postingsOf } from './postings';
import { consoleIdOf, type Signer } from './signing';

/** An entry as it comes to be appended: its place in the chain and its console follow. */
export type NewEntry = Omit<Entry, 'seq' | 'console'>;

/** An entry's columns: all that lists need, without its body. */
export interface Header {
  seq: number;
  id: string;
  at: number;
  actor: string | null;
  command: string;
  reason: string | null;
  changed: number;
  undoes: number | null;
  rehearsed: number;
  hash: Buffer;
  kind: EntryKind;
  console: string | null;
  /** Why it has no effect; null: it counts. */
  void: string | null;
}

export const HEADER_COLUMNS =
  'seq, id, at, actor, command, reason, changed, undoes, rehearsed, hash, kind, console, void';

/** An entry as it travels between consoles: the bytes that the chain hashes, and what proves them. */
export interface RawEntry {
  seq: number;
  prev: Buffer;
  hash: Buffer;
  id: string;
  console: string | null;
  sig: Buffer | null;
  body: Buffer;
}
const RAW_COLUMNS = 'seq, prev, hash, id, console, sig, body';

export interface Head {
  seq: number;
  at: number;
  hash: Buffer;
}

/** The append-only record of every change: one entry a command, chained by hash. */
export class Ledger {
  readonly personal: Personal;
  head: Head;
  /** Undone entry → all entries that undo it, oldest first: an undone undoing may stand again. */
  private readonly undoers = new Map<number, number[]>();
  private readonly statements;

  constructor(readonly db: Sqlite) {
    this.personal = new Personal(db);
    this.statements = {
      insert: db.prepare(
        `INSERT INTO ledger
           (seq, id, at, actor, command, reason, changed, undoes, rehearsed, prev, hash, body,
            kind, console, sig, void)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ),
      reason: db.prepare('INSERT INTO reasons (rowid, reason) VALUES (?, ?)'),
      post: db.prepare('INSERT INTO posting (kind, place, entry) VALUES (?, ?, ?)'),
      postMany: db.prepare(
        'INSERT INTO posting (kind, place, entry) SELECT ?, value, ? FROM json_each(?)',
      ),
      header: db.prepare(`SELECT ${HEADER_COLUMNS} FROM ledger WHERE seq = ?`),
      body: db.prepare('SELECT body FROM ledger WHERE seq = ?').pluck(),
      content: db.prepare('SELECT body, void FROM ledger WHERE seq = ?'),
      first: db.prepare('SELECT min(seq) FROM ledger').pluck(),
      prev: db.prepare('SELECT prev FROM ledger WHERE seq = ?').pluck(),
      raw: db.prepare(`SELECT ${RAW_COLUMNS} FROM ledger WHERE seq = ?`),
      seqOf: db.prepare('SELECT seq FROM ledger WHERE id = ?').pluck(),
      dropReasons: db.prepare(
        `INSERT INTO reasons (reasons, rowid, reason)
         SELECT 'delete', seq, reason FROM ledger WHERE seq > ? AND reason IS NOT NULL`,
      ),
      dropPostings: db.prepare('DELETE FROM posting WHERE entry > ?'),
      drop: db.prepare('DELETE FROM ledger WHERE seq > ?'),
      // A seek: max(seq) would walk along the index.
      upTo: db
        .prepare('SELECT seq FROM ledger WHERE at <= ?+0 ORDER BY at DESC, seq DESC LIMIT 1')
        .pluck(),
      touching: db
        .prepare(
          `SELECT DISTINCT entry FROM posting
         WHERE kind = ?+0 AND place IN (SELECT value FROM json_each(?)) AND entry > ?+0`,
        )
        .pluck(),
      byActorAfter: db.prepare('SELECT min(seq) FROM ledger WHERE actor = ? AND seq > ?').pluck(),
    };
    for (const erased of erasedBy(this)) this.personal.forget(erased);
    this.head = this.readHead();
    this.readUndoers();
  }

  private readUndoers(): void {
    this.undoers.clear();
    // By its own small index: walking the table would read every body.
    const undoes = this.db.prepare(
      `SELECT seq, undoes FROM ledger INDEXED BY ledger_undoes WHERE undoes IS NOT NULL
       ORDER BY undoes, seq`,
    );
    for (const { seq, undoes: undone } of undoes.all() as { seq: number; undoes: number }[]) {
      this.noteUndoing(undone, seq);
    }
  }

  private noteUndoing(undone: number, undoer: number): void {
    const known = this.undoers.get(undone);
    if (known === undefined) this.undoers.set(undone, [undoer]);
    else known.push(undoer);
  }

  private readHead(): Head {
    const row = this.db.prepare('SELECT seq, at, hash FROM ledger ORDER BY seq DESC LIMIT 1').get();
    return (row as Head | undefined) ?? { seq: 0, at: 0, hash: GENESIS };
  }

  /** Takes back what a rolled back transaction had appended. */
  reload(): void {
    this.head = this.readHead();
    for (const [undone, undoers] of this.undoers) {
      const kept = undoers.filter((undoer) => undoer <= this.head.seq);
      if (kept.length < undoers.length) this.undoers.set(undone, kept);
    }
  }

  /**
   * Writes the next entry, signed where there is a signer; to be called inside the transaction that
   * writes the tables.
   */
  append(entry: NewEntry, state: State, signer: Signer | null = null): Head {
    const seq = this.head.seq + 1;
    const console = signer === null ? null : consoleIdOf(signer.publicKey);
    const body = packEntry({ ...entry, seq, console }, state, this.personal);
    const hash = chainHash(this.head.hash, body);
    const { id, at, actor, reason, undoes, rehearsed, kind } = entry;
    const command = String(entry.issued.type);
    const columns = { seq, id, at, actor, command, reason, undoes, kind, console };
    const changed = countChanges(entry.changes);
    this.write(
      { ...columns, changed, rehearsed: Number(rehearsed), hash, void: null },
      { prev: this.head.hash, body, sig: signer?.sign(hash) ?? null },
    );
    this.post(entry.changes, entry.issued, seq, state);
    return this.head;
  }

  /**
   * Takes in an entry that another console has made, its bytes as they are; `why`: it is void;
   * `known`: its changes, where they have been unpacked already.
   */
  accept(
    entry: RawEntry,
    packed: PackedEntry,
    why: string | null,
    state: State,
    known?: Changes,
  ): void {
    const { seq, id, console, hash, prev, body, sig } = entry;
    const { actor, undoes, kind, rehearsed } = packed;
    // Nothing that a void entry says counts: neither its undoing nor its instant.
    const at = why === null ? packed.at : this.head.at;
    const changes =
      why !== null ? noChanges() : (known ?? unpackChanges(packed, state, this.personal));
    const columns = { seq, id, at, actor, undoes: why === null ? undoes : null, kind, console };
    const reason = this.personal.unsealReason(packed.reason);
    const command = String(packed.command.type);
    const changed = countChanges(changes);
    this.write(
      { ...columns, command, reason, changed, rehearsed: Number(rehearsed), hash, void: why },
      { prev, body, sig },
    );
    this.post(changes, packed.command, seq, state);
  }

  /** Takes in entries from before the oldest one that is here; the head stays where it is. */
  prepend(
    older: readonly { entry: RawEntry; packed: PackedEntry; why: string | null }[],
    state: State,
  ): void {
    const { head } = this;
    for (const { entry, packed, why } of older) this.accept(entry, packed, why, state);
    this.head = head;
    this.readUndoers();
  }

  /** The oldest entry that is here: not the first where a console joined from a snapshot. */
  get first(): number {
    return (this.statements.first.get() as number | null) ?? 1;
  }

  private write(
    { seq, id, at, actor, command, reason, changed, undoes, rehearsed, hash, ...h }: Header,
    { prev, body, sig }: Pick<RawEntry, 'prev' | 'body' | 'sig'>,
  ): void {
    const first = [seq, id, at, actor, command, reason, changed, undoes, rehearsed];
    this.statements.insert.run(...first, prev, hash, body, h.kind, h.console, sig, h.void);
    if (reason !== null) this.statements.reason.run(seq, reason);
    if (undoes !== null) this.noteUndoing(undoes, seq);
    this.head = { seq, at, hash };
  }

  /** An entry's bytes as they travel. */
  raw(seq: number): RawEntry | undefined {
    return this.statements.raw.get(seq) as RawEntry | undefined;
  }

  /** Where an entry stands by its id; null: nowhere. */
  seqOf(id: string): number | null {
    return (this.statements.seqOf.get(id) as number | undefined) ?? null;
  }

  /** Drops the entries after `seq`, whose changes have been taken back; inside a transaction. */
  truncate(seq: number): void {
    if (seq >= this.head.seq) return;
    const { statements } = this;
    statements.dropReasons.run(seq);
    statements.dropPostings.run(seq);
    statements.drop.run(seq);
    this.reload();
  }

  private post(changes: Changes, command: Json, seq: number, state: State): void {
    const postings = postingsOf(changes, state);
    addNamed(postings, command, state);
    const { sets } = postings;
    for (const kind of POSTING_KINDS) {
      const places = sets[kind];
      if (places.size > 8) {
        this.statements.postMany.run(kind, seq, JSON.stringify([...places].sort((a, b) => a - b)));
      } else for (const place of places) this.statements.post.run(kind, place, seq);
    }
  }

  header(seq: number): Header | undefined {
    return this.statements.header.get(seq) as Header | undefined;
  }

  body(seq: number): PackedEntry {
    return readBody(this.statements.body.get(seq) as Buffer);
  }

  /** What an entry changed, by this state's places; nothing where it is void. */
  changes(seq: number, state: State): Changes {
    const packed = this.effective(seq);
    return packed === null ? noChanges() : unpackChanges(packed, state, this.personal);
  }

  /** The rows that an entry changed; none where it is void. */
  rows(seq: number): RowChange[] {
    const packed = this.effective(seq);
    return packed === null ? [] : unpackRows(packed, this.personal);
  }

  private effective(seq: number): PackedEntry | null {
    const { body, void: why } = this.statements.content.get(seq) as {
      body: Buffer;
      void: string | null;
    };
    return why === null ? readBody(body) : null;
  }

  previousHash(seq: number): Buffer {
    return this.statements.prev.get(seq) as Buffer;
  }

  /** The newest entry at or before an instant; 0 before the first. */
  upTo(at: number): number {
    return (this.statements.upTo.get(at) as number | undefined) ?? 0;
  }

  /** What the head was at an instant. */
  headAt(at: number): Head {
    return this.header(this.upTo(at)) ?? { seq: 0, at: 0, hash: GENESIS };
  }

  /** Entries after `seq` that touch or mention any of the places, ascending. */
  touching(kind: PostingKind, places: Iterable<number>, after: number): number[] {
    return this.statements.touching.all(kind, JSON.stringify([...places]), after) as number[];
  }

  firstByActorAfter(actor: string, seq: number): number | null {
    return this.statements.byActorAfter.get(actor, seq) as number | null;
  }

  /** The entry whose undoing of this one still stands, or null. */
  undoneBy(seq: number): number | null {
    return this.undoers.get(seq)?.find((undoer) => this.stands(undoer)) ?? null;
  }

  /** Whether an entry's effect has not been undone (an undone undo stands no longer). */
  stands(seq: number): boolean {
    return this.undoneBy(seq) === null;
  }
}
