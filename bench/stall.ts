/**
 * Measures how long other requests wait while long articles are processed: `npm run bench:stall -- [--articles 3]`. The built server
 * (`npm run build`) gets articles of the maximum size, one after another, through the API and from a feed. Health checks and pages
 * are requested throughout. The last line is JSON with the response times (ms) per kind, and the seconds of processing per article.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { openDatabase } from '@/db/client';
import { prepareDatabase } from '@/services/database/prepare-database';
import { fetchFeed } from '@/services/feeds/fetch-feed';
import { subscribe } from '@/services/feeds/subscribe';
import { MOST_OF_ENTRY } from '@/services/ingest/article-item';
import { extractArticle } from '@/services/ingest/extract-article';
import { createApiToken } from '@/services/people/api-tokens';
import { createUser } from '@/services/people/users';
import { MAX_CHARACTERS } from '@/services/reading/recognize-text';
import { type FeedSite, openFeedSite, rss, text } from '@/services/testing/feed-site';
import { ADDRESS_HEADER } from './api/ask';
import { startServer } from './timeline/browser/start-server';
import { figuresOf } from './timeline/print';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '3' } } });
const ARTICLES = Number(values.articles);
const ENTRIES = 6;
const IDLE_MS = 10_000;
const PORT = 3197;
const METRICS_TOKEN = 'measured-by-the-benchmark';
const PUBLISHED = '2024-01-10';
const HEALTH_EVERY_MS = 20;
const PAGES = ['/', '/articles', '/?actor=china', '/trends', '/api/v1/events'];
const BARS = { healthP95Ms: 100, healthMaxMs: 250, pageP95Ms: 1_000 } as const;
const LONGEST_FEED_SECONDS = 300;

const SENTENCE = 'China met Japan on 5 January 2024 in Tokyo and ';
const PROSE = readdirSync('data/articles')
  .sort()
  .map((name) => readFileSync(path.join('data/articles', name), 'utf8').replace(/^---[\s\S]*?---\n/, ''))
  .join('\n\n');

/** Different for each number, so that no text is a duplicate. */
function long(piece: string, number: number, length: number): string {
  const half = piece.repeat(Math.ceil(length / 2 / piece.length));
  return `${half}this is report ${number} of the day. ${half}`.slice(0, length);
}

interface Waited {
  readonly healthP95Ms: number;
  readonly healthMaxMs: number;
  readonly pageP95Ms: number;
  readonly pageMaxMs: number;
  readonly seconds: number;
}

let requestCount = 0;

/** Each request has its own client address, because requests per address are limited. */
async function timed(url: string): Promise<number> {
  requestCount += 1;
  const since = performance.now();
  const response = await fetch(url, {
    headers: { [ADDRESS_HEADER]: [10, requestCount >> 16, requestCount >> 8, requestCount].map((part) => part & 255).join('.') },
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return performance.now() - since;
}

/** Measures how long other requests wait during the work. */
async function whileOthersAsk(kind: string, address: string, work: () => Promise<void>): Promise<Waited> {
  const [health, pages]: [number[], number[]] = [[], []];
  let working = true;
  const askHealth = async (): Promise<void> => {
    while (working) {
      health.push(await timed(`${address}/api/health`));
      await sleep(HEALTH_EVERY_MS);
    }
  };
  const askPages = async (): Promise<void> => {
    for (let number = 0; working; number += 1) pages.push(await timed(`${address}${PAGES[number % PAGES.length] ?? '/'}`));
  };
  const since = performance.now();
  const others = Promise.all([askHealth(), askPages()]);
  try {
    await work();
  } finally {
    working = false;
  }
  await others;
  const [healthWaits, pageWaits] = [figuresOf(health, [], []), figuresOf(pages, [], [])];
  const seconds = Math.round((performance.now() - since) / 100) / 10;
  console.log(
    `${kind.padEnd(9)} ${seconds} s  health p95 ${healthWaits.p95} ms, max ${healthWaits.max} ms (${health.length})  pages p95 ${pageWaits.p95} ms, max ${pageWaits.max} ms (${pages.length})`,
  );
  return { healthP95Ms: healthWaits.p95, healthMaxMs: healthWaits.max, pageP95Ms: pageWaits.p95, pageMaxMs: pageWaits.max, seconds };
}

async function send(address: string, token: string, body: string, number: number): Promise<void> {
  const response = await fetch(`${address}/api/v1/articles`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ title: `Report ${number}`, source: 'Bench', published: PUBLISHED, text: body, publish: true }),
  });
  const report = (await response.json()) as { readonly events?: unknown; readonly diagnostics?: readonly { readonly code: string }[] };
  if (!response.ok) throw new Error(`the article was answered with ${response.status}: ${JSON.stringify(report)}`);
  console.log(`  article ${number}: ${JSON.stringify(report.events)} ${report.diagnostics?.map(({ code }) => code).join(' ')}`);
}

