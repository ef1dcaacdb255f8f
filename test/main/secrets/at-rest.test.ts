import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ADMIN, type TestWorkspace } from '../../support/workspace';
import { KEY, mailWorkspace } from '../services/mail/post-office';

const EVE = 'eve@kanzlei.example';
let w: TestWorkspace;
let log: string[];

beforeEach(() => {
  log = [];
  for (const name of ['log', 'warn', 'error', 'info', 'debug'] as const) {
    vi.spyOn(console, name).mockImplementation((...said) => {
      log.push(said.map(String).join(' '));
    });
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  w.close();
});

/** Everything that makes a secret, and what was made. */
function makeSecrets(): string[] {
  const made: (string | undefined)[] = [];
  const give = (command: Parameters<TestWorkspace['run']>[1], as: string | null = 'admin') => {
    const { token, password, results } = w.run(as, command);
    made.push(token, password, ...(results ?? []).flatMap((one) => [one.token, one.password]));
    return { token: token ?? '', password: password ?? '' };
  };
  const share = { email: EVE, scope: 'board', target: 'doc', access: 'read-only' } as const;
  const { password: old } = give({ type: 'access.setMode', board: 'doc', mode: 'link-password' });
  const { password } = give({ type: 'access.regeneratePassword', board: 'doc' });
  expect(password).not.toBe(old);
  const { token: redeemed } = give({ type: 'share.create', id: 's1', reason: 'audit', ...share });
  give({ type: 'share.redeem', token: redeemed }, EVE);
  give({ type: 'share.create', id: 's2', reason: 'audit', ...share });
  give({ type: 'share.resend', share: 's2' });
  give({ type: 'partner.invite', id: 'p', email: EVE, boards: ['doc'] });
  const { token: accepted } = give({ type: 'partner.invite', email: 'max@other.example' });
  give({ type: 'partner.accept', token: accepted }, 'max@other.example');
  give({ type: 'participant.joinByLink', board: 'doc', password }, 'guest@other.example');
  const again = { type: 'share.create', reason: 'audit', ...share } as const;
  give({ type: 'batch', commands: [{ ...again, email: 'a@other.example' }] });
  // Refused and previewed ones leave nothing behind either.
  w.try('nobody@other.example', { type: 'share.redeem', token: redeemed });
  w.may('admin', { type: 'access.regeneratePassword', board: 'doc' });
  const secrets = made.filter((one): one is string => one !== undefined && one !== '');
  expect(secrets.length).toBeGreaterThanOrEqual(8);
  return [...secrets, redeemed];
}

/** The secret's bytes as they might lie about. */
function forms(secret: string): Buffer[] {
  const text = Buffer.from(secret, 'utf8');
  const raw = Buffer.from(secret, 'base64url');
  return [
    text,
    Buffer.from(secret.replaceAll('-', '')),
    Buffer.from(secret, 'utf16le'),
    Buffer.from(text.toString('hex')),
    Buffer.from(text.toString('base64').slice(0, -4)),
    ...(raw.length === 32 ? [raw] : []),
  ];
}

function filesOf(file: string): Map<string, Buffer> {
  const names = readdirSync(dirname(file)).filter((name) => name.startsWith(basename(file)));
  return new Map(names.map((name) => [name, readFileSync(join(dirname(file), name))]));
}

function expectNowhere(secrets: string[], places: Map<string, Buffer>): void {
  for (const [name, bytes] of places) {
    for (const secret of secrets) {
      for (const form of forms(secret)) expect(bytes.includes(form), name).toBe(false);
    }
  }
}

describe.each([
  ['with a key', KEY],
  ['without a key', null],
])('%s', (_name, key) => {
  test('database, write-ahead log and console log hold no password, token or key', () => {
    w = mailWorkspace(key);
    const secrets = [...makeSecrets(), KEY.toString('latin1'), KEY.toString('hex')];
    expect(existsSync(`${w.file}-wal`)).toBe(true);
    expectNowhere(secrets, filesOf(w.file));
    w.engine.checkpoint();
    expectNowhere(secrets, filesOf(w.file));
    expect(filesOf(w.file).get(basename(w.file))?.includes(KEY)).toBe(false);
    // The search would find them: the board's name lies there as text.
    expect(filesOf(w.file).get(basename(w.file))?.includes('Annual accounts')).toBe(true);
    expectNowhere(secrets, new Map([['console', Buffer.from(log.join('\n'))]]));
  });

  test('history, exports of entries and the outbox list tell none', () => {
    w = mailWorkspace(key);
    const secrets = makeSecrets();
    const said: unknown[] = [w.ask({ type: 'history', limit: 100 })];
    for (let entry = 1; entry <= w.engine.head; entry++) {
      said.push(w.ask({ type: 'entry', entry }));
    }
    said.push(w.engine.outbox.list(ADMIN, { language: 'en', link: null }));
    said.push(w.ask({ type: 'shares', limit: 100 }), w.ask({ type: 'partners', limit: 100 }));
    const text = Buffer.from(JSON.stringify(said));
    expectNowhere(secrets, new Map([['answers', text]]));
  });
});

describe('without a key', () => {
  test('a mail with a token is not queued at all, one without is', () => {
    w = mailWorkspace(null);
    makeSecrets();
    w.run('admin', {
      type: 'participant.invite',
      board: 'doc',
      persons: ['ida@other.example'],
      role: 'reader',
    });
    const items = w.engine.outbox.list(ADMIN, { language: 'en', link: null });
    expect(Array.isArray(items) && items.map(({ type }) => type)).toEqual(['board-invitation']);
  });
});
