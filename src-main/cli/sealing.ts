import type { Command } from '../../src-shared/commands';
import type { Engine } from '../engine/api';
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
 * The key of one run. The keychain is asked at the first command that needs it: questions and most
 * changes never do, and a keychain may show a dialog.
 */
export class Sealing {
  private key: Buffer | null = null;
  private looked = false;

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  readonly current = (): Buffer | null => this.key;

  /** Answers what a person should be told, once. */
  async need(engine: Engine, command: Command): Promise<string | null> {
    if (this.looked || engine.empty || !makesSecrets(command)) return null;
    this.looked = true;
    const keyring = new Keyring(systemKeychain(this.env), this.storeOf(engine));
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
    const why =
      state === 'locked'
        ? 'the keychain is locked'
        : state === 'passphrase'
          ? 'GATEHOUSE_PASSPHRASE is not set'
          : 'there is no keychain, and GATEHOUSE_PASSPHRASE is not set';
    return `${why}: passwords and invitations are shown here once and not kept`;
  }

  private storeOf({ sealing }: Engine): SealedStore {
    return {
      about: async () => {
        const { database, passphrase } = sealing;
        return { database, passphrase, hasKey: this.key !== null };
      },
      use: async (_database, key) => {
        this.key = key;
        return true;
      },
      keepPassphrase: async (record) => {
        sealing.passphrase = record;
      },
      mailPassword: async () => sealing.mailPassword,
      keepMailPassword: async (value) => sealing.keepMailPassword(value),
    };
  }
}

function makesSecrets(command: Command): boolean {
  if (command.type === 'batch') return command.commands.some(makesSecrets);
  return MAKE_SECRETS.has(command.type);
}
