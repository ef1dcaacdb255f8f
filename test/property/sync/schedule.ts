import fc from 'fast-check';
import type { CommandInput } from '../../../src-shared/commands';
import type { AppendFate } from '../../support/memory-hub';
import { MOST_CONSOLES } from './world';

export type Step =
  | { do: 'issue'; console: number; dice: number[]; crash: boolean }
  | { do: 'say'; console: number; command: CommandInput }
  | { do: 'undo'; console: number; back: number }
  | { do: 'withdraw'; console: number; which: number }
  | { do: 'sync'; console: number; fate: AppendFate; crashAt: number }
  | { do: 'line'; console: number; up: boolean }
  | { do: 'late' }
  | { do: 'lose'; count: number };

export interface Schedule {
  consoles: number;
  steps: Step[];
}

const console = fc.nat({ max: MOST_CONSOLES - 1 });
const dice = fc.array(fc.nat({ max: 839 }), { minLength: 4, maxLength: 10 });

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('issue' as const),
      console,
      dice,
      crash: fc.nat({ max: 19 }).map((n) => n === 19),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('undo' as const), console, back: fc.nat({ max: 3 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('withdraw' as const),
      console,
      which: fc.nat({ max: 5 }),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('sync' as const),
      console,
      fate: fc.constantFrom<AppendFate>('ok', 'ok', 'ok', 'ok', 'ack-lost', 'late', 'lost'),
      // 0: it runs through; else it ends at that point of its way.
      crashAt: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 12 })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('line' as const), console, up: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('late' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('lose' as const),
      count: fc.integer({ min: 1, max: 4 }),
    }),
  },
);

/** 2 to 6 consoles, and what befalls them. */
export const schedules: fc.Arbitrary<Schedule> = fc.record({
  consoles: fc.integer({ min: 2, max: MOST_CONSOLES }),
  steps: fc.array(step, { minLength: 5, maxLength: 60, size: 'max' }),
});
