import type { Effect } from '../domain/commands/handler';
import type { Sqlite } from '../store/open';

/**
 * Effects of commands that wait: mails are queued as `held` until the hub has confirmed their
 * command, and a link password that was made anew keeps the one before it, which comes back where the
 * command is refused or withdrawn. Runs inside the transaction of whatever settles the command.
 */
export class Held {
  private readonly statements;

  constructor(db: Sqlite) {
    this.statements = {
      next: db.prepare('SELECT coalesce(max(n), 0) + 1 FROM held WHERE op = ?').pluck(),
      insert: db.prepare('INSERT INTO held (op, n, kind, id, box) VALUES (?, ?, ?, ?, ?)'),
      of: db.prepare('SELECT kind, id, box FROM held WHERE op = ? ORDER BY n DESC'),
      drop: db.prepare('DELETE FROM held WHERE op = ?'),
      box: db.prepare('SELECT box FROM sealed WHERE kind = ? AND id = ?').pluck(),
      putBox: db.prepare(
        `INSERT INTO sealed (kind, id, box) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET box = excluded.box`,
      ),
      dropBox: db.prepare('DELETE FROM sealed WHERE kind = ? AND id = ?'),
      newestMail: db.prepare(`SELECT id FROM outbox WHERE state = 'queued' AND rowid > ?`).pluck(),
      lastMail: db.prepare('SELECT coalesce(max(rowid), 0) FROM outbox').pluck(),
      hold: db.prepare(`UPDATE outbox SET state = 'held' WHERE id = ? AND state = 'queued'`),
      release: db.prepare(`UPDATE outbox SET state = 'queued' WHERE id = ? AND state = 'held'`),
      dropMail: db.prepare(`DELETE FROM outbox WHERE id = ? AND state = 'held'`),
    };
  }

  /** Carries an effect out as far as it may go before its command is confirmed. */
  hold(op: string, effect: Effect, carryOut: () => void): void {
    const { statements } = this;
    if (effect.kind === 'password') {
      for (const kind of ['verifier', 'password']) {
        const box = (statements.box.get(kind, effect.board) as Buffer | undefined) ?? null;
        statements.insert.run(op, statements.next.get(op), kind, effect.board, box);
      }
      carryOut();
      return;
    }
    const before = statements.lastMail.get();
    carryOut();
    for (const id of statements.newestMail.all(before) as string[]) {
      statements.hold.run(id);
      statements.insert.run(op, statements.next.get(op), 'mail', id, null);
    }
  }

  /** The command is confirmed: its mails may go out. */
  release(op: string): void {
    for (const { kind, id } of this.of(op)) if (kind === 'mail') this.statements.release.run(id);
    this.statements.drop.run(op);
  }

  /** The command has no effect: its mails never go out, and the password before it counts again. */
  discard(op: string): void {
    const { statements } = this;
    for (const { kind, id, box } of this.of(op)) {
      if (kind === 'mail') statements.dropMail.run(id);
      else if (box === null) statements.dropBox.run(kind, id);
      else statements.putBox.run(kind, id, box);
    }
    statements.drop.run(op);
  }

  private of(op: string) {
    return this.statements.of.all(op) as { kind: string; id: string; box: Buffer | null }[];
  }
}
