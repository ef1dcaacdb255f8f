import { beforeEach, expect, test, vi } from 'vitest';
import { FirstScreen } from '../../../src-main/ipc/first-screen';
import type { KeptOpening } from '../../../src-main/ipc/kept-opening';
import type { Session } from '../../../src-main/ipc/session';

const kept = { actor: { id: 'p1' }, prepared: { workspace: null } } as unknown as KeptOpening;
const begin = vi.fn();
let begun: boolean;
const session = {
  get begun() {
    return begun;
  },
  begin,
  assume: (actor: unknown) => ({ phase: 'ready', actor }),
} as unknown as Session;

beforeEach(() => {
  begun = false;
  vi.clearAllMocks();
});

/** Whether it is resolved already. */
async function isDone(promise: Promise<unknown>): Promise<boolean> {
  let done = false;
  void promise.then(() => {
    done = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  return done;
}

test('is handed out once, and everything else waits until it is painted', async () => {
  const first = new FirstScreen(session, kept);
  expect(first.take()).toMatchObject({ workspace: null, state: { actor: { id: 'p1' } } });
  expect(first.take()).toBeNull();
  expect(await isDone(first.stands)).toBe(false);
  expect(begin).not.toHaveBeenCalled();
  first.painted({ ready: 'grid' });
  expect(await first.said).toBe('grid');
  expect(await isDone(first.stands)).toBe(true);
  expect(begin).toHaveBeenCalled();
  expect(first.takeShown()).toBe(kept);
  expect(first.takeShown()).toBeNull();
});

test('does not hold anything up where there is none', async () => {
  const first = new FirstScreen(session, null);
  expect(first.take()).toBeNull();
  await first.stands;
  expect(first.takeShown()).toBeNull();
});

test('is left alone when the engine is being opened already', () => {
  begun = true;
  const first = new FirstScreen(session, kept);
  expect(first.take()).toBeNull();
  expect(first.takeShown()).toBeNull();
});

test('a page that never paints does not keep the database closed for ever', async () => {
  vi.useFakeTimers();
  const first = new FirstScreen(session, kept);
  first.take();
  await vi.advanceTimersByTimeAsync(2_001);
  expect(begin).toHaveBeenCalled();
  await first.stands;
  vi.useRealTimers();
});

test.each([undefined, null, {}, { ready: 'soon' }])('%j says nothing of a paint', async (input) => {
  const first = new FirstScreen(session, null);
  first.painted(input);
  expect(await isDone(first.said)).toBe(false);
  // Whoever waits is let go all the same.
  expect(begin).toHaveBeenCalled();
});
