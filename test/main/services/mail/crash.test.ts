import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEngine } from '../../../../src-main/engine/open';
import { ADMIN, type TestWorkspace } from '../../../support/workspace';
import { DAY, KEY, mailWorkspace } from './post-office';

const voice = { language: 'en', link: null } as const;
let w: TestWorkspace;
beforeEach(() => {
  w = mailWorkspace();
  const persons = ['a@kanzlei.example'];
  w.run('admin', { type: 'participant.invite', board: 'doc', persons, role: 'reader' });
});
afterEach(() => w.close());

/** The console is started anew on the same file, as after a crash: nothing was settled. */
function restarted(key: Buffer | null = KEY) {
  w.engine.close();
  const engine = openEngine(w.file, { key: () => key, clock: () => w.now + 60_000 });
  const items = engine.outbox.list(ADMIN, voice);
  if (!Array.isArray(items)) throw new Error('refused');
  const next = engine.outbox.take(voice);
  engine.close();
  return { items, next };
}

describe('a crash', () => {
  test('before anything of the mail went out: it is sent at the next start', () => {
    expect(w.engine.outbox.take(voice)).not.toBeNull();
    const { items, next } = restarted();
    expect(items[0]).toMatchObject({ state: 'queued', attempts: 1 });
    expect(next).toMatchObject({ id: items[0]?.id, attempts: 2 });
  });

  test('while it went out: it is shown as unconfirmed and not sent again by itself', () => {
    const taken = w.engine.outbox.take(voice);
    expect(w.engine.outbox.begin(taken?.id ?? '')).toBe(true);
    expect(w.engine.outbox.begin(taken?.id ?? '')).toBe(false);
    const { items, next } = restarted();
    expect(items[0]).toMatchObject({ state: 'failed', error: 'unconfirmed' });
    expect(next).toBeNull();
  });
});

describe('a start at which the key is not at hand', () => {
  test('leaves sealed mails waiting', () => {
    const { items, next } = restarted(null);
    expect(items[0]).toMatchObject({ state: 'queued', attempts: 0, subject: '' });
    expect(next).toBeNull();
  });
});

test('an entry ahead of the clock, as a rehearsal leaves it, holds no mail back', () => {
  w.now += 300 * DAY;
  w.board('later', 'team');
  w.now -= 300 * DAY;
  const persons = ['b@kanzlei.example'];
  w.run('admin', { type: 'participant.invite', board: 'doc', persons, role: 'reader' });
  const taken = [w.engine.outbox.take(voice), w.engine.outbox.take(voice)];
  expect(taken.map((mail) => mail?.message.to)).toEqual(['a@kanzlei.example', ...persons]);
});
