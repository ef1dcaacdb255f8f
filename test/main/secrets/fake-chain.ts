import { randomBytes } from 'node:crypto';
import { KeychainError } from '../../../src-main/platform/keychain';
import type {
  Chain,
  ConsoleKeys,
  SealedStore,
  ServerKind,
} from '../../../src-main/secrets/keyring';
import type { PassphraseRecord } from '../../../src-main/secrets/passphrase';

/** A keychain in memory whose state a test sets. */
export class FakeChain implements Chain {
  readonly kept = new Map<string, string>();
  state: 'unlocked' | 'locked' | 'absent' = 'unlocked';
  /** While set, nothing is answered: the system's own dialog is waiting. */
  dialog: Promise<void> | null = null;
  asks = 0;

  async read(account: string): Promise<string | null> {
    await this.asked();
    return this.kept.get(account) ?? null;
  }
  async write(account: string, secret: string): Promise<void> {
    await this.asked();
    this.kept.set(account, secret);
  }
  async remove(account: string): Promise<void> {
    await this.asked();
    this.kept.delete(account);
  }

  private async asked(): Promise<void> {
    this.asks += 1;
    await this.dialog;
    if (this.state !== 'unlocked') throw new KeychainError(this.state, `it is ${this.state}`);
  }
}

/** A database's secrets in memory. */
export class FakeStore implements SealedStore {
  key: Buffer | null = null;
  signing: Buffer | null = null;
  passphrase: PassphraseRecord | null = null;
  passwords: Partial<Record<ServerKind, string | null>> = {};
  database = randomBytes(8).toString('hex');

  async about() {
    return { database: this.database, passphrase: this.passphrase, hasKey: this.key !== null };
  }
  async use(database: string, { sealing, signing }: ConsoleKeys): Promise<boolean> {
    if (database !== this.database) return false;
    this.key = sealing;
    this.signing = signing;
    return true;
  }
  async keepPassphrase(record: PassphraseRecord): Promise<void> {
    this.passphrase = record;
  }
  async password(of: ServerKind): Promise<string | null> {
    return this.passwords[of] ?? null;
  }
  async keepPassword(of: ServerKind, value: string | null): Promise<boolean> {
    this.passwords[of] = value;
    return this.key !== null;
  }
  /** As when the console is started anew: the key is nowhere but in the keychain. */
  restart(): void {
    this.key = null;
  }
}
