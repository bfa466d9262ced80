/** The same gestures on plain timeline libraries that get all items at once: vis-timeline and TimelineJS. No network is used. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import { installRecorder } from './frame-recorder';
import { type Gesture, pan, stageOf, untilSettled, wheelZoom } from './gestures';
import { median, p95, round1 } from './statistics';

const require = createRequire(import.meta.url);
const SIZE = { width: 1280, height: 900 };
const GESTURES = 4;
/** a first rendering beyond this limit counts as failed */
const LIMIT_MS = 120_000;

export interface LibraryFigures {
  readonly name: string;
  readonly items: number;
  readonly firstDrawMs: number;
  readonly panP95Ms: number;
  readonly panMaxMs: number;
  readonly zoomMaxMs: number;
}

interface Library {
  readonly name: string;
  readonly counts: readonly number[];
  /** the package's script file for the page, and its stylesheet */
  readonly script: string;
  readonly style: string;
  readonly stage: string;
  readonly item: string;
  /** runs in the page: renders this many items into `#timeline` */
  readonly draw: (count: number) => void;
  readonly zoom: (page: Page) => Promise<Gesture>;
}

const LIBRARIES: readonly Library[] = [
  {
    name: 'vis-timeline',
    counts: [1000, 5000, 10_000],
    script: require.resolve('vis-timeline/standalone/umd/vis-timeline-graph2d.min.js'),
    style: path.join(path.dirname(require.resolve('vis-timeline/package.json')), 'styles/vis-timeline-graph2d.min.css'),
    stage: '#timeline',
    item: '.vis-item',
    draw: drawVis,
    zoom: async (page) => wheelZoom(await stageOf(page, '#timeline'), 1, 6),
  },
  {
    name: 'TimelineJS',
    counts: [500, 2000],
    script: require.resolve('@knight-lab/timelinejs/dist/js/timeline.js'),
    style: require.resolve('@knight-lab/timelinejs/dist/css/timeline.css'),
    stage: '.tl-timenav',
    // the marker itself has no width for an event without duration
    item: '.tl-timemarker-content-container',
    draw: drawTimelineJs,
    async zoom(page) {
      await page.evaluate(() => {
        window.recorder.frames.length = 0;
      });
      await page.locator('.tl-menubar-button').first().click();
      return untilSettled(page);
    },
  },
];

/** Prints one line per library and number of items. */
export async function measureLibraries(browser: Browser): Promise<readonly LibraryFigures[]> {
  const all: LibraryFigures[] = [];
  for (const library of LIBRARIES) {
    for (const count of library.counts) {
      const figures = await measureLibrary(browser, library, count);
      all.push(figures);
      console.log(
        `${figures.name.padEnd(13)} ${String(count).padStart(6)} items: first draw ${figures.firstDrawMs} ms, pan p95 ${figures.panP95Ms} ms, ` +
          `longest ${figures.panMaxMs} ms, longest of a zoom step ${figures.zoomMaxMs} ms`,
      );
    }
  }
  return all;
}

async function measureLibrary(browser: Browser, library: Library, count: number): Promise<LibraryFigures> {
  const context = await browser.newContext({ viewport: SIZE, offline: true });
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  await page.setContent('<!doctype html><body style="margin:0"><div id="timeline" style="height:700px"></div>');
  await page.evaluate('globalThis.__name = (named) => named');
  await page.addStyleTag({ path: library.style });
  await page.addScriptTag({ path: library.script });
  await page.evaluate(installRecorder, { item: library.item, holder: '#timeline' });
  const begun = await page.evaluate(() => performance.now());
  await page.evaluate(library.draw, count);
  await page.waitForFunction(() => window.recorder.firstItem !== null);
  const drawn = await page.evaluate(() => window.recorder.firstItem ?? Number.NaN);
  await untilSettled(page);
  const stage = await stageOf(page, library.stage);
  const pans: number[] = [];
  const zooms: number[] = [];
  for (let round = 0; round < GESTURES; round += 1) {
    pans.push(...(await pan(stage, round % 2 === 0 ? -0.6 : 0.6, 30)).frames);
    zooms.push(Math.max(...(await library.zoom(page)).frames));
  }
  await context.close();
  return {
    name: library.name,
    items: count,
    firstDrawMs: Math.round(drawn - begun),
    panP95Ms: round1(p95(pans)),
    panMaxMs: round1(Math.max(...pans)),
    zoomMaxMs: round1(median(zooms)),
  };
}

/** Runs in the page. All items are within the initial window. */
function drawVis(count: number): void {
  const vis = Reflect.get(globalThis, 'vis');
  const items = Array.from({ length: count }, (_, id) => {
    const start = new Date(Date.UTC(1970, 0, 1) + ((id * 7919) % 18_000) * 86_400_000);
    return {
      id,
      start,
      content: `Event ${id} in a town`,
      ...(id % 5 === 0 ? { type: 'range', end: new Date(start.getTime() + 40 * 86_400_000) } : {}),
    };
  });
  new vis.Timeline(document.getElementById('timeline'), new vis.DataSet(items), { height: 700, zoomKey: 'ctrlKey' });
}

/** Runs in the page. */
function drawTimelineJs(count: number): void {
  const { Timeline } = Reflect.get(globalThis, 'TL');
  const events = Array.from({ length: count }, (_, id) => {
    const day = new Date(Date.UTC(1970, 0, 1) + ((id * 7919) % 18_000) * 86_400_000);
    return {
      unique_id: `e${id}`,
      start_date: { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() },
      text: { headline: `Event ${id} in a town` },
    };
  });
  new Timeline('timeline', { events }, { font: null, hash_bookmark: false, ga_measurement_id: null, timenav_height_percentage: 60 });
}
