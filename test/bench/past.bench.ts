import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Large, longDatabase, openBare, openLarge } from './large';
import { LONG } from './long-story';

let long: Large;
let bare: ReturnType<typeof openBare>;
beforeAll(() => {
  long = openLarge(longDatabase);
  bare = openBare(longDatabase);
});
afterAll(() => {
  long.close();
  bare.close();
});

test('the world is as long as the bar says', () => {
  const [cells, entries] = bare.db
    .prepare(`SELECT sum(changed), count(*) FROM ledger`)
    .raw()
    .get() as [number, number];
  expect(entries).toBe(LONG.entries);
  expect(cells).toBeGreaterThanOrEqual(LONG.cells);
});
