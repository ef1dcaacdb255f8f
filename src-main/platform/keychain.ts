import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Where the machine keeps secrets for this person. */
export interface Keychain {
  /** Null only where there is surely nothing under that name. */
  read(account: string): Promise<string | null>;
  write(account: string, secret: string): Promise<void>;
  remove(account: string): Promise<void>;
}

/** The keychain is there but refuses (`locked`), or there is none (`absent`). */
export class KeychainError extends Error {
  constructor(
    readonly state: 'locked' | 'absent',
    message: string,
  ) {
    super(message);
    this.name = 'KeychainError';
  }
}

/** The part of keytar that is used. Never findCredentials: it crashes on a locked keyring. */
export interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

const SERVICE = 'Gatehouse';
const PROBE = 'probe';

/** What libsecret says where no service answers; everything else comes from one that refuses. */
const NO_SERVICE =
  /autolaunch|not provided by any \.service|could not connect|connection refused|ServiceUnknown|no such file|cannot spawn|exhausted all available/i;

/**
 * The system's keychain; fails with `absent` at use where there is none, or where
 * GATEHOUSE_KEYCHAIN=off says not to touch it (tests, machines with several consoles).
 */
export function systemKeychain(env: NodeJS.ProcessEnv = process.env): Keychain {
  return keychainOver(async () => {
    if (env.GATEHOUSE_KEYCHAIN === 'off') {
      throw new KeychainError('absent', 'GATEHOUSE_KEYCHAIN is off');
    }
    if (process.platform === 'linux' && !hasSessionBus(env)) {
      // libsecret would start a bus of its own just to find nothing on it.
      throw new KeychainError('absent', 'there is no session bus');
    }
    try {
      // At first use: without libsecret it throws, and the console must start all the same.
      return createRequire(__filename)('keytar') as Keytar;
    } catch (error) {
      console.warn('the keychain library cannot be loaded:', error);
      throw new KeychainError('absent', 'the keychain library cannot be loaded');
    }
  });
}

function hasSessionBus(env: NodeJS.ProcessEnv): boolean {
  if (env.DBUS_SESSION_BUS_ADDRESS) return true;
  return existsSync(join(env.XDG_RUNTIME_DIR ?? '/nonexistent', 'bus'));
}

export function keychainOver(load: () => Promise<Keytar>): Keychain {
  const asked = async <T>(ask: (keytar: Keytar) => Promise<T>): Promise<T> => {
    const keytar = await load();
    try {
      return await ask(keytar);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new KeychainError(NO_SERVICE.test(message) ? 'absent' : 'locked', message);
    }
  };
  const keychain: Keychain = {
    read: (account) =>
      asked(async (keytar) => {
        const found = await keytar.getPassword(SERVICE, account);
        if (found !== null) return found;
        // A locked keyring answers as if it were empty. Only one that can be written to is open.
        await keytar.setPassword(SERVICE, PROBE, 'open');
        await keytar.deletePassword(SERVICE, PROBE);
        return keytar.getPassword(SERVICE, account);
      }),
    write: (account, secret) => asked((keytar) => keytar.setPassword(SERVICE, account, secret)),
    remove: (account) =>
      asked(async (keytar) => {
        await keytar.deletePassword(SERVICE, account);
      }),
  };
  return keychain;
}
