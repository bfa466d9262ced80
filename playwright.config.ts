/** Browser tests against the real, built server. Playwright's own Chromium where it is installed, otherwise the system's. */
import { chromium, defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/test/find-browser.mjs';

const port = Number(process.env.E2E_PORT ?? 3199);
const executablePath = findBrowser(chromium.executablePath());

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: false,
  workers: 1,
  timeout: 30_000,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  outputDir: '.cache/e2e/results',
  reporter: [['list'], ['json', { outputFile: '.cache/e2e/report.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    trace: 'retain-on-failure',
    ...devices['Desktop Chrome'],
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
    },
  },
  // what takes the demonstration away comes when everything else is through
  projects: [
    { name: 'chromium', testIgnore: /last-.*\.spec\.ts$/ },
    { name: 'last', testMatch: /last-.*\.spec\.ts$/, dependencies: ['chromium'] },
  ],
  webServer: {
    command: 'node scripts/e2e-server.mjs',
    url: `http://127.0.0.1:${port}/api/ready`,
    timeout: 240_000,
    reuseExistingServer: false,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 12_000 },
    // a site of the tests, which may be fetched from although it is on this machine
    env: { PORT: String(port), FETCH_ALLOW_HOSTS: `127.0.0.1:${port + 1_000}` },
  },
});
