/** Browser tests against the real, built server, in Playwright's Chromium if installed, otherwise the system's. */
import { chromium, defineConfig, devices } from '@playwright/test';
import { DESK, READ, SITE_PORT, WRITTEN } from './e2e/support/servers';
import { findBrowser } from './scripts/testing/find-browser.mjs';

const executablePath = findBrowser(chromium.executablePath());

export default defineConfig({
  fullyParallel: false,
  workers: 3,
  timeout: 60_000,
  // all projects run at once, and the machine may be busy
  expect: { timeout: 20_000 },
  // a second try separates a slow machine from a fault; the report lists these tests as flaky
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  outputDir: '.cache/e2e/results',
  reporter: [['list'], ['json', { outputFile: '.cache/e2e/report.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    // fail at once for a missing button rather than at the test timeout
    actionTimeout: 30_000,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
    },
  },
  // The projects run in parallel, each on a server of its own: one only reads, and two write. Within each project, files run in order of
  // their names: the one that removes the demo data comes last.
  projects: [
    { name: 'write', testDir: 'e2e/write', workers: 1, use: { baseURL: `http://127.0.0.1:${WRITTEN.port}` } },
    { name: 'desk', testDir: 'e2e/desk', workers: 1, use: { baseURL: `http://127.0.0.1:${DESK.port}` } },
    { name: 'read', testDir: 'e2e/read', workers: 1, use: { baseURL: `http://127.0.0.1:${READ.port}` } },
  ],
  webServer: [WRITTEN, DESK, READ].map(({ port, dataDir }) => ({
    command: 'node scripts/e2e-server.mjs',
    url: `http://127.0.0.1:${port}/api/ready`,
    timeout: 240_000,
    reuseExistingServer: false,
    stdout: 'pipe' as const,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 12_000 },
    env: { PORT: String(port), DATA_DIR: dataDir, FETCH_ALLOW_HOSTS: `127.0.0.1:${SITE_PORT}` },
  })),
});
