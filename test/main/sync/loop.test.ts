import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { backoffAfter, type LoopStatus, pollAfter, SyncLoop } from '../../../src-main/sync/loop';
import { SyncPair } from '../../support/sync-pair';

/** sync-design.md 4, wake-up: polling, hints, backoff, and what stops a console. */
let pair: SyncPair;
let loops: SyncLoop[];
beforeEach(async () => {
  pair = await SyncPair.open();
  loops = [];
});
afterEach(async () => {
  for (const loop of loops) await loop.stop();
  pair.close();
});

const edit = {
  type: 'override.set' as const,
  cells: [{ board: 'doc', person: 'mia', level: 'edit' as const }],
};

function loopOf(side: 'a' | 'b', told: LoopStatus[] = []): SyncLoop {
  const one = pair[side];
  const loop = new SyncLoop({
    sharing: one.engine.sync,
    connect: async () => one.hub,
    app: 'test',
    changed: (status) => told.push(status),
  });
  loops.push(loop);
  return loop;
}

test.each([
  [true, 0, 3_500],
  [true, 1, 6_500],
  [false, 0.5, 30_000],
  [false, 1, 39_000],
])('polls with jitter (focused: %s, dice %d): after %d ms', (focused, dice, want) => {
  expect(pollAfter(focused, dice)).toBe(want);
});

test.each([
  [1, 1, 500],
  [1, 0, 250],
  [5, 0.5, 4_000],
  [20, 1, 60_000],
])('backs off after %d failures (dice %d): %d ms', (failures, dice, want) => {
  expect(backoffAfter(failures, dice)).toBe(want);
});

test('a hint of one console wakes the other; each tells of itself', async () => {
  const [a, b] = [loopOf('a'), loopOf('b')];
  await a.start();
  await b.start();
  pair.b.run('admin', edit);
  await b.now();
  await vi.waitFor(() => expect(pair.a.level('mia', 'doc')).toBe('edit'));
  await vi.waitFor(() => expect(a.status.seen.map(({ app }) => app)).toEqual(['test', 'test']));
  expect(a.status).toMatchObject({ state: 'idle', error: null });
});

test('without a network it is offline and tries again by itself; what is issued meanwhile waits', async () => {
  const told: LoopStatus[] = [];
  const b = loopOf('b', told);
  pair.b.line.up = false;
  await b.start();
  expect(b.status).toMatchObject({ state: 'offline', error: 'the network is down' });
  expect(b.status.nextAt).not.toBeNull();
  pair.b.run('admin', edit);
  pair.b.line.up = true;
  await b.now();
  expect(b.status.state).toBe('idle');
  expect(pair.b.status.pending).toEqual([]);
  expect(told.map(({ state }) => state)).toContain('exchanging');
});

test('turned away, it stops until a person says so', async () => {
  const b = loopOf('b');
  pair.b.line.denied = true;
  await b.start();
  expect(b.status).toMatchObject({
    state: 'stopped',
    error: 'the password is wrong',
    nextAt: null,
  });
  b.soon();
  expect(b.status.nextAt).toBeNull();
  pair.b.line.denied = false;
  await b.now();
  expect(b.status.state).toBe('idle');
});
