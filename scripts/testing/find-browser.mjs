/** Finds a Chromium: Playwright's own, then the system's. The headless shell needs less processor time. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runChild } from '../serve/run-child.mjs';
import { ROOT } from '../serve/settings.mjs';

const SYSTEM = [
  ...['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser'],
  ...['/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * @param {string} own path where Playwright installs its browser
 * @returns {string | undefined} path of another browser; undefined if Playwright's own is installed or there is none
 */
export function findBrowser(own) {
  return existsSync(own) ? undefined : SYSTEM.find((file) => existsSync(file));
}

/** Whether a browser for the tests is installed. @param {string} own */
const hasBrowser = (own) => existsSync(own) || findBrowser(own) !== undefined;

const FETCH_SECONDS = '60';

/** @returns {Promise<{ code: number, output: string }>} code 0 if a browser is installed */
export async function ensureBrowser() {
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  const bundled = chromium.executablePath();
  if (hasBrowser(bundled)) return { code: 0, output: 'Chromium is installed\n' };
  let output = '';
  for (const [command, ...args] of attempts()) {
    const result = await runChild(command, args, { cwd: ROOT, echo: true });
    output += result.output;
    if (hasBrowser(bundled)) return { code: 0, output };
  }
  return { code: 1, output: `${output}Chromium was not found and could not be installed. Install it and run the tests again.\n` };
}

function* attempts() {
  yield ['timeout', FETCH_SECONDS, process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium'];
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const quiet = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  yield [...asRoot, ...quiet, 'update', '-q'];
  for (const name of ['chromium-headless-shell', 'chromium'])
    yield [...asRoot, ...quiet, 'install', '-y', '-q', '--no-install-recommends', name];
}
