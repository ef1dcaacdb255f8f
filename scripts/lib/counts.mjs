// How many tests passed and failed, read from the runners' own reports.

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

/** @param {Counts[]} all */
export const sum = (all) =>
  all.reduce(
    (total, each) => ({
      passed: total.passed + each.passed,
      failed: total.failed + each.failed,
      skipped: total.skipped + each.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/** A stage without a report of its own, or one whose report is missing, is one test. */
export const single = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

export function fromVitest(report) {
  // A file that does not even load has no failed test in it.
  const brokenFiles = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

export function fromPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  // A test that passes at the second try has failed once.
  return {
    passed: expected,
    failed: unexpected + flaky + (report.errors?.length ?? 0),
    skipped,
  };
}

/** A runner that failed without any failed test (a crash, an unhandled error) still counts. */
export const judged = (counts, status) =>
  status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
