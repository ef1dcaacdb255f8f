import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scratch } from '../../support/workspace';
import { runSchedule, type Tally } from './run';
import { schedules } from './schedule';
import { type Template, template } from './world';

/** Bar 1; more at night: GATEHOUSE_SYNC_SCHEDULES=20000. */
const RUNS = Number(process.env.GATEHOUSE_SYNC_SCHEDULES ?? 300);

const folder = scratch();
let from: Template;
beforeAll(async () => {
  from = await template(folder);
}, 120_000);
afterAll(() => folder.remove());

test('I1 to I6 hold over generated schedules, judged from the log alone', {
  timeout: 0,
}, async () => {
  const all: Tally = { issued: 0, crashes: 0, faults: 0, lost: 0, refused: 0, forked: 0 };
  await fc.assert(
    fc.asyncProperty(schedules, async (schedule) => {
      const tally = await runSchedule(from, schedule, folder);
      for (const key of Object.keys(all) as (keyof Tally)[]) all[key] += tally[key];
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  // Schedules in which nothing goes wrong would prove nothing.
  for (const count of Object.values(all)) expect(count).toBeGreaterThan(RUNS / 20);
});
