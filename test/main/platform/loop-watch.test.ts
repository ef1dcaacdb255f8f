import { expect, test } from 'vitest';
import { watchLoop } from '../../../src-main/platform/loop-watch';

const idle = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

// The watch is what bar 3 rests on: it must see a block, and none where there is none.
test('a held-up loop is seen, an idle one is not', async () => {
  const watch = watchLoop();
  await idle(30);
  // By the processor's clock: on a busy machine 120 ms of the wall's may be little work.
  const before = process.cpuUsage();
  while (process.cpuUsage(before).user < 120_000);
  await idle(30);
  expect(watch.read().blocks).toBe(1);
  expect(watch.read().worstMs).toBeGreaterThan(90);
  watch.reset();
  await idle(60);
  expect(watch.read()).toMatchObject({ blocks: 0 });
  expect(watch.read().samples).toBeGreaterThan(3);
});
