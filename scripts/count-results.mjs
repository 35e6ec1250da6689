// @ts-check

/**
 * The part of vitest's JSON report that is read here.
 *
 * @typedef {object} TestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {{ status: string, assertionResults: unknown[] }[]} testResults one per file
 */

/**
 * What the gate's last line says, from vitest's JSON report. A test file that broke before its first test, and a run
 * that failed for another reason (coverage, an unhandled error), each count as one failure: a red gate never reads
 * "0 failed".
 *
 * @param {TestReport | undefined} report
 *   `undefined` when vitest did not get as far as writing one
 * @param {number} exitCode vitest's
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function countResults(report, exitCode) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 }
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const failed = report.numFailedTests + broken.length
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests,
  }
}
