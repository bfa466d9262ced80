/**
 * Measures the editor's desk: `npm run bench:desk`. Chromium takes four recorded articles from paste to published, on the fastest path
 * that the desk offers, and the published events must be those of bench/desk/articles.json. Counts keys and clicks per event. The
 * seconds are those of the machine, without the time for reading. The last line is JSON. `-- --before` keeps the figures in
 * bench/desk-before.json; otherwise the run is compared with them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { withDemoServer } from '../scripts/testing/demo-server.mjs';
import { findBrowser } from '../scripts/testing/find-browser.mjs';
import { type Article, Desk } from './desk/desk';
import { Hand } from './desk/hand';
import { signInFirst } from './desk/sign-in';

interface Figures {
  readonly events: number;
  readonly keys: number;
  readonly clicks: number;
  readonly seconds: number;
}

const BEFORE = 'bench/desk-before.json';
const ARTICLES = JSON.parse(readFileSync('bench/desk/articles.json', 'utf8')) as readonly Article[];

const perEvent = ({ keys, clicks, events }: Figures): number => (keys + clicks) / events;
const shown = (value: number): string => value.toFixed(2);

function print(name: string, figures: Figures): void {
  const { events, keys, clicks, seconds } = figures;
  console.log(
    `${name.padEnd(12)} ${events} events: ${shown(keys / events)} keys, ${shown(clicks / events)} clicks, ${shown(seconds / events)} s per event`,
  );
}

async function measure(address: string, dataDir: string): Promise<void> {
  const executablePath = findBrowser(chromium.executablePath());
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await signInFirst(page, dataDir);
    const articles: Figures[] = [];
    for (const article of ARTICLES) {
      const hand = new Hand(page);
      const begun = performance.now();
      const events = await new Desk(hand, article).publish();
      const figures = { events, keys: hand.keys, clicks: hand.clicks, seconds: Number(((performance.now() - begun) / 1_000).toFixed(1)) };
      articles.push(figures);
      print(article.source, figures);
    }
    const sum = (key: keyof Figures): number => articles.reduce((total, one) => total + one[key], 0);
    const after: Figures = { events: sum('events'), keys: sum('keys'), clicks: sum('clicks'), seconds: Number(sum('seconds').toFixed(1)) };
    print('all', after);
    const { values } = parseArgs({ options: { before: { type: 'boolean', default: false } } });
    if (values.before) writeFileSync(BEFORE, `${JSON.stringify({ ...after, articles }, null, 2)}\n`);
    if (!existsSync(BEFORE)) return console.log(JSON.stringify({ after }));
    const { articles: _, ...before } = JSON.parse(readFileSync(BEFORE, 'utf8')) as Figures & { articles: readonly Figures[] };
    print('before', before);
    const ratio = Number((perEvent(after) / perEvent(before)).toFixed(3));
    console.log(`keys and clicks per event: ${shown(perEvent(before))} before, ${shown(perEvent(after))} now, ratio ${ratio}`);
    console.log(JSON.stringify({ before, after, articles, ratio }));
  } finally {
    await browser.close();
  }
}

await withDemoServer(process.env.PORT || '3196', measure, { SEED: 'none' });
