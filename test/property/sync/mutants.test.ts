import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Mutants } from '../../../src-main/sync/objections';
import { scratch } from '../../support/workspace';
import { runSchedule } from './run';
import { type Schedule, type Step, schedules } from './schedule';
import { type Template, template } from './world';

/**
 * Bar 1: faults planted by a switch that only tests have must fail the invariants. What random
 * schedules rarely meet is a schedule of its own, which the program as it is passes.
 */
const folder = scratch();
let from: Template;
beforeAll(async () => {
  from = await template(folder);
}, 120_000);
afterAll(() => folder.remove());

const MOST_RUNS = 200;

describe('random schedules notice', () => {
  test.each<[keyof Mutants, RegExp]>([['dropUntouched', /I4/]])(
    '%s',
    { timeout: 0 },
    async (mutant, which) => {
      const found = await fc.check(
        fc.asyncProperty(schedules, async (schedule) => {
          await runSchedule(from, schedule, folder, { [mutant]: true });
        }),
        { numRuns: MOST_RUNS, endOnFailure: true },
      );
      expect(found.failed).toBe(true);
      expect(String(found.errorInstance)).toMatch(which);
    },
  );
});

const sync = (console: number, more: Partial<Extract<Step, { do: 'sync' }>> = {}): Step => ({
  do: 'sync',
  console,
  fate: 'ok',
  crashAt: 0,
  ...more,
});
const say = (console: number, command: Extract<Step, { do: 'say' }>['command']): Step => ({
  do: 'say',
  console,
  command,
});

interface Planted {
  mutant: keyof Mutants;
  invariant: RegExp;
  schedule: Schedule;
}

const PLANTED: Planted[] = [
  {
    mutant: 'dropSeen',
    invariant: /I3/,
    schedule: {
      consoles: 2,
      steps: [
        say(0, { type: 'board.setPrivate', boards: ['doc'], private: true }),
        sync(0),
        sync(1),
        // Refused whole over what console 0 denies; so what follows opens more than was shown.
        say(1, {
          type: 'batch',
          commands: [
            { type: 'teamspace.removeMembers', teamspace: 'design', persons: ['mia'] },
            { type: 'override.set', cells: [{ board: 'plan', person: 'ben', level: 'edit' }] },
          ],
        }),
        say(1, { type: 'board.setPrivate', boards: ['doc'], private: false }),
        say(0, { type: 'override.set', cells: [{ board: 'plan', person: 'ben', level: 'view' }] }),
        sync(0),
        sync(1),
      ],
    },
  },
  {
    mutant: 'dropDoubt',
    invariant: /I2/,
    schedule: {
      consoles: 2,
      steps: [
        say(1, { type: 'override.set', cells: [{ board: 'doc', person: 'mia', level: 'edit' }] }),
        // It lands, but its answer is lost and the console ends: then it is taken back.
        sync(1, { fate: 'ack-lost', crashAt: 2 }),
        { do: 'withdraw', console: 1, which: 0 },
        sync(0),
      ],
    },
  },
];

describe('schedules of their own notice', () => {
  test.each(PLANTED)('$mutant', async ({ mutant, invariant, schedule }) => {
    await runSchedule(from, schedule, folder);
    const broken = runSchedule(from, schedule, folder, { [mutant]: true });
    await expect(broken).rejects.toThrow(invariant);
  });
});
