import type { Mail } from '../domain/commands/handler';
import type { Sqlite } from '../store/open';
import { type SealingKey, seal, unseal } from './box';

/**
 * `sending`: a connection is being made, nothing of the text has gone out. `transmitting`: it has,
 * so that only the server's answer could tell whether the mail arrived. `held`: its command waits for
 * the hub.
 */
export type OutboxState =
  | 'held'
  | 'queued'
  | 'sending'
  | 'transmitting'
  | 'sent'
  | 'failed'
  | 'handed-over';

export interface OutboxRow {
  id: string;
  type: Mail['type'];
  person: string;
  state: OutboxState;
  attempts: number;
  queuedAt: number;
  nextAt: number;
  error: string | null;
}

/** What came of an attempt: it is over, or is tried again at an instant. */
export type Outcome =
  | { state: 'sent' }
  | { state: 'failed'; error: string }
  | { state: 'queued'; error: string; nextAt: number };

/** The error of a mail whose acknowledgement never came: it is not sent again by itself. */
export const UNCONFIRMED = 'unconfirmed';

const COLUMNS = 'id, type, person, state, attempts, "queuedAt", "nextAt", error';
const EMPTY = Buffer.alloc(0);
const SHOWN = 500;

/** Mails that wait to be sent. What holds a token is sealed; once sent, nothing of it is kept. */
export class Outbox {
  private readonly statements;
  private touched = false;

  constructor(
    private readonly db: Sqlite,
    private readonly key: SealingKey,
    private readonly newId: () => string,
  ) {
    this.statements = {
      queue: db.prepare(
        `INSERT INTO outbox (id, type, person, box, sealed, state, attempts, "queuedAt", "nextAt")
         VALUES (?, ?, ?, ?, ?, 'queued', 0, ?, ?)`,
      ),
      list: db.prepare(`SELECT ${COLUMNS} FROM outbox ORDER BY "queuedAt" DESC, id DESC LIMIT ?`),
      row: db.prepare(`SELECT ${COLUMNS} FROM outbox WHERE id = ?`),
      box: db.prepare('SELECT box, sealed FROM outbox WHERE id = ?'),
      newest: db.prepare(
        `SELECT id FROM outbox WHERE type = ? AND person = ? AND state IN ('queued', 'failed')
         ORDER BY "queuedAt" DESC, id DESC`,
      ),
      due: db.prepare(
        `SELECT ${COLUMNS} FROM outbox WHERE state = 'queued' AND (sealed = 0 OR ?)
         ORDER BY "nextAt", id LIMIT 1`,
      ),
      claim: db.prepare(
        `UPDATE outbox SET state = 'sending', attempts = attempts + 1
         WHERE id = ? AND state = 'queued'`,
      ),
      begin: db.prepare(
        `UPDATE outbox SET state = 'transmitting' WHERE id = ? AND state = 'sending'`,
      ),
      sent: db.prepare(`UPDATE outbox SET state = 'sent', error = NULL, box = ? WHERE id = ?`),
      hand: db.prepare(
        `UPDATE outbox SET state = 'handed-over', error = NULL
         WHERE id = ? AND state IN ('queued', 'failed', 'handed-over')`,
      ),
      forget: db.prepare('DELETE FROM outbox WHERE person = ?'),
      errors: db.prepare('SELECT id, error FROM outbox WHERE error IS NOT NULL'),
      reword: db.prepare('UPDATE outbox SET error = ? WHERE id = ?'),
      failed: db.prepare(`UPDATE outbox SET state = 'failed', error = ? WHERE id = ?`),
      again: db.prepare(`UPDATE outbox SET state = 'queued', error = ?, "nextAt" = ? WHERE id = ?`),
      retry: db.prepare(
        `UPDATE outbox SET state = 'queued', error = NULL, attempts = 0, "nextAt" = ?
         WHERE id = ? AND state IN ('failed', 'queued', 'handed-over')`,
      ),
    };
    this.recover();
  }

