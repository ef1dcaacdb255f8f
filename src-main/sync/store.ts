import type { SyncOutcome } from '../../src-shared/sync';
import type { Sqlite } from '../store/open';
import type { HubEntry } from './hub';

/** A command that waits for the hub. `doubt`: it was sent, and only a pull can tell whether it landed. */
export interface PendingRow {
  op: string;
  /** Its place in the ledger's unconfirmed tail. */
  seq: number;
  /** Its number in the journal, which holds the intent. */
  n: number;
  /** The newest confirmed entry that its author had seen; a fork of the hub lowers it. */
  base: number;
  state: 'waiting' | 'doubt';
  outcome: SyncOutcome | null;
}

export interface NoticeRow {
  op: string;
  seq: number;
  outcome: SyncOutcome;
}

type MetaKey =
  | 'ws'
  | 'confirmed'
  | 'digest'
  | 'published'
  | 'alarms'
  | 'halt'
  | 'contact'
  | 'forget'
  | 'floor'
  | 'first'
  | 'voids'
  | 'genesis'
  | 'hub';
type RawPending = Omit<PendingRow, 'outcome'> & { outcome: string | null };

/** Sync's own tables: what waits, what has come in, what was told. */
export class SyncStore {
  private readonly statements;
  /** Whether the workspace is shared, once it was asked: every commit asks. */
  private shared: boolean | null = null;

  /** What is set while many entries are taken in; each is written once, at the end. */
  private held: { meta: Map<MetaKey, string | null>; consoles: Map<string, number> } | null = null;

