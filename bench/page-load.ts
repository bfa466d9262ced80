/**
 * Measures the first page: largest contentful paint, layout shift, and the size of scripts before and after it becomes usable.
 * `npm run bench:page` starts a server with the demo articles; `npm run bench:page -- http://127.0.0.1:3000` measures a running one.
 * Each figure is the median of several loads with an empty cache; the last line is JSON.
 */
import { type Browser, chromium } from 'playwright';
import { withDemoServer } from '../scripts/testing/demo-server.mjs';
import { findBrowser } from '../scripts/testing/find-browser.mjs';

const LOADS = 5;
/** by then, all late content has loaded */
const SETTLE_MS = 4000;
const VIEWS = [
  { name: 'phone', width: 360, height: 780 },
  { name: 'desk', width: 1280, height: 900 },
] as const;

interface Load {
  readonly lcpMs: number;
  /** sum of all shifts; an upper bound of the metric, which uses the largest sum within one burst */
  readonly cls: number;
  /** transferred kB of script: referenced by the document, and fetched later */
  readonly scriptKb: number;
  readonly laterKb: number;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function load(browser: Browser, address: string, viewport: { width: number; height: number }): Promise<Load> {
  const context = await browser.newContext({ viewport, bypassCSP: false });
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      const seen = { lcp: 0, cls: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.lcp = entry.startTime;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.cls += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const html = await (await page.goto(address))?.text();
    await page.waitForTimeout(SETTLE_MS);
    const { seen, scripts } = await page.evaluate(() => ({
      seen: (window as unknown as { seen: { lcp: number; cls: number } }).seen,
      scripts: performance
        .getEntriesByType('resource')
        .filter((entry) => new URL(entry.name).pathname.endsWith('.js'))
        .map((entry) => ({ path: new URL(entry.name).pathname, bytes: (entry as PerformanceResourceTiming).encodedBodySize })),
    }));
    const kilobytes = (named: boolean): number =>
      scripts.filter(({ path }) => html?.includes(`src="${path}`) === named).reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
    return { lcpMs: seen.lcp, cls: seen.cls, scriptKb: kilobytes(true), laterKb: kilobytes(false) };
  } finally {
    await context.close();
  }
}

async function measure(address: string): Promise<void> {
  const executablePath = findBrowser(chromium.executablePath());
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-gpu'] });
  const figures: Record<string, Load> = {};
  try {
    for (const { name, ...viewport } of VIEWS) {
      // the first load warms up the server; the browser cache is empty each time
      const loads: Load[] = [];
      for (let turn = 0; turn <= LOADS; turn += 1) loads.push(await load(browser, address, viewport));
      const medianOf = (key: keyof Load): number => Number(median(loads.slice(1).map((one) => one[key])).toFixed(3));
      figures[name] = { lcpMs: medianOf('lcpMs'), cls: medianOf('cls'), scriptKb: medianOf('scriptKb'), laterKb: medianOf('laterKb') };
      console.log(`${name.padEnd(6)} ${viewport.width} px`, figures[name]);
    }
  } finally {
    await browser.close();
  }
  console.log(JSON.stringify(figures));
}

const [given] = process.argv.slice(2);
await (given ? measure(given) : withDemoServer(process.env.PORT || '3197', measure));
