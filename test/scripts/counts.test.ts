import { describe, expect, it } from 'vitest';
import { fromPlaywright, fromVitest, judged, single, sum } from '../../scripts/lib/counts.mjs';

const file = (status: string, tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

describe('counting tests', () => {
  it('reads what Vitest reports', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      testResults: [file('passed', ['passed']), file('failed', ['failed', 'passed'])],
    };
    expect(fromVitest(report)).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  it('counts a file that does not load as a failure', () => {
    const report = {
      numPassedTests: 0,
      numFailedTests: 0,
      numPendingTests: 0,
      testResults: [file('failed', [])],
    };
    expect(fromVitest(report).failed).toBe(1);
  });

  it('reads what Playwright reports, a flaky test as a failure', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 3 };
    expect(fromPlaywright({ stats, errors: [{}] })).toEqual({ passed: 7, failed: 3, skipped: 3 });
  });

  it('does not let a runner fail without a failure', () => {
    const counts = { passed: 3, failed: 0, skipped: 0 };
    expect(judged(counts, 1).failed).toBe(1);
    expect(judged(counts, 0).failed).toBe(0);
    expect(judged({ ...counts, failed: 2 }, 1).failed).toBe(2);
  });

  it('adds stages up', () => {
    expect(sum([single(true), single(false), { passed: 4, failed: 1, skipped: 2 }])).toEqual({
      passed: 5,
      failed: 2,
      skipped: 2,
    });
    expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});
