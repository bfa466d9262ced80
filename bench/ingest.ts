/**
 * Measures how many articles of 2,000 characters are processed per second: extraction alone on one thread, then ingest with merging into
 * a new embedded database, at first and as it fills. `npm run bench:ingest -- [--articles 10000]`. The same run measures lower bounds
 * of the work: a sentence splitter with chrono-node, and inserts without matching. Besides wall time, it reports processor time, which is
 * more reliable on a shared machine. The last line is JSON.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'chrono-node';
import { sql } from 'drizzle-orm';
import { type DatabaseHandle, openDatabase } from '@/db/client';
import { type Database, rows } from '@/db/database';
import { articleRevisions, articles, sources } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import { prepareDatabase } from '@/services/database/prepare-database';
import { extractArticle } from '@/services/ingest/extract-article';
import { ingestArticle } from '@/services/ingest/ingest-article';
import { readPlainText } from '@/services/ingest/read-input';
import { inBulk } from '@/services/timeline/facts/write';
import { CHARACTERS, madeUpArticle } from './made-up-articles';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } });
const TOTAL = Number(values.articles);
/** number of articles that define the rate at a point */
const WINDOW = Math.max(1, Math.min(500, Math.floor(TOTAL / 10)));
/** the first thousand articles, or all of a small run */
const EARLY = Math.min(1_000, TOTAL);
const EXTRACTED = Math.min(200, TOTAL);
const PLAIN = Math.min(300, TOTAL);

const read = (number: number) => readPlainText(madeUpArticle(number)).article;

/** Articles per second, fastest of four passes: the first includes compilation, and other programs may delay any of them. */
function rate(work: (article: ReturnType<typeof read>) => unknown): number {
  const texts = Array.from({ length: EXTRACTED }, (_, number) => read(number));
  let seconds = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < 4; pass += 1) {
    const begin = performance.now();
    for (const text of texts) work(text);
    seconds = Math.min(seconds, (performance.now() - begin) / 1_000);
  }
  const characters = texts.reduce((sum, text) => sum + text.body.length, 0);
  return characters / CHARACTERS / seconds;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Splits sentences and finds plain dates: no actors, no events. */
function splitAndParse({ body, published }: ReturnType<typeof read>): number {
  const reference = new Date(`${published}T12:00:00Z`);
  let found = 0;
  for (const { segment } of segmenter.segment(body)) found += parse(segment, reference).length;
  return found;
}

async function withFreshDatabase<T>(work: (handle: DatabaseHandle) => Promise<T>): Promise<T> {
  const room = mkdtempSync(path.join(tmpdir(), 'dateline-bench-'));
  const handle = await openDatabase({ databaseUrl: null, dataDir: path.join(room, 'data') });
  try {
    await prepareDatabase(handle);
    return await work(handle);
  } finally {
    await handle.close();
    rmSync(room, { recursive: true, force: true });
  }
}

interface Clock {
  /** wall time (ms) after each article; `[0]` is the start */
  readonly wall: number[];
  /** the same in processor time, including helper threads */
  readonly processor: number[];
}

