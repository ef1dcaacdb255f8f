import type { Command } from '../../src-shared/commands';
import { type Engine, type Signer, signerOf } from '../engine/api';
import { systemKeychain } from '../platform/keychain';
import { Keyring, type SealedStore } from '../secrets/keyring';
import { UsageError } from './exit-status';

/** Commands that make a password or token, which is kept only sealed. */
const MAKE_SECRETS: ReadonlySet<Command['type']> = new Set([
  'access.setMode',
  'access.regeneratePassword',
  'share.create',
  'share.resend',
  'partner.invite',
]);

/** Words in `$GATEHOUSE_PASSPHRASE`, for machines without a keychain. */
const SHORTEST = 12;

/**
 * The keys of one run. The keychain is asked at the first command, which is signed: questions never
 * ask, since a keychain may show a dialog.
 */
export class Sealing {
  private key: Buffer | null = null;
  private signs: Signer | null = null;
  private missing: Promise<string | null> | null = null;
  private keyring: Keyring | null = null;
  private told = false;

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  readonly current = (): Buffer | null => this.key;
  readonly signer = (): Signer | null => this.signs;

  /** Before a command: answers what a person should be told, once. */
  async need(engine: Engine, command: Command): Promise<string | null> {
    const missing = await this.unlock(engine);
    if (missing === null || this.told || engine.empty || !makesSecrets(command)) return null;
    this.told = true;
    return `${missing}: passwords and invitations are shown here once and not kept`;
  }

  /** Before any change. Answers why there are no keys; null: there are. */
  unlock(engine: Engine): Promise<string | null> {
    this.missing ??= this.look(engine);
    return this.missing;
  }

  private async look(engine: Engine): Promise<string | null> {
    const keyring = this.keyringOf(engine);
    let { state, canKeep } = await keyring.state();
    const passphrase = this.env.GATEHOUSE_PASSPHRASE;
    if (!canKeep && state !== 'locked' && passphrase) {
      if (passphrase.length < SHORTEST) {
        throw new UsageError(`GATEHOUSE_PASSPHRASE needs ${SHORTEST} characters at least`);
      }
      if ((await keyring.unlock(passphrase)) === 'wrong') {
        throw new UsageError('GATEHOUSE_PASSPHRASE is not the passphrase of this database');
      }
      ({ state, canKeep } = await keyring.state());
    }
    if (canKeep) return null;
    if (state === 'locked') return 'the keychain is locked';
    return state === 'passphrase'
      ? 'GATEHOUSE_PASSPHRASE is not set'
      : 'there is no keychain, and GATEHOUSE_PASSPHRASE is not set';
  }

  /** The hub's password; asked for only where the hub is. */
  async hubPassword(engine: Engine): Promise<string | null> {
    await this.unlock(engine);
    return this.keyringOf(engine).password('hub');
  }

  /** False where there is no place to keep it. */
  async keepHubPassword(engine: Engine, value: string): Promise<boolean> {
    await this.unlock(engine);
    return this.keyringOf(engine).keepPassword('hub', value);
  }

  private keyringOf(engine: Engine): Keyring {
    this.keyring ??= new Keyring(systemKeychain(this.env), this.storeOf(engine));
    return this.keyring;
  }

  private storeOf({ sealing }: Engine): SealedStore {
    return {
      about: async () => {
        const { database, passphrase } = sealing;
        return { database, passphrase, hasKey: this.key !== null };
      },
      use: async (_database, { sealing: key, signing }) => {
        this.key = key;
        const seed = signing ?? sealing.consoleSeed();
        this.signs = seed === null ? null : signerOf(seed);
        return true;
      },
      keepPassphrase: async (record) => {
        sealing.passphrase = record;
      },
      password: async (of) => sealing.serverPassword(of),
      keepPassword: async (of, value) => sealing.keepServerPassword(of, value),
    };
  }
}

function makesSecrets(command: Command): boolean {
  if (command.type === 'batch') return command.commands.some(makesSecrets);
  return MAKE_SECRETS.has(command.type);
}
