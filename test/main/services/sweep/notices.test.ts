import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '../../../../src-main/engine/api';
import { openEngine } from '../../../../src-main/engine/open';
import { ADMIN, T0, type TestWorkspace } from '../../../support/workspace';
import { DAY, KEY, mailWorkspace } from '../mail/post-office';

const EVE = 'eve@kanzlei.example';
/** In Berlin the clocks go back on the 25th, so the seven days before have an hour more. */
const EXPIRY = Date.parse('2026-10-27T09:00:00+01:00');

let w: TestWorkspace;
let clock: number;
let engine: Engine;
const heard: string[][] = [];

/** Another start of the console on the same file. */
function restart(): void {
  engine.close();
  engine = openEngine(w.file, { key: () => KEY, clock: () => clock });
  engine.onChanged((_head, tables) => heard.push(tables));
}
function sweepAt(at: number | string): void {
  clock = typeof at === 'string' ? Date.parse(at) : at;
  const swept = engine.execute({ command: { type: 'share.sweep' }, actor: null });
  expect(swept.ok).toBe(true);
}
const notices = () => {
  const items = engine.outbox.list(ADMIN, { language: 'en', link: null });
  return Array.isArray(items) ? items.filter(({ type }) => type === 'share-notice').length : -1;
};
function statusOf(id: string): string {
  const found = engine.query({ type: 'shares', limit: 100 }, null);
  if ('refused' in found) throw new Error('refused');
  return found.items.find((item) => item.id === id)?.status ?? 'none';
}
function share(id: string, expiresAt: number, redeemed = true): void {
  const expires = new Date(expiresAt).toISOString();
  const what = { scope: 'card', target: 'card', access: 'read-only', expiresAt: expires } as const;
  const { token = '' } = w.run('admin', { type: 'share.create', id, email: EVE, ...what });
  if (redeemed) w.run(EVE, { type: 'share.redeem', token });
}

beforeEach(() => {
  w = mailWorkspace();
  engine = w.engine;
  heard.length = 0;
  clock = T0;
});
afterEach(() => {
  engine.close();
  w.close();
});

describe('the seven-days notice', () => {
  test('is queued once: over restarts, over the end of summer time, with a jumping clock', () => {
    share('s', EXPIRY);
    restart();
    expect(engine.nextSweep()).toBe(EXPIRY - 7 * DAY);
    sweepAt(EXPIRY - 7 * DAY - 1);
    expect(notices()).toBe(0);
    sweepAt(EXPIRY - 7 * DAY);
    expect(notices()).toBe(1);
    expect(engine.nextSweep()).toBe(EXPIRY);
    for (const at of ['2026-10-21T09:00:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']) {
      restart();
      sweepAt(at);
      sweepAt(at);
      expect(notices()).toBe(1);
    }
    // The clock goes back a year, and comes forward again.
    restart();
    sweepAt('2025-10-25T00:30:00Z');
    restart();
    sweepAt(EXPIRY - DAY);
    expect(notices()).toBe(1);
    expect(statusOf('s')).toBe('live');
  });

  test('comes again for another expiry, not for the same one set again', () => {
    share('s', EXPIRY);
    restart();
    sweepAt(EXPIRY - 6 * DAY);
    expect(notices()).toBe(1);
    const move = (at: number) =>
      engine.execute({
        command: { type: 'share.change', share: 's', expiresAt: new Date(at).toISOString() },
        actor: ADMIN,
      });
    move(EXPIRY);
    sweepAt(EXPIRY - 6 * DAY + 1_000);
    expect(notices()).toBe(1);
    move(EXPIRY + 2 * DAY);
    sweepAt(EXPIRY - 6 * DAY + 2_000);
    expect(notices()).toBe(1);
    sweepAt(EXPIRY - 5 * DAY);
    expect(notices()).toBe(2);
  });

  test('is for live shares only', () => {
    share('pending', EXPIRY, false);
    share('revoked', EXPIRY);
    w.run('admin', { type: 'share.revoke', shares: ['revoked'] });
    restart();
    sweepAt(EXPIRY - DAY);
    expect(notices()).toBe(0);
  });
});

describe('an expiry', () => {
  test('is recorded in nobody’s name, and the window hears of it', () => {
    share('s', EXPIRY);
    restart();
    sweepAt(EXPIRY);
    expect(heard.flat()).toContain('share');
    expect(engine.nextSweep()).toBeNull();
    const found = engine.query({ type: 'history', limit: 1 }, null);
    if ('refused' in found) throw new Error('refused');
    expect(found.items[0]).toMatchObject({ command: 'share.sweep', actor: null });
    const { head } = engine;
    sweepAt(EXPIRY + DAY);
    expect(engine.head).toBe(head);
  });

  test('holds to the instant although nobody has swept', () => {
    share('s', EXPIRY);
    restart();
    const level = (at: number) => {
      clock = at;
      const found = engine.query({ type: 'access', person: EVE, card: 'card' }, null);
      return 'refused' in found ? 'refused' : found.level;
    };
    expect(level(EXPIRY - 1)).toBe('view');
    expect(level(EXPIRY)).toBe('none');
  });
});
