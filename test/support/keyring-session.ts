import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';

export const hasKeyring = ['/usr/bin/gnome-keyring-daemon', '/usr/bin/dbus-run-session'].every(
  existsSync,
);

/** `unlocked` makes the login keyring, or opens it; `locked`: nobody has typed its password. */
const START = {
  unlocked: 'printf %s "$KEYRING_PASSWORD" | gnome-keyring-daemon --unlock --components=secrets',
  locked: 'gnome-keyring-daemon --start --components=secrets',
};

export interface KeyringSession {
  /** By which a program finds this session's keychain instead of the person's own. */
  env: { DBUS_SESSION_BUS_ADDRESS: string; GATEHOUSE_KEYCHAIN: string };
  end(): Promise<void>;
}

/** A session bus with a real keychain daemon, whose keyrings lie under `home`. */
export async function keyringSession(
  home: string,
  state: keyof typeof START,
): Promise<KeyringSession> {
  const script = `${START[state]} >/dev/null 2>&1; echo "bus $DBUS_SESSION_BUS_ADDRESS"; exec cat`;
  const session = spawn('dbus-run-session', ['--', 'sh', '-c', script], {
    env: { PATH: process.env.PATH, HOME: home, KEYRING_PASSWORD: 'the person’s own' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let said = '';
  for await (const chunk of session.stdout) {
    said += String(chunk);
    if (/^bus .*\n/m.test(said)) break;
  }
  const address = /^bus (.*)$/m.exec(said)?.[1];
  if (!address) throw new Error(`no session bus came up: ${said}`);
  return {
    env: { DBUS_SESSION_BUS_ADDRESS: address, GATEHOUSE_KEYCHAIN: '' },
    end: async () => {
      const closed = once(session, 'close');
      session.stdin.end();
      await closed;
    },
  };
}