/** The feed is empty when subscribed; its entries appear while the server runs. */
async function prepare(dataDir: string, site: FeedSite): Promise<string> {
  const handle = await openDatabase({ databaseUrl: null, dataDir });
  try {
    await prepareDatabase(handle);
    const userId = await createUser(handle.db, {
      name: 'Bench',
      email: 'bench@example.org',
      role: 'admin',
      password: 'long enough for a bench 7',
    });
    const { token } = await createApiToken(handle.db, { userId, name: 'bench', scopes: ['ingest-articles', 'publish-articles'], days: 1 });
    site.answers.set('/feed', text(rss('Bench', [])));
    await subscribe(handle.db, { address: `${site.origin}/feed`, source: 'Feed', handling: 'policy', backlog: false }, { userId }, (url) =>
      fetchFeed(url, undefined, { allowHosts: [site.host], ownHosts: [] }),
    );
    const entries = Array.from({ length: ENTRIES }, (_, number) => ({
      ...{ guid: `entry-${number}`, title: `Entry ${number}`, date: 'Wed, 10 Jan 2024 08:00:00 GMT' },
      html: long(PROSE, number, MOST_OF_ENTRY - 1_000)
        .split('\n\n')
        .map((paragraph) => `<p>${paragraph}</p>`)
        .join(''),
    }));
    site.answers.set('/feed', text(rss('Bench', entries)));
    return token;
  } finally {
    await handle.close();
  }
}

/** Time of the engine alone in milliseconds, on this thread. */
function engineAlone(kilobytes: number): number {
  const body = long(SENTENCE, 0, kilobytes * 1_000);
  const since = performance.now();
  extractArticle({ title: 'x', body, published: PUBLISHED });
  return Math.round(performance.now() - since);
}

/** Runs the server on the data directory during the work. */
async function serving(dataDir: string, site: FeedSite, work: (address: string) => Promise<Waited>): Promise<Waited> {
  const settings = { TRUSTED_IP_HEADER: ADDRESS_HEADER, METRICS_TOKEN, FETCH_ALLOW_HOSTS: site.host, SEED: 'demonstration' };
  const server = await startServer(dataDir, PORT, settings);
  try {
    for (const page of PAGES) await timed(`${server.address}${page}`);
    return await work(server.address);
  } finally {
    await server.stop();
  }
}

/** Number of articles stored since the server started. */
async function stored(address: string): Promise<number> {
  const answer = await fetch(`${address}/api/metrics`, { headers: { Authorization: `Bearer ${METRICS_TOKEN}` } });
  return Number(/^dateline_articles_ingested_total\{outcome="stored"\} (\d+)$/m.exec(await answer.text())?.[1] ?? 0);
}

async function checkFeedNow(dataDir: string): Promise<void> {
  const handle = await openDatabase({ databaseUrl: null, dataDir });
  await handle.db.execute(sql`update feeds set next_check_at = now()`);
  await handle.close();
}

const site = await openFeedSite();
const dataDir = mkdtempSync(path.join(tmpdir(), 'dateline-bench-stall-'));
const loadBefore = loadavg()[0] ?? 0;
const report: Record<string, Waited> = {};
try {
  const token = await prepare(dataDir, site);
  // baseline without work
  report.idle = await serving(dataDir, site, (address) => whileOthersAsk('idle', address, () => sleep(IDLE_MS)));
  for (const [kind, piece] of [
    ['sentence', SENTENCE],
    ['prose', PROSE],
  ] as const)
    report[kind] = await serving(dataDir, site, (address) =>
      whileOthersAsk(kind, address, async () => {
        for (let number = 1; number <= ARTICLES; number += 1)
          await send(address, token, long(piece, number, MAX_CHARACTERS - 1_000), number);
      }),
    );
  await checkFeedNow(dataDir);
  report.feed = await serving(dataDir, site, (address) =>
    whileOthersAsk('feed', address, async () => {
      const until = Date.now() + LONGEST_FEED_SECONDS * 1_000;
      while ((await stored(address)) < ENTRIES) {
        if (Date.now() > until) throw new Error('the entries of the feed were not stored in time');
        await sleep(500);
      }
    }),
  );
} finally {
  site.close();
  rmSync(dataDir, { recursive: true, force: true });
}
engineAlone(20);
const extractionMs = Object.fromEntries([100, 200, 400].map((kilobytes) => [`${kilobytes} kB`, engineAlone(kilobytes)]));
const missed = Object.entries(report).flatMap(([kind, waited]) =>
  (Object.keys(BARS) as (keyof typeof BARS)[]).filter((name) => waited[name] > BARS[name]).map((name) => `${kind} ${name}`),
);
console.log(`the engine alone: ${JSON.stringify(extractionMs)}`);
console.log(`load of the machine: ${loadBefore.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after`);
console.log(`bars ${JSON.stringify(BARS)}; missed: ${missed.join(', ') || 'none'}`);
console.log(JSON.stringify({ ...report, extractionMs }));
process.exit(missed.length > 0 ? 1 : 0);
