import { randomBytes } from 'node:crypto';
import type { Effect, Secrets } from '../domain/commands/handler';
import { consoleIdOf, hasSigned, SEED_BYTES } from '../ledger/signing';
import type { Sqlite } from '../store/open';
import { type SealingKey, seal, unseal } from './box';
import type { ServerKind } from './keyring';
import { Outbox } from './outbox';
import type { PassphraseRecord } from './passphrase';
import { hashOf, isToken, isVerified, newPassword, newToken, verifierOf } from './random';

/**
 * Secrets of a workspace, outside its ledger: of a link password a verifier always, and the text
 * sealed where there is a key; mails that hold a token are queued only sealed.
 */
export class Vault {
  readonly outbox: Outbox;
  private readonly statements;

  constructor(
    db: Sqlite,
    private readonly key: SealingKey,
    newId: () => string,
  ) {
    this.outbox = new Outbox(db, key, newId);
    this.statements = {
      put: db.prepare(
        `INSERT INTO sealed (kind, id, box) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET box = excluded.box`,
      ),
      get: db.prepare('SELECT box FROM sealed WHERE kind = ? AND id = ?').pluck(),
      remove: db.prepare('DELETE FROM sealed WHERE kind = ? AND id = ?'),
    };
  }

  /** What decisions make and test. */
  readonly secrets: Secrets = {
    password: newPassword,
    token: newToken,
    hashOf,
    isToken,
    isPassword: (board, text) => {
      const verifier = this.box('verifier', board);
      return verifier !== undefined && isVerified(verifier, text);
    },
    consoleOf: (publicKey) => consoleIdOf(Buffer.from(publicKey, 'base64')),
    hasSigned: (publicKey, text, signature) =>
      hasSigned(
        Buffer.from(publicKey, 'base64'),
        Buffer.from(text),
        Buffer.from(signature, 'base64'),
      ),
  };

  /**
   * The database's own name, by which a keychain knows its key; it goes where the file goes. An
   * erased workspace takes it along, so that the next one in the file has a key of its own.
   */
  get database(): string {
    const name = this.box('database', 'id');
    if (name !== undefined) return name.toString('hex');
    return this.nameDatabase().toString('hex');
  }

  /** With its first entry, so that every later copy of the file has the name (unless it has one). */
  nameDatabase(): Buffer {
    const made = this.box('database', 'id') ?? randomBytes(16);
    this.statements.put.run('database', 'id', made);
    return made;
  }

  /** What tells a passphrase right from wrong, where one was chosen. */
  get passphrase(): PassphraseRecord | null {
    const box = this.box('passphrase', 'record');
    return box === undefined ? null : (JSON.parse(box.toString('utf8')) as PassphraseRecord);
  }
  set passphrase(record: PassphraseRecord) {
    this.statements.put.run('passphrase', 'record', Buffer.from(JSON.stringify(record)));
  }

  /**
   * The seed of this console's signing key where no keychain holds it: sealed by the passphrase's
   * key, made at first need; null while that is not at hand.
   */
  consoleSeed(): Buffer | null {
    const kept = this.open('console', 'seed');
    if (kept !== null) return Buffer.from(kept, 'base64');
    const made = randomBytes(SEED_BYTES);
    return this.keep('console', 'seed', made.toString('base64')) ? made : null;
  }

  /** A board's password, for who may share it; null where none was kept or the key is another. */
  password(board: string): string | null {
    return this.open('password', board);
  }

  /** A server's password, where a passphrase and no keychain guards it. */
  serverPassword(of: ServerKind): string | null {
    return this.open(of, 'password');
  }

  /** False where there is no key to seal it with. */
  keepServerPassword(of: ServerKind, value: string | null): boolean {
    return this.keep(of, 'password', value);
  }

  /** Carries an effect out, in the transaction of its command. */
  effect(effect: Effect, at: number): void {
    if (effect.kind === 'mail') this.outbox.queue(effect.mail, at);
    else {
      this.statements.put.run('verifier', effect.board, verifierOf(effect.value));
      // What is sealed must never be another password than the one that counts.
      if (!this.keep('password', effect.board, effect.value)) {
        this.statements.remove.run('password', effect.board);
      }
    }
  }

  private box(kind: string, id: string): Buffer | undefined {
    return this.statements.get.get(kind, id) as Buffer | undefined;
  }

  private open(kind: string, id: string): string | null {
    const key = this.key();
    const box = this.box(kind, id);
    return key === null || box === undefined ? null : unseal(key, `${kind} ${id}`, box);
  }

  private keep(kind: string, id: string, value: string | null): boolean {
    if (value === null) {
      this.statements.remove.run(kind, id);
      return true;
    }
    const key = this.key();
    if (key === null) return false;
    this.statements.put.run(kind, id, seal(key, `${kind} ${id}`, value));
    return true;
  }
}
