import { pairKey } from '../domain/changes';
import type { Effect, Mail, Secrets } from '../domain/commands/handler';
import type { Sqlite } from '../store/open';
import { rowKey } from './touch';

/**
 * Effects of commands that wait: mails are queued as `held` until the hub has confirmed their
 * command, and a link password that was made anew keeps the one before it, which comes back where the
 * command is refused or withdrawn. Each is bound to the row that it is about: where the command, carried
 * out again, no longer changes that row (somebody else did so first), the effect is not wanted either.
 * Runs inside the transaction of whatever settles the command.
 */
export class Held {
  private readonly statements;

  constructor(
    db: Sqlite,
    private readonly secrets: Pick<Secrets, 'hashOf'>,
  ) {
    this.statements = {
      next: db.prepare('SELECT coalesce(max(n), 0) + 1 FROM held WHERE op = ?').pluck(),
      insert: db.prepare(
        'INSERT INTO held (op, n, kind, id, box, about) VALUES (?, ?, ?, ?, ?, ?)',
      ),
      of: db.prepare('SELECT kind, id, box, about FROM held WHERE op = ? ORDER BY n DESC'),
      // A later command that waits made the secret anew: what it keeps is what was before both.
      handDown: db.prepare(
        `UPDATE held SET box = @box WHERE kind = @kind AND id = @id AND op =
           (SELECT min(op) FROM held WHERE kind = @kind AND id = @id AND op > @op)`,
      ),
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
      const about = rowKey('board', effect.board);
      for (const kind of ['verifier', 'password']) {
        const box = (statements.box.get(kind, effect.board) as Buffer | undefined) ?? null;
        statements.insert.run(op, statements.next.get(op), kind, effect.board, box, about);
      }
      carryOut();
      return;
    }
    const about = this.rowOf(effect.mail);
    const before = statements.lastMail.get();
    carryOut();
    for (const id of statements.newestMail.all(before) as string[]) {
      statements.hold.run(id);
      statements.insert.run(op, statements.next.get(op), 'mail', id, null, about);
    }
  }

  /** The row by which a mail is wanted: as long as its command changes it. */
  private rowOf(mail: Mail): string {
    switch (mail.type) {
      case 'board-invitation':
        return rowKey('participant', pairKey(mail.board, mail.to));
      case 'share-invitation':
      case 'partner-invitation':
        return rowKey('invitation', this.secrets.hashOf(mail.token));
      case 'share-notice':
        return rowKey('share', mail.share);
      case 'partner-colleague':
        return rowKey('partnerMember', pairKey(mail.partner, mail.to));
      case 'request-answer':
        return ANY_ROW;
    }
  }

  /** The command is confirmed, with these rows changed: what is about them counts, the rest never. */
  release(op: string, rows: readonly { table: string; key: string }[]): void {
    const changed = new Set(rows.map(({ table, key }) => rowKey(table, key)));
    for (const one of this.of(op)) {
      const wanted = one.about === ANY_ROW ? rows.length > 0 : changed.has(one.about);
      if (!wanted) this.takeBack(op, one);
      else if (one.kind === 'mail') this.statements.release.run(one.id);
    }
    this.statements.drop.run(op);
  }

  /** The command has no effect: its mails never go out, and the password before it counts again. */
  discard(op: string): void {
    for (const one of this.of(op)) this.takeBack(op, one);
    this.statements.drop.run(op);
  }

  private takeBack(op: string, { kind, id, box }: HeldRow): void {
    const { statements } = this;
    if (kind === 'mail') statements.dropMail.run(id);
    else if (statements.handDown.run({ box, kind, id, op }).changes > 0) return;
    else if (box === null) statements.dropBox.run(kind, id);
    else statements.putBox.run(kind, id, box);
  }

  private of(op: string): HeldRow[] {
    return this.statements.of.all(op) as HeldRow[];
  }
}

const ANY_ROW = '*';

interface HeldRow {
  kind: string;
  id: string;
  box: Buffer | null;
  about: string;
}
