/**
 * Takes screenshots of the main pages for `docs/screenshots/`, at four widths, light and dark, and the README image
 * `docs/images/timeline.png`. Starts the real server with the demo articles. JPEG keeps them to a few megabytes.
 * `npm run screenshot -- timeline` takes only screenshots whose names start with "timeline".
 */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { ROOT } from './serve/settings.mjs';
import { withDemoServer } from './testing/demo-server.mjs';
import { findBrowser } from './testing/find-browser.mjs';

const FOLDER = path.join(ROOT, 'docs/screenshots');
const README_PICTURE = path.join(ROOT, 'docs/images/timeline.png');
const SIZES = [
  { width: 360, height: 780 },
  { width: 768, height: 1024 },
  { width: 1280, height: 900 },
  { width: 1920, height: 1080 },
];
const SCHEMES = ['light', 'dark'];
const QUALITY = 72;
const DRAWN = '.axis-box .ax';

/** @type {readonly { name: string, path: string, before?: (page: import('playwright').Page) => Promise<void> }[]} */
const PICTURES = [
  { name: 'timeline', path: '/' },
  {
    name: 'list',
    path: '/',
    before: (page) =>
      page
        .locator('.month-line')
        .nth(1)
        .evaluate((row) => row.scrollIntoView({ block: 'center' })),
  },
  { name: 'event', path: '/', before: openFirst },
  { name: 'filtered', path: '/?actor=china&theme=sanction' },
  { name: 'nothing-found', path: '/?q=zzzzqqq' },
  { name: 'article', path: '/articles/1' },
  { name: 'actors', path: '/actors' },
  { name: 'trends', path: '/trends' },
  { name: 'about', path: '/about' },
];

const wanted = process.argv[2] ?? '';

await withDemoServer(process.env.PORT || '3198', async (address) => {
  const executablePath = findBrowser(chromium.executablePath());
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    if (wanted === '') {
      rmSync(FOLDER, { recursive: true, force: true });
      mkdirSync(path.dirname(README_PICTURE), { recursive: true });
      await photograph(browser, {
        address,
        picture: PICTURES[0],
        size: { width: 1280, height: 860 },
        scheme: 'light',
        file: README_PICTURE,
      });
    }
    mkdirSync(FOLDER, { recursive: true });
    for (const picture of PICTURES.filter(({ name }) => name.startsWith(wanted))) {
      for (const size of SIZES) {
        for (const scheme of SCHEMES) {
          await photograph(browser, {
            address,
            picture,
            size,
            scheme,
            file: path.join(FOLDER, `${picture.name}-${size.width}-${scheme}.jpg`),
          });
        }
      }
    }
  } finally {
    await browser.close();
  }
});

async function photograph(browser, { address, picture, size, scheme, file }) {
  const context = await browser.newContext({ viewport: size, colorScheme: scheme, reducedMotion: 'reduce', hasTouch: size.width < 500 });
  try {
    const page = await context.newPage();
    await page.goto(`${address}${picture.path}`, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    if (size.width >= 768 && (await page.locator('.axis-box').count()) > 0) await page.locator(DRAWN).first().waitFor();
    await picture.before?.(page);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: file, ...(file.endsWith('.jpg') ? { type: 'jpeg', quality: QUALITY } : {}) });
    console.log(`wrote ${path.relative(ROOT, file)}, ${Math.round(statSync(file).size / 1000)} kB`);
  } finally {
    await context.close();
  }
}

/** @param {import('playwright').Page} page */
async function openFirst(page) {
  await page.locator('.event-row a[data-open]').first().click();
  await page.locator('.event-panel h2').first().waitFor();
}