async function clock(count: number, work: (number: number) => Promise<unknown>): Promise<Clock> {
  const [wall, processor] = [[performance.now()], [processorTime()]];
  for (let number = 0; number < count; number += 1) {
    await work(number);
    wall.push(performance.now());
    processor.push(processorTime());
    if ((number + 1) % 1_000 === 0) {
      const [from, to] = [number + 1 - WINDOW, number + 1];
      const memory = Math.round(process.memoryUsage().rss / 1_048_576);
      console.log(
        `  article ${to}: ${between(wall, from, to).toFixed(1)} a second (processor ${between(processor, from, to).toFixed(1)}), ${memory} MB`,
      );
    }
  }
  return { wall, processor };
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

const between = (times: readonly number[], from: number, to: number): number =>
  ((to - from) * 1_000) / ((times[to] ?? 0) - (times[from] ?? 0));

/** Inserts the text, its events and their quotes without any lookups. */
async function insertPlainly(db: Database, number: number): Promise<void> {
  const article = read(number);
  const extraction = extractArticle({ ...article, url: undefined });
  await db.transaction(async (tx) => {
    await tx.insert(sources).values({ name: article.source }).onConflictDoNothing();
    const [source] = await tx.select().from(sources).where(sql`${sources.name} = ${article.source}`);
    const [row] = await tx
      .insert(articles)
      .values({ sourceId: source?.id ?? 0, title: article.title, published: article.published, language: 'en' })
      .returning({ id: articles.id });
    const [revision] = await tx
      .insert(articleRevisions)
      .values({
        articleId: row?.id ?? 0,
        number: 1,
        body: article.body,
        original: article.body,
        contentHash: createHash('sha256').update(article.body).digest('hex'),
        extractorVersion: extraction.extractorVersion,
      })
      .returning({ id: articleRevisions.id });
    for (const event of extraction.events) {
      const { edtf, earliest, latest, precision } = event.date;
      const { title, dateBasis, status, action, salience } = event;
      const same = { title, edtf, earliest, latest, precision, dateBasis, status, action, salience };
      const [stored] = await tx.insert(events).values(same).returning({ id: events.id });
      await tx.insert(eventMentions).values(
        event.mentions.map(({ evidence, rules, trace }) => ({
          ...same,
          eventId: stored?.id ?? 0,
          revisionId: revision?.id ?? 0,
          startOffset: evidence.start,
          endOffset: evidence.end,
          quote: evidence.quote,
          prefix: '',
          suffix: '',
          rules,
          trace,
          extractorVersion: extraction.extractorVersion,
        })),
      );
    }
  });
}

const figure = (value: number): string => value.toFixed(1).padStart(8);

const [extractPerSecond, splitPerSecond] = [rate((article) => extractArticle({ ...article, url: undefined })), rate(splitAndParse)];
console.log(`extraction            ${figure(extractPerSecond)} articles a second`);
console.log(`  splitter and chrono ${figure(splitPerSecond)}   (${(extractPerSecond / splitPerSecond).toFixed(2)} of its speed)`);

const plainPerSecond = await withFreshDatabase(async ({ db }) => {
  const { wall } = await clock(PLAIN, (number) => insertPlainly(db, number));
  return between(wall, 0, PLAIN);
});
console.log(`plain inserts         ${figure(plainPerSecond)} articles a second over ${PLAIN}`);

const { times, stored, joined } = await withFreshDatabase(async ({ db }) => {
  let together = 0;
  const clocked = await inBulk(db, () =>
    clock(TOTAL, async (number) => {
      together += (await ingestArticle(db, madeUpArticle(number), { userId: null, publish: true })).events.joined;
    }),
  );
  const [counted] = await rows<{ events: number }>(db)`select count(*)::int as events from events`;
  return { times: clocked, stored: counted?.events ?? 0, joined: together };
});
const { wall, processor } = times;
const ingestPerSecond = between(wall, 0, EARLY);
const [early, late] = [between(wall, EARLY - WINDOW, EARLY), between(wall, TOTAL - WINDOW, TOTAL)];
const [earlyProcessor, lateProcessor] = [between(processor, EARLY - WINDOW, EARLY), between(processor, TOTAL - WINDOW, TOTAL)];
const peakMegabytes = process.resourceUsage().maxRSS / 1_024;
console.log(
  `ingest, first ${String(EARLY).padEnd(8)}${figure(ingestPerSecond)} articles a second (${(ingestPerSecond / plainPerSecond).toFixed(2)} of plain inserts)`,
);
console.log(`ingest at ${String(EARLY).padEnd(12)}${figure(early)}`);
console.log(`ingest at ${String(TOTAL).padEnd(12)}${figure(late)}   (${((100 * late) / early).toFixed(0)} % of that)`);
console.log(
  `  by the processor    ${figure(earlyProcessor)} and ${lateProcessor.toFixed(1)}   (${((100 * lateProcessor) / earlyProcessor).toFixed(0)} %)`,
);
console.log(`largest memory        ${figure(peakMegabytes)} MB`);
console.log(`events stored ${stored}, reports joined to one that was stored ${joined}`);
console.log(
  JSON.stringify({
    extractPerSecond,
    ingestPerSecond,
    ingestPerSecondAt10000: TOTAL >= 10_000 ? late : null,
    ingestPerSecondAt1000: TOTAL >= 1_000 ? early : null,
    ingestPerSecondAtEnd: late,
    articles: TOTAL,
    splitAndParsePerSecond: splitPerSecond,
    plainInsertsPerSecond: plainPerSecond,
    processor: { ingestPerSecondAt1000: TOTAL >= 1_000 ? earlyProcessor : null, ingestPerSecondAtEnd: lateProcessor },
    peakMegabytes,
  }),
);