  /** Inside the transaction of the command that causes the mail. */
  queue(mail: Mail, at: number): void {
    const key = this.key();
    // Without a key a token would lie in the open; whoever gave the command was shown it.
    if (key === null && 'token' in mail) return;
    const id = this.newId();
    const text = JSON.stringify(mail);
    const box = key === null ? Buffer.from(text) : seal(key, `mail ${id}`, text);
    // Due at once: an entry's instant may lie ahead of the clock (rehearsals hold it there).
    this.statements.queue.run(id, mail.type, mail.to, box, key === null ? 0 : 1, at, 0);
    this.touched = true;
  }

  /** An erased person gets no more mail; what servers said of them to others' mails is left out. */
  erase(person: string, redact: (text: string) => string): void {
    this.touched = this.statements.forget.run(person).changes > 0 || this.touched;
    for (const { id, error } of this.statements.errors.all() as { id: string; error: string }[]) {
      if (redact(error) !== error) this.statements.reword.run(redact(error), id);
    }
  }

  /** Whether mails were queued since this was last asked. */
  takeTouched(): boolean {
    const { touched } = this;
    this.touched = false;
    return touched;
  }

  /** The newest ones. */
  rows(): OutboxRow[] {
    return this.statements.list.all(SHOWN) as OutboxRow[];
  }

  row(id: string): OutboxRow | undefined {
    return this.statements.row.get(id) as OutboxRow | undefined;
  }

  /** What is to be said; null where it is sealed by a key that is not at hand, or gone. */
  mail(id: string): Mail | null {
    const row = this.statements.box.get(id) as { box: Buffer; sealed: number } | undefined;
    if (row === undefined || row.box.length === 0) return null;
    const key = this.key();
    if (row.sealed === 0) return JSON.parse(row.box.toString('utf8')) as Mail;
    const text = key === null ? null : unseal(key, `mail ${id}`, row.box);
    return text === null ? null : (JSON.parse(text) as Mail);
  }

  /** The unsent mails of one type to a person, newest first. */
  *unsent(type: Mail['type'], person: string): IterableIterator<Mail> {
    for (const { id } of this.statements.newest.all(type, person) as { id: string }[]) {
      const mail = this.mail(id);
      if (mail !== null) yield mail;
    }
  }

  /** The mail whose turn comes first, perhaps later than now; sealed ones need the key. */
  next(): OutboxRow | null {
    const row = this.statements.due.get(this.key() === null ? 0 : 1) as OutboxRow | undefined;
    return row ?? null;
  }

  /** Takes a mail for sending: true for one taker only, across restarts too. */
  claim(id: string): boolean {
    return this.statements.claim.run(id).changes === 1;
  }

  /** From here on the mail may have arrived. */
  begin(id: string): boolean {
    return this.statements.begin.run(id).changes === 1;
  }

  settle(id: string, outcome: Outcome): void {
    if (outcome.state === 'failed') this.statements.failed.run(outcome.error, id);
    else if (outcome.state === 'queued') {
      this.statements.again.run(outcome.error, outcome.nextAt, id);
    } else this.statements.sent.run(EMPTY, id);
  }

  /** To the mail program of the person at the console: the loop leaves it alone from here on. */
  hand(id: string): boolean {
    return this.statements.hand.run(id).changes === 1;
  }

  /** By a person's will: also what had failed. False where there is nothing to send again. */
  retry(id: string, now: number): boolean {
    return this.statements.retry.run(now, id).changes === 1;
  }

  /**
   * After a crash: what had not begun to go out waits again; what had is not sent a second time
   * without a person saying so.
   */
  private recover(): void {
    this.db.prepare(`UPDATE outbox SET state = 'queued' WHERE state = 'sending'`).run();
    this.db
      .prepare(`UPDATE outbox SET state = 'failed', error = ? WHERE state = 'transmitting'`)
      .run(UNCONFIRMED);
  }
}
