import { randomBytes } from 'node:crypto';
import type { SecretsState } from '../../src-shared/ipc/outward';
import {
  choosePassphrase,
  isPassphraseKey,
  openPassphrase,
  type PassphraseRecord,
} from './passphrase';

/** The machine's keychain, as far as a keyring needs it; throws an error with its `state`. */
export interface Chain {
  read(account: string): Promise<string | null>;
  write(account: string, secret: string): Promise<void>;
  remove(account: string): Promise<void>;
}

/** What a console keeps for one database. */
export interface ConsoleKeys {
  /** Seals secrets in the database. */
  sealing: Buffer;
  /** The seed of the Ed25519 key that signs entries; null: it lies in the database, sealed. */
  signing: Buffer | null;
}

/** Servers that this console logs in to: where mails go out, and the hub of a shared workspace. */
export type ServerKind = 'mail' | 'hub';

/** The database whose secrets are to be sealed. */
export interface SealedStore {
  /** Null while none is open. */
  about(): Promise<{
    database: string;
    passphrase: PassphraseRecord | null;
    hasKey: boolean;
  } | null>;
  use(database: string, keys: ConsoleKeys): Promise<boolean>;
  keepPassphrase(record: PassphraseRecord): Promise<void>;
  password(of: ServerKind): Promise<string | null>;
  keepPassword(of: ServerKind, value: string | null): Promise<boolean>;
}

export type Unlocked = 'done' | 'wrong' | 'not-needed' | 'locked' | 'no-database';

const KEY_BYTES = 32;
export interface KeyringPatience {
  /** A keychain may show its own dialog; nobody waits for that longer than this. */
  waitMs: number;
  /** Nor shall the dialog come up again right after it was dismissed. */
  againMs: number;
}
const PATIENCE: KeyringPatience = { waitMs: 4_000, againMs: 15_000 };

/**
 * Finds the keys that seal a database's secrets and sign its entries and hands them to the store:
 * from the keychain, where they are made at first need under the database's name, or out of a
 * passphrase, behind which the signing key lies sealed. Never says a key.
 */
export class Keyring {
  private current: SecretsState = { state: 'absent', canKeep: false };
  private looking: Promise<void> | null = null;
  private lookedFor: string | null = null;
  private lockedAt = Number.NEGATIVE_INFINITY;
  private readonly patience: KeyringPatience;

  constructor(
    private readonly chain: Chain,
    private readonly store: SealedStore,
    patience: Partial<KeyringPatience> = {},
  ) {
    this.patience = { ...PATIENCE, ...patience };
  }

  /** For errands of the console's own: a locked keychain is not asked again. */
  async known(): Promise<SecretsState> {
    const about = await this.store.about();
    return about?.database === this.lookedFor ? this.current : this.state();
  }