  constructor(db: Sqlite) {
    this.statements = {
      meta: db.prepare('SELECT value FROM sync_meta WHERE key = ?').pluck(),
      setMeta: db.prepare(
        'INSERT INTO sync_meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
      ),
      dropMeta: db.prepare('DELETE FROM sync_meta WHERE key = ?'),
      pending: db.prepare('SELECT * FROM pending ORDER BY seq, n'),
      oldestBase: db.prepare('SELECT min(base) FROM pending').pluck(),
      pendingOf: db.prepare('SELECT * FROM pending WHERE op = ?'),
      put: db.prepare(
        `INSERT INTO pending (op, seq, n, base, state, outcome) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (op) DO UPDATE SET seq = excluded.seq, base = excluded.base,
           state = excluded.state, outcome = excluded.outcome`,
      ),
      doubt: db.prepare(`UPDATE pending SET state = 'doubt' WHERE seq <= ?`),
      drop: db.prepare('DELETE FROM pending WHERE op = ?'),
      take: db.prepare(
        'INSERT INTO inbox (seq, prev, hash, id, console, sig, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ),
      inboxEnd: db.prepare('SELECT seq, hash FROM inbox ORDER BY seq DESC LIMIT 1'),
      inbox: db.prepare('SELECT * FROM inbox ORDER BY seq'),
      clearInbox: db.prepare('DELETE FROM inbox'),
      consoleEnd: db.prepare('SELECT n FROM sync_console WHERE console = ?').pluck(),
      setConsoleEnd: db.prepare(
        'INSERT INTO sync_console (console, n) VALUES (?, ?) ON CONFLICT DO UPDATE SET n = excluded.n',
      ),
      consoleEnds: db.prepare('SELECT console, n FROM sync_console ORDER BY console').raw(),
      clearConsoles: db.prepare('DELETE FROM sync_console'),
      notice: db.prepare(
        `INSERT INTO notice (op, seq, outcome, seen) VALUES (?, ?, ?, 0)
         ON CONFLICT DO UPDATE SET seq = excluded.seq, outcome = excluded.outcome, seen = 0`,
      ),
      notices: db.prepare('SELECT op, seq, outcome FROM notice WHERE seen = 0 ORDER BY seq, op'),
      noticeOf: db.prepare('SELECT op, seq, outcome FROM notice WHERE op = ?'),
      ownBetween: db.prepare(
        `SELECT seq, id FROM ledger WHERE seq > ? AND seq < ? AND console = ? AND changed > 0
         AND void IS NULL ORDER BY seq`,
      ),
      see: db.prepare('UPDATE notice SET seen = 1 WHERE op = ?'),
      dropNotice: db.prepare('DELETE FROM notice WHERE op = ?'),
      displace: db.prepare(
        `INSERT INTO displaced (id, seq, hash, console, sig, body) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
      ),
      displaced: db.prepare('SELECT id, seq, console FROM displaced ORDER BY seq, id'),
    };
  }

  text(key: MetaKey): string | null {
    if (this.held === null) return this.stored(key);
    let text = this.held.meta.get(key);
    if (text === undefined) {
      text = this.stored(key);
      this.held.meta.set(key, text);
    }
    return text;
  }

  private stored(key: MetaKey): string | null {
    return (this.statements.meta.get(key) as string | undefined) ?? null;
  }

  set(key: MetaKey, value: string | number | null): void {
    const text = value === null ? null : String(value);
    if (this.held !== null) this.held.meta.set(key, text);
    else this.write(key, text);
    this.forget();
  }

  /** The least version by command type that still counts. */
  floor(): Record<string, number> {
    return JSON.parse(this.text('floor') ?? '{}') as Record<string, number>;
  }

  /** Details that the hub still has and must not. */
  toForget(): string[] {
    return JSON.parse(this.text('forget') ?? '[]') as string[];
  }

  forgetAtHub(ids: readonly string[]): void {
    this.set('forget', JSON.stringify([...new Set([...this.toForget(), ...ids])]));
  }

  private write(key: MetaKey, value: string | null): void {
    if (value === null) this.statements.dropMeta.run(key);
    else this.statements.setMeta.run(key, value);
  }

  /** Inside a transaction: what the work sets again and again is written once, when it is done. */
  gathered<T>(work: () => T): T {
    const held = { meta: new Map<MetaKey, string | null>(), consoles: new Map<string, number>() };
    this.held = held;
    try {
      const value = work();
      for (const [key, text] of held.meta) if (text !== this.stored(key)) this.write(key, text);
      for (const [id, n] of held.consoles) this.statements.setConsoleEnd.run(id, n);
      return value;
    } finally {
      this.held = null;
      this.forget();
    }
  }

  /** What was read of the tables may have been rolled back, or erased. */
  forget(): void {
    this.shared = null;
  }

  /** Whether this workspace is shared through a hub. */
  get synced(): boolean {
    this.shared ??= this.text('ws') !== null;
    return this.shared;
  }

  /** The newest entry that the hub has confirmed. */
  get confirmed(): number {
    return Number(this.text('confirmed') ?? 0);
  }

  /** The entry by which the workspace went to its hub; 0: not yet. */
  get published(): number {
    return Number(this.text('published') ?? 0);
  }

  pending(): PendingRow[] {
    return (this.statements.pending.all() as RawPending[]).map(decoded);
  }

  /** The oldest entry that the author of a waiting command had seen last; null: nothing waits. */
  oldestBase(): number | null {
    return this.statements.oldestBase.get() as number | null;
  }

  pendingOf(op: string): PendingRow | null {
    const row = this.statements.pendingOf.get(op) as RawPending | undefined;
    return row === undefined ? null : decoded(row);
  }

  put({ op, seq, n, base, state, outcome }: PendingRow): void {
    const told = outcome === null ? null : JSON.stringify(outcome);
    this.statements.put.run(op, seq, n, base, state, told);
  }

  /** Everything up to this place may land from here on, whatever is answered. */
  markDoubt(upTo: number): void {
    this.statements.doubt.run(upTo);
  }

  drop(op: string): void {
    this.statements.drop.run(op);
  }

  take({ seq, prev, hash, id, console, sig, body }: HubEntry): void {
    this.statements.take.run(seq, prev, hash, id, console, sig, body);
  }

  inboxEnd(): { seq: number; hash: Buffer } | null {
    return (this.statements.inboxEnd.get() as { seq: number; hash: Buffer } | undefined) ?? null;
  }

  /** What was pulled and is not applied yet, in order. */
  inbox(): HubEntry[] {
    return this.statements.inbox.all() as HubEntry[];
  }

  clearInbox(): void {
    this.statements.clearInbox.run();
  }

  /** The highest journal number of a console among the confirmed entries. */
  consoleEnd(console: string): number {
    const known = this.held?.consoles.get(console);
    return known ?? (this.statements.consoleEnd.get(console) as number | undefined) ?? 0;
  }

  setConsoleEnd(console: string, n: number): void {
    if (this.held !== null) this.held.consoles.set(console, n);
    else this.statements.setConsoleEnd.run(console, n);
  }

  /** The highest journal number of every console. */
  consoleEnds(): Record<string, number> {
    return Object.fromEntries(this.statements.consoleEnds.all() as [string, number][]);
  }

  clearConsoles(): void {
    this.statements.clearConsoles.run();
  }

  /** Tells the author what came of a command; again, where it is told already. */
  notice(op: string, seq: number, outcome: SyncOutcome): void {
    this.statements.notice.run(op, seq, JSON.stringify(outcome));
  }

  notices(): NoticeRow[] {
    return (
      this.statements.notices.all() as (Omit<NoticeRow, 'outcome'> & { outcome: string })[]
    ).map((row) => ({ ...row, outcome: JSON.parse(row.outcome) as SyncOutcome }));
  }

  noticeOf(op: string): NoticeRow | null {
    const row = this.statements.noticeOf.get(op) as
      | (Omit<NoticeRow, 'outcome'> & { outcome: string })
      | undefined;
    return row === undefined ? null : { ...row, outcome: JSON.parse(row.outcome) as SyncOutcome };
  }

  /** Commands of a console that stand between two entries. */
  ownBetween(console: string, after: number, before: number): { seq: number; id: string }[] {
    return this.statements.ownBetween.all(after, before, console) as { seq: number; id: string }[];
  }

  see(op: string): boolean {
    return this.statements.see.run(op).changes === 1;
  }

  dropNotice(op: string): void {
    this.statements.dropNotice.run(op);
  }

  displace(entry: Omit<HubEntry, 'prev'>): void {
    const { id, seq, hash, console, sig, body } = entry;
    this.statements.displace.run(id, seq, hash, console, sig, body);
  }

  displaced(): { id: string; seq: number; console: string | null }[] {
    return this.statements.displaced.all() as ReturnType<SyncStore['displaced']>;
  }
}

function decoded({ outcome, ...row }: RawPending): PendingRow {
  return { ...row, outcome: outcome === null ? null : (JSON.parse(outcome) as SyncOutcome) };
}
