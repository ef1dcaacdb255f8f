import assert from 'node:assert/strict';
import { beforeAll, expect, test } from 'vitest';
import { decidesAlike, disagreement, reportsAlike } from './agreement';
import { ask, type Cases } from './cases';
import { decisionsMade, faults } from './cedar';
import { tally } from './coverage';
import { generate } from './generator';
import { LEAST } from './least';
import { MISTAKES } from './mistakes';
import { REPORT_MISTAKES } from './mistakes-reports';

/** Cedar shares the machine with everything else that is tested. */
const PATIENCE = 300_000;

/**
 * Issue 3, bar 2: on generated workspaces the whole matrix, under every circumstance, is what Cedar
 * makes of policies written from access-model.md section 2 alone. Cedar is asked once; the
 * evaluator, and the evaluator with each planted mistake, are held against its answers.
 */
export function conformance(firstSeed: number, lastSeed: number): void {
  const cases: Cases = { boards: [], reports: [] };

  beforeAll(() => {
    for (let seed = firstSeed; seed <= lastSeed; seed++) ask(seed, cases);
  }, PATIENCE);

  test('the policies are well typed', () => {
    const world = generate(firstSeed);
    for (const set of ['boards', 'closed', 'reports'] as const)
      expect(faults(set, world)).toEqual([]);
  });

  test('the evaluator agrees with Cedar everywhere', () => {
    expect(decisionsMade()).toBeGreaterThan(cases.boards.length + cases.reports.length);
    for (const one of cases.boards) {
      const found = disagreement(one);
      if (found !== null) assert.fail(found);
    }
    for (const one of cases.reports)
      assert(reportsAlike(one), `${one.label} ${one.expected.level}`);
  });

  test(
    'every level, path, ceiling and closing rule occurs often enough',
    () => {
      expect(tally(cases).short(LEAST)).toEqual([]);
    },
    PATIENCE,
  );

  for (const [mistake, rules] of Object.entries(MISTAKES)) {
    test(`a planted mistake is caught: ${mistake}`, () => {
      expect(cases.boards.some((one) => !decidesAlike(one, rules))).toBe(true);
    });
  }

  for (const [mistake, rules] of Object.entries(REPORT_MISTAKES)) {
    test(`a planted mistake is caught on reports: ${mistake}`, () => {
      expect(cases.reports.some((one) => !reportsAlike(one, rules))).toBe(true);
    });
  }
}
