import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KeychainError, keychainOver } from '../../../src-main/platform/keychain';

const ROOT = resolve(__dirname, '../../..');
const there = ['/usr/bin/gnome-keyring-daemon', '/usr/bin/dbus-run-session'].every(existsSync);

/** Unlocks, or makes, the login keyring; the bus, and with it the daemon, ends with the command. */
const UNLOCKED =
  'printf %s "$KEYRING_PASSWORD" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$0" "$@"';
/** The keyring of before is there, and nobody has typed its password. */
const LOCKED = 'gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; exec "$0" "$@"';

/** Without the folders from which services are started by name. */
const BARE_BUS = `<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>`;

interface Said {
  state: string;
  canKeep: boolean;
  ms: number;
  made?: string;
  shown: { password: string | null };
  mail: boolean;
  mailPassword: string | null;
  /** The consoles of all entries, null for unsigned ones. */
  signers: (string | null)[];
}

describe.skipIf(!there)('a real keychain daemon', () => {
  let folder = '';
  const path = (name: string) => join(folder, name);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gatehouse-keychain-'));
    for (const name of ['home', 'run']) mkdirSync(path(name), { mode: 0o700 });
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true, external: ['better-sqlite3', 'keytar'] },
      build: {
        ssr: join(ROOT, 'test/main/platform/keychain-child.ts'),
        outDir: path('bundle'),
        target: 'node20.18',
        rolldownOptions: { output: { format: 'cjs', entryFileNames: 'child.cjs' } },
      },
    });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The machine's own session must play no part. */
  const environment = (): NodeJS.ProcessEnv => ({
    PATH: process.env.PATH,
    HOME: path('home'),
    XDG_RUNTIME_DIR: path('run'),
    NODE_PATH: join(ROOT, 'node_modules'),
    KEYRING_PASSWORD: 'the person’s own',
    ...(process.env.GATEHOUSE_SQLITE_BINDING && {
      GATEHOUSE_SQLITE_BINDING: process.env.GATEHOUSE_SQLITE_BINDING,
    }),
  });

  function ran(database: string, prefix: string[]): Promise<Said> {
    const command = [...prefix, process.execPath, path('bundle/child.cjs'), path(database)];
    const child = spawn(command[0] as string, command.slice(1), { env: environment() });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    return new Promise((done, failed) => {
      child.on('error', failed);
      child.on('close', (status) => {
        const line = out.split('\n').find((text) => text.startsWith('{'));
        if (status === 0 && line !== undefined) done(JSON.parse(line) as Said);
        else failed(new Error(`status ${status}: ${out}${err}`));
      });
    });
  }
  const session = (script: string) => ['dbus-run-session', '--', 'sh', '-c', script];

  test('unlocked: the key is kept, and opens the password again after a restart', async () => {
    const first = await ran('one.sqlite', session(UNLOCKED));
    expect(first).toMatchObject({ state: 'unlocked', canKeep: true });
    expect(first.shown.password).toBe(first.made);
    expect(first).toMatchObject({ mail: true, mailPassword: 's3cret of the mail server' });
    const again = await ran('one.sqlite', session(UNLOCKED));
    expect(again.shown.password).toBe(first.made);
    // All entries are signed by one console, and a restart is the same one.
    expect(first.signers).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(again.signers).toEqual(first.signers);
    // The key lies in the keychain alone.
    const database = readFileSync(path('one.sqlite'));
    for (const secret of [first.made ?? '', 's3cret of the mail server']) {
      expect(database.includes(secret)).toBe(false);
    }
  }, 30_000);

  test('locked: it says so, shows and keeps nothing; unlocked again it is all there', async () => {
    const before = await ran('two.sqlite', session(UNLOCKED));
    const locked = await ran('two.sqlite', session(LOCKED));
    expect(locked).toMatchObject({ state: 'locked', canKeep: false, mail: false });
    expect(locked.shown.password).toBeNull();
    const after = await ran('two.sqlite', session(UNLOCKED));
    expect(after.shown.password).toBe(before.made);
  }, 30_000);

  test('locked at first use: the password is shown once and not kept', async () => {
    const locked = await ran('three.sqlite', session(LOCKED));
    expect(locked).toMatchObject({ state: 'locked', canKeep: false });
    expect(locked.made).toMatch(/^[a-z2-9-]{24}$/);
    expect(locked.shown.password).toBeNull();
    expect((await ran('three.sqlite', session(UNLOCKED))).shown.password).toBeNull();
  }, 30_000);

  test('absent: no session bus', async () => {
    const absent = await ran('four.sqlite', []);
    expect(absent).toMatchObject({ state: 'absent', canKeep: false, mail: false });
    expect(absent.shown.password).toBeNull();
  }, 30_000);

  test('absent: a bus that knows of no keychain', async () => {
    writeFileSync(path('bus.conf'), BARE_BUS);
    const bare = ['dbus-run-session', `--config-file=${path('bus.conf')}`, '--'];
    const absent = await ran('five.sqlite', bare);
    expect(absent).toMatchObject({ state: 'absent', canKeep: false, mail: false });
  }, 30_000);
});

describe('the keychain library', () => {
  test('that cannot be loaded counts as no keychain', async () => {
    const keychain = keychainOver(async () => {
      throw new KeychainError('absent', 'libsecret-1.so.0: cannot open shared object file');
    });
    await expect(keychain.read('x')).rejects.toMatchObject({ state: 'absent' });
  });

  test('a locked keyring that opens at the second asking still gives what it held', async () => {
    const kept = new Map([['key', 'the first one']]);
    let locked = true;
    const keychain = keychainOver(async () => ({
      // libsecret: as if it were empty.
      getPassword: async (_service, account) => (locked ? null : (kept.get(account) ?? null)),
      setPassword: async (_service, account, secret) => {
        // Its dialog came up, and this time the person typed the password.
        locked = false;
        kept.set(account, secret);
      },
      deletePassword: async (_service, account) => kept.delete(account),
    }));
    expect(await keychain.read('key')).toBe('the first one');
    expect([...kept.keys()]).toEqual(['key']);
    expect(await keychain.read('nothing')).toBeNull();
  });

  test.each([
    ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'absent'],
    ['The name org.freedesktop.secrets was not provided by any .service files', 'absent'],
    ['Could not connect: Connection refused', 'absent'],
    ['Cannot create an item in a locked collection', 'locked'],
    ['Object does not exist at path “/org/freedesktop/secrets/collection/login”', 'locked'],
    ['User canceled the operation.', 'locked'],
  ])('%s: %s', async (message, state) => {
    const fail = async () => {
      throw new Error(message);
    };
    const keytar = { getPassword: fail, setPassword: fail, deletePassword: fail };
    await expect(keychainOver(async () => keytar).read('x')).rejects.toMatchObject({ state });
  });
});
