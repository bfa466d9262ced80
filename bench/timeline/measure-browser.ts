/**
 * Measures the axis in a browser on a large database, next to plain libraries that get all items at once. The pages must be
 * built first.
 */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { type AxisFigures, measureAxis } from './browser/measure-axis';
import { measureLibraries } from './browser/measure-libraries';
import { startServer } from './browser/start-server';

const PORT = 3197;
const SYSTEM_BROWSER = '/usr/bin/chromium';
/** a window well within the events, about as long as a typical initial view */
const WINDOW = 'window=1999-01-01..1999-12-31';

/** Prints each figure as soon as it is measured. */
export async function measureBrowser(dataDir: string): Promise<AxisFigures> {
  const browser = await chromium.launch({
    executablePath: existsSync(chromium.executablePath()) ? chromium.executablePath() : SYSTEM_BROWSER,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--enable-precise-memory-info'],
  });
  const server = await startServer(dataDir, PORT);
  try {
    const whole = await measureAxis(browser, `${server.address}/`, 0);
    print('the page as it opens', whole);
    const year = await measureAxis(browser, `${server.address}/?${WINDOW}`);
    print('one year', year);
    await measureLibraries(browser);
    return { ...year, firstItemMs: Math.max(whole.firstItemMs, year.firstItemMs) };
  } finally {
    await browser.close();
    await server.stop();
  }
}

function print(name: string, figures: AxisFigures): void {
  console.log(name);
  for (const [key, value] of Object.entries(figures)) console.log(`  ${key.padEnd(20)} ${value}`);
}