  /**
   * Looks again unless there is a key already: a keychain may have been opened since. Answers in
   * time even while the keychain's own dialog is waiting for the person.
   */
  async state(): Promise<SecretsState> {
    this.looking ??= this.look().finally(() => {
      this.looking = null;
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        if (!this.current.canKeep) this.current = { state: 'locked', canKeep: false };
        resolve();
      }, this.patience.waitMs);
    });
    await Promise.race([this.looking, late]);
    clearTimeout(timer);
    return this.current;
  }

  /** Opens with the passphrase, or chooses it where there is no keychain and none was chosen. */
  async unlock(passphrase: string): Promise<Unlocked> {
    const { state, canKeep } = await this.state();
    if (canKeep) return 'not-needed';
    if (state === 'locked') return 'locked';
    const about = await this.store.about();
    if (about === null) return 'no-database';
    let key: Buffer | null;
    if (about.passphrase !== null) key = await openPassphrase(passphrase, about.passphrase);
    else {
      const chosen = await choosePassphrase(passphrase);
      await this.store.keepPassphrase(chosen.record);
      key = chosen.key;
    }
    if (key === null) return 'wrong';
    const keys = { sealing: key, signing: null };
    if (!(await this.store.use(about.database, keys))) return 'no-database';
    this.current = { state: 'passphrase', canKeep: true };
    return 'done';
  }

  /** Before a change: a key that the keychain can give is asked for, so that it is signed. */
  async ready(): Promise<void> {
    if (!(await this.known()).canKeep) await this.state();
  }

  /** The password of a server that this console talks to; null: none is kept. */
  async password(of: ServerKind): Promise<string | null> {
    const { state, canKeep } = await this.known();
    const about = await this.store.about();
    if (!canKeep || about === null) return null;
    if (state === 'passphrase') return this.store.password(of);
    return orElse(null, this.chain.read(passwordAccount(of, about.database)));
  }

  /** False where there is no place to keep it. */
  async keepPassword(of: ServerKind, value: string | null): Promise<boolean> {
    const { state, canKeep } = await this.state();
    const about = await this.store.about();
    if (about === null) return false;
    if (!canKeep) return value === null;
    if (state === 'passphrase') return this.store.keepPassword(of, value);
    const account = passwordAccount(of, about.database);
    const written = value === null ? this.chain.remove(account) : this.chain.write(account, value);
    return orElse(
      false,
      written.then(() => true),
    );
  }

  private async look(): Promise<void> {
    const about = await this.store.about();
    if (about === null) {
      this.current = { state: 'absent', canKeep: false };
      return;
    }
    if (about.hasKey && this.current.canKeep) return;
    const same = this.lookedFor === about.database;
    if (same && performance.now() - this.lockedAt < this.patience.againMs) return;
    this.lookedFor = about.database;
    const found = await this.fromChain(about.database, about.passphrase);
    this.lockedAt = found === 'locked' ? performance.now() : Number.NEGATIVE_INFINITY;
    if (found === 'locked' || found === 'absent') {
      // A passphrase that was chosen is what is asked for, whatever the keychain says.
      const state = about.passphrase === null ? found : 'passphrase';
      this.current = { state, canKeep: false };
      return;
    }
    const used = await this.store.use(about.database, found);
    this.current = used
      ? { state: 'unlocked', canKeep: true }
      : { state: 'absent', canKeep: false };
  }

  /** The database's keys, made where there are none; or why the keychain gives none. */
  private async fromChain(
    database: string,
    passphrase: PassphraseRecord | null,
  ): Promise<ConsoleKeys | 'locked' | 'absent'> {
    try {
      if (passphrase !== null) {
        const key = await this.kept(keyAccount(database));
        return key !== null && isPassphraseKey(key, passphrase)
          ? { sealing: key, signing: null }
          : 'absent';
      }
      const sealing = await this.keptOrMade(keyAccount(database));
      return { sealing, signing: await this.keptOrMade(consoleAccount(database)) };
    } catch (error) {
      if (isChainError(error)) return error.state;
      throw error;
    }
  }

  private async kept(account: string): Promise<Buffer | null> {
    const kept = await this.chain.read(account);
    return kept === null ? null : Buffer.from(kept, 'base64');
  }

  private async keptOrMade(account: string): Promise<Buffer> {
    const kept = await this.kept(account);
    if (kept?.length === KEY_BYTES) return kept;
    const made = randomBytes(KEY_BYTES);
    await this.chain.write(account, made.toString('base64'));
    return made;
  }
}

const consoleAccount = (database: string) => `console key of ${database}`;
const keyAccount = (database: string) => `sealing key of ${database}`;
const passwordAccount = (of: ServerKind, database: string) => `${of} password of ${database}`;

/** The keychain may have been locked since. */
async function orElse<T>(otherwise: T, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (isChainError(error)) return otherwise;
    throw error;
  }
}

function isChainError(error: unknown): error is Error & { state: 'locked' | 'absent' } {
  if (!(error instanceof Error) || !('state' in error)) return false;
  return error.state === 'locked' || error.state === 'absent';
}
