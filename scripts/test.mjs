/**
 * `npm test`: runs all checks and tests from a bare clone, without manual setup. A failing step does not stop the later ones.
 * The last line is `N passed, N failed`. It counts the checks, every round of the drill and every test of both runners.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded, installPackages } from './serve/build.mjs';
import { runChild } from './serve/run-child.mjs';
import { checkNode, ROOT } from './serve/settings.mjs';
import { ensureBrowser } from './testing/find-browser.mjs';
import { freePorts } from './testing/free-ports.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/** @param {Count} count @param {number} code the runner's exit code @returns {Count} */
const atLeastOneFailure = (count, code) => (code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count);

/** @param {string} file JSON report of vitest @param {number} code @returns {Count} */
function countUnitTests(file, code) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const broken = report.testResults.filter((result) => result.status === 'failed' && result.assertionResults.length === 0).length;
  return atLeastOneFailure(
    { passed: report.numPassedTests, failed: report.numFailedTests + broken, skipped: report.numPendingTests + (report.numTodoTests ?? 0) },
    code,
  );
}

/**
 * Counts a test that passed at its second try as passed. Playwright lists these tests as flaky.
 * @param {string} file JSON report of Playwright @param {number} code @returns {Count}
 */
function countBrowserTests(file, code) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return atLeastOneFailure({ passed: expected + flaky, failed: unexpected, skipped }, code);
}

/** @param {string} file report of the drill @param {number} code @returns {Count} */
function countDrill(file, code) {
  const report = read(file);
  return report ? atLeastOneFailure({ ...report, skipped: 0 }, code) : { passed: 0, failed: 1, skipped: 0 };
}

const UNIT_REPORT = path.join(ROOT, '.cache/unit/report.json');
const DRILL_REPORT = path.join(ROOT, '.cache/drill/report.json');
const BROWSER_REPORT = path.join(ROOT, '.cache/e2e/report.json');

checkNode();
process.chdir(ROOT);
process.env.NEXT_TELEMETRY_DISABLED = '1';
await installPackages({ forDevelopment: true });
for (const report of [UNIT_REPORT, DRILL_REPORT, BROWSER_REPORT]) rmSync(report, { force: true });

const node = (...args) => runChild(process.execPath, args, { cwd: ROOT, echo: true });
const tool = (name, ...args) => node(`node_modules/${name}`, ...args);
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

await step('Types', async () => {
  const generated = await tool('next/dist/bin/next', 'typegen');
  return generated.code === 0 ? tool('typescript/bin/tsc', '--noEmit', '--incremental', 'false') : generated;
});
await step('Format and lint', () => tool('@biomejs/biome/bin/biome', 'check', '--max-diagnostics=50', '.'));
await step('Layers', () => node('scripts/check-layers.mjs'));
await step('Dead code', () => tool('knip/bin/knip.js', '--no-progress'));
await step('Documents', () => node('scripts/check-docs.mjs'));
await step('Words', () => node('scripts/check-words.mjs'));
await step(
  'Unit tests',
  () => tool('vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`),
  (code) => countUnitTests(UNIT_REPORT, code),
);
const built = await step('Build', async () => {
  const result = await buildIfNeeded();
  console.log(result.output || 'up to date');
  return result;
});
if (built) {
  await step(
    'Drill, short',
    () => node('scripts/drill.mjs', '--short', '--report', DRILL_REPORT),
    (code) => countDrill(DRILL_REPORT, code),
  );
}
const browser = await step('Browser', ensureBrowser);
if (built && browser) {
  await step(
    'Browser tests',
    async () => {
      process.env.E2E_PORT ||= await freePorts();
      return tool('@playwright/test/cli.js', 'test');
    },
    (code) => countBrowserTests(BROWSER_REPORT, code),
  );
} else {
  record('Browser tests', { passed: 0, failed: 1, skipped: 0 }, 'skipped because the build or the browser is missing');
}

console.log('');
for (const failure of failures) console.log(`FAILED  ${failure}`);
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

/**
 * Runs one step, prints its heading and duration, and adds to the total: one check, or the counts that `count` reads from its report.
 * @param {string} name
 * @param {() => Promise<{ code: number }>} work
 * @param {(code: number) => { passed: number, failed: number, skipped: number }} [count]
 */
async function step(name, work, count = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 })) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`);
  const begun = performance.now();
  const { code } = await work();
  record(name, count(code), `${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return code === 0;
}

function record(name, { passed, failed, skipped }, note) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (failed > 0) failures.push(`${name} (${failed})`);
  console.log(
    `${failed > 0 ? 'FAILED' : 'ok'}  ${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''} (${note})`,
  );
}
