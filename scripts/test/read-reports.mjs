/** Counts what the test runners report. A runner that leaves no report, or ends badly without a failed test, counts as one failure. */
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/** @param {Count} count @param {number} code the runner's exit code @returns {Count} */
const atLeastOneFailure = (count, code) => (code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count);

/** @param {string} file JSON report of vitest @param {number} code @returns {Count} */
export function countUnitTests(file, code) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const broken = report.testResults.filter((result) => result.status === 'failed' && result.assertionResults.length === 0).length;
  return atLeastOneFailure(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken,
      skipped: report.numPendingTests + (report.numTodoTests ?? 0),
    },
    code,
  );
}

/** @param {string} file JSON report of Playwright @param {number} code @returns {Count} */
export function countBrowserTests(file, code) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return atLeastOneFailure({ passed: expected, failed: unexpected + flaky, skipped }, code);
}

/** @param {string} file report of the drill @param {number} code @returns {Count} */
export function countDrill(file, code) {
  const report = read(file);
  return report ? atLeastOneFailure({ ...report, skipped: 0 }, code) : { passed: 0, failed: 1, skipped: 0 };
}
