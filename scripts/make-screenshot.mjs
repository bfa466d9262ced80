/**
 * Takes the picture of the README, `docs/images/timeline.png`: starts the real server with a data directory of its own, so that the
 * demonstration articles are what it shows, and photographs the first page.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import { ROOT } from './setup/settings.mjs';
import { findBrowser } from './test/find-browser.mjs';

const PORT = process.env.PORT || '3198';
const TARGET = path.join(ROOT, 'docs/images/timeline.png');
const SIZE = { width: 1280, height: 860 };
/** the first start installs and builds */
const START_LIMIT_MS = 600_000;
const ADDRESS = `http://127.0.0.1:${PORT}`;

const dataDir = mkdtempSync(path.join(tmpdir(), 'dateline-screenshot-'));
const server = spawn(process.execPath, ['scripts/start.mjs'], {
  cwd: ROOT,
  stdio: ['ignore', 'ignore', 'pipe'],
  env: { ...process.env, PORT, HOST: '', APP_URL: '', DATABASE_URL: '', DATA_DIR: dataDir },
});
const ended = new Promise((resolve) => server.once('exit', resolve));
// its errors are shown only when it fails: on a good start they hold the address for the first administrator, which is of no use here
let complaints = '';
server.stderr.on('data', (chunk) => {
  complaints += chunk;
});

try {
  await untilReady();
  mkdirSync(path.dirname(TARGET), { recursive: true });
  await photograph();
  console.log(`wrote ${path.relative(ROOT, TARGET)}`);
} finally {
  server.kill('SIGTERM');
  await ended;
  rmSync(dataDir, { recursive: true, force: true });
}

/** Waits until the server answers that it is ready. Throws when it ends before that, or takes too long. */
async function untilReady() {
  const limit = Date.now() + START_LIMIT_MS;
  while (Date.now() < limit) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}: ${complaints}`);
    const ready = await fetch(`${ADDRESS}/api/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error('the server did not become ready');
}

async function photograph() {
  const executablePath = findBrowser(chromium.executablePath());
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(ADDRESS, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: TARGET });
  } finally {
    await browser.close();
  }
}
