/**
 * `npm run drill`: repeatedly kills, races and stops the real server. `npm run drill -- --short` is the version in the test suite.
 * The full version ends with the long forms of the tests named `*.drill.test.ts` and `*.drill.spec.ts`.
 * Prints a line per round and exits with 1 if one failed; `--report FILE` writes the counts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildPages, installPackages } from './serve/build.mjs';
import { runChild } from './serve/run-child.mjs';
import { checkNode, ROOT } from './serve/settings.mjs';
import { ensureBrowser } from './testing/find-browser.mjs';
import { freePorts } from './testing/free-ports.mjs';
import { malformedBodies } from './testing/malformed-bodies.mjs';
import {
  gracefulStop,
  killDuringFirstStart,
  killDuringIngest,
  otherVersion,
  race,
  readyAfterKill,
  refusedStarts,
  removeDirs,
  secondContainer,
  secondServer,
  stoppedServer,
} from './testing/scenarios.mjs';

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false }, report: { type: 'string' } } });
checkNode();
process.chdir(ROOT);
await installPackages({ forDevelopment: true });
await buildPages();

/** repetitions in the short form, which skips what the store's own tests cover, and in the full form */
const rounds = (short, full) => (values.short ? short : full);
const PLAN = [
  { name: 'a start that cannot serve is refused', times: 1, work: refusedStarts },
  { name: 'R15 data directory of another version', times: 1, work: otherVersion },
  { name: 'R7 second server', times: rounds(1, 5), work: secondServer },
  { name: 'R7 second container on one volume', times: rounds(1, 3), work: secondContainer },
  { name: 'a server stopped for longer than its lease', times: rounds(0, 3), work: stoppedServer },
  { name: 'R7 race after kill -9', times: rounds(0, 15), work: () => race(6) },
  { name: 'S19 malformed bodies', times: 1, work: malformedBodies },
  { name: 'R18 graceful stop', times: rounds(1, 5), work: gracefulStop },
  { name: 'R1 kill -9 during ingest', times: rounds(1, 10), work: () => killDuringIngest(values.short ? 40 : 200) },
  { name: 'R1 ready after kill -9', times: rounds(0, 1), work: () => readyAfterKill(10) },
  { name: 'R16 kill -9 during the first start', times: rounds(0, 10), work: killDuringFirstStart },
];

let passed = 0;
let failed = 0;
for (const { name, times, work } of PLAN) {
  for (let round = 1; round <= times; round += 1) {
    const begun = performance.now();
    const label = times > 1 ? `${name}, round ${round} of ${times}` : name;
    try {
      const note = await work();
      passed += 1;
      console.log(`ok      ${label} (${((performance.now() - begun) / 1000).toFixed(1)} s)${note ? `: ${note}` : ''}`);
    } catch (error) {
      failed += 1;
      console.error(`FAILED  ${label}: ${error.message}`);
    }
  }
}
if (!values.short) {
  const long = { echo: true, env: { ...process.env, DRILL: '1', E2E_PORT: process.env.E2E_PORT || (await freePorts()) } };
  const run = (...args) => runChild(process.execPath, args, long);
  console.log('The unit tests that have a long form:');
  const unit = await run('node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.drill.config.ts', '.drill.test');
  console.log('The browser tests that have a long form:');
  const browser = await ensureBrowser();
  const pages = browser.code === 0 ? await run('node_modules/@playwright/test/cli.js', 'test', '[.]drill[.]spec') : browser;
  for (const { code } of [unit, pages]) {
    if (code === 0) passed += 1;
    else failed += 1;
  }
}
removeDirs();
if (values.report) {
  mkdirSync(path.dirname(values.report), { recursive: true });
  writeFileSync(values.report, JSON.stringify({ passed, failed }));
}
console.log(`drill: ${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
