/** Browser tests against the real, built server, in Playwright's Chromium if installed, otherwise the system's. */
import { chromium, defineConfig, devices } from '@playwright/test';
import type { WorkerFixtures } from './e2e/support/fixtures';
import { SITES } from './e2e/support/servers';
import { findBrowser } from './scripts/testing/find-browser.mjs';

const executablePath = findBrowser(chromium.executablePath());

export default defineConfig<object, WorkerFixtures>({
  fullyParallel: false,
  workers: 3,
  timeout: 120_000,
  // all projects run at once, and the machine may be busy
  expect: { timeout: 40_000 },
  // a second try, on a new server, separates a slow machine from a fault; the report lists these tests as flaky
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  globalSetup: './e2e/support/build-pages.ts',
  outputDir: '.cache/e2e/results',
  reporter: [['list'], ['json', { outputFile: '.cache/e2e/report.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    // fail at once for a missing button rather than at the test timeout
    actionTimeout: 40_000,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
    },
  },
  // The projects run in parallel, each on a server of its own: one only reads, and two write. Within each project, files run in order of
  // their names: the one that removes the demo data comes last.
  projects: SITES.map((site) => ({
    name: site.name,
    testDir: `e2e/${site.name}`,
    workers: 1,
    // compression takes up to a third of the server's time, so only one project asks for it
    use: { baseURL: site.address, site, ...(site.name === 'write' ? {} : { extraHTTPHeaders: { 'Accept-Encoding': 'identity' } }) },
  })),
});
