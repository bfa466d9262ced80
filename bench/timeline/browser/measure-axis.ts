/** Measures the axis of the real page in a browser: first item, frames during pan and zoom, time to settle, memory after many pans. */
import type { Browser, Page } from 'playwright';
import { installRecorder } from './frame-recorder';
import { drag, type Gesture, pan, stageOf, untilSettled, wheelZoom } from './gestures';
import { median, p95, round1 } from './statistics';

const ITEM = '.axis-canvas .ax';
const CANVAS = '.axis-canvas';
const SIZE = { width: 1280, height: 900 };
const NAVIGATIONS = 7;
const PANS = 12;
const ZOOMS = 6;
const MANY_PANS = 1000;
const FIRST_PANS = 200;

export interface AxisFigures {
  readonly firstItemMs: number;
  readonly panP95Ms: number;
  readonly panMaxMs: number;
  readonly zoomP95Ms: number;
  readonly zoomMaxMs: number;
  /** with the processor slowed down by a factor of four */
  readonly slowPanP95Ms: number;
  readonly slowZoomP95Ms: number;
  readonly settleMs: number;
  readonly settleMedianMs: number;
  readonly heapMb: number;
  readonly heapAfterManyMb: number;
}

/** `address` includes the path and window to measure; `many` is the number of pans for the memory test (0 skips it). */
export async function measureAxis(browser: Browser, address: string, many = MANY_PANS): Promise<AxisFigures> {
  const first: number[] = [];
  for (let round = 0; round < NAVIGATIONS; round += 1) {
    const page = await openAxis(browser, address);
    first.push((await page.evaluate(() => window.recorder.firstItem)) ?? Number.NaN);
    await page.context().close();
  }
  const page = await openAxis(browser, address);
  await untilSettled(page);
  const stage = await stageOf(page, CANVAS);
  const pans = await repeated(PANS, (round) => pan(stage, round % 4 < 2 ? -0.8 : 0.8));
  const zooms = await repeated(ZOOMS, (round) => wheelZoom(stage, round % 2 === 0 ? 1 : -1));
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const slowPans = await repeated(PANS / 2, (round) => pan(stage, round % 2 === 0 ? -0.8 : 0.8));
  const slowZooms = await repeated(ZOOMS, (round) => wheelZoom(stage, round % 2 === 0 ? 1 : -1));
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const [heap, heapAfter] = await heapWhilePanning(page, many);
  await page.context().close();
  return {
    firstItemMs: Math.round(median(first)),
    panP95Ms: round1(p95(framesOf(pans))),
    panMaxMs: round1(Math.max(...framesOf(pans))),
    zoomP95Ms: round1(p95(framesOf(zooms))),
    zoomMaxMs: round1(Math.max(...framesOf(zooms))),
    slowPanP95Ms: round1(p95(framesOf(slowPans))),
    slowZoomP95Ms: round1(p95(framesOf(slowZooms))),
    settleMs: Math.round(p95([...pans, ...zooms].map(({ settled }) => settled))),
    settleMedianMs: Math.round(median([...pans, ...zooms].map(({ settled }) => settled))),
    heapMb: heap,
    heapAfterManyMb: heapAfter,
  };
}

async function repeated(rounds: number, gesture: (round: number) => Promise<Gesture>): Promise<Gesture[]> {
  const done: Gesture[] = [];
  for (let round = 0; round < rounds; round += 1) done.push(await gesture(round));
  return done;
}

const framesOf = (gestures: readonly Gesture[]): number[] => gestures.flatMap(({ frames }) => [...frames]);

async function openAxis(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: SIZE });
  const page = await context.newPage();
  // the TypeScript compiler wraps functions in a helper that the page lacks
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(installRecorder, { item: ITEM, holder: CANVAS });
  await page.goto(address);
  await page.waitForFunction(() => window.recorder.firstItem !== null);
  return page;
}

/** Pans ten times later, then ten times back, so that new tiles keep loading. Returns MB of heap in use after garbage collection. */
async function heapWhilePanning(page: Page, many: number): Promise<[first: number, last: number]> {
  const session = await page.context().newCDPSession(page);
  const stage = await stageOf(page, CANVAS);
  const used = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return round1(usedSize / 2 ** 20);
  };
  let first = Number.NaN;
  for (let round = 1; round <= many; round += 1) {
    await drag(stage, round % 20 < 10 ? -0.8 : 0.8, 12);
    if (round === FIRST_PANS) first = await used();
  }
  return [first, await used()];
}
