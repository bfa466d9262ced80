/** Kills processes and starts them again. A short form runs with the tests, the long one with `npm run drill`. */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { count } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/db/client';
import { rows } from '@/db/database';
import { migrate } from '@/db/migrate';
import { articles } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import { auditLog, eventRevisions } from '@/db/schema/history';
import { articleOriginals } from '@/db/schema/jobs';
import { ingestArticle } from '../ingest/ingest-article';
import { receiveFiles } from '../ingest/receive-articles';
import { getJob } from '../jobs/list-jobs';
import { bundleArticle, EVENTS_PER_ARTICLE } from './bundle-article';
import { startChild } from './child-process';
import { plainExtractor } from './plain-extractor';
import { seededDirectory } from './seeded-directory';

const LONG = process.env.DRILL === '1';
const ARTICLES = 50;
const RACERS = LONG ? 6 : 3;
const READY_MS = 5_000;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const between = (low: number, high: number): number => low + Math.random() * (high - low);

/** Copied for each round. */
const pattern = seededDirectory();
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'dateline-drill-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }));

const open = () => openDatabase({ databaseUrl: null, dataDir });
function copyPattern(): void {
  rmSync(dataDir, { recursive: true, force: true });
  cpSync(pattern, dataDir, { recursive: true });
}
const setAside = (): string[] => readdirSync(dataDir).filter((name) => name.startsWith('db.corrupt-'));

describe('kill -9 during an import', () => {
  it(`loses no acknowledged article and leaves no partial one (${LONG ? 10 : 1} rounds)`, async () => {
    for (let round = 0; round < (LONG ? 10 : 1); round += 1) {
      copyPattern();
      const child = startChild('ingest-articles', dataDir, String(ARTICLES));
      await child.said('begin');
      await sleep(between(50, 1_500));
      child.process.kill('SIGKILL');
      await child.ended;
      const acknowledged = child.lines.filter((line) => line.startsWith('stored')).length;

      const started = performance.now();
      const handle = await open();
      expect(performance.now() - started).toBeLessThan(READY_MS);
      const counted = async (table: typeof articles | typeof events | typeof eventMentions | typeof auditLog | typeof eventRevisions) =>
        Number((await handle.db.select({ n: count() }).from(table))[0]?.n);
      const stored = await counted(articles);
      expect(stored).toBeGreaterThanOrEqual(acknowledged);
      expect(stored).toBeLessThanOrEqual(acknowledged + 1);
      const check = async (expected: number): Promise<void> => {
        expect(await counted(articles)).toBe(expected);
        expect(await counted(auditLog)).toBe(expected);
        for (const table of [events, eventMentions, eventRevisions]) expect(await counted(table)).toBe(expected * EVENTS_PER_ARTICLE);
        const half = await rows(handle.db)`
          select a.id from articles a left join article_revisions r on r.article_id = a.id left join event_mentions m on m.revision_id = r.id
            group by a.id having count(m.id) <> ${EVENTS_PER_ARTICLE}`;
        expect(half).toEqual([]);
      };
      await check(stored);
      for (let number = 0; number < ARTICLES; number += 1)
        await ingestArticle(handle.db, bundleArticle(number), { userId: null, publish: true }, plainExtractor);
      await check(ARTICLES);
      await handle.close();
      expect(setAside()).toEqual([]);
    }
  }, 600_000);
});

describe('kill -9 during a job', () => {
  it(`resumes after a restart and stores every article exactly once (${LONG ? 10 : 1} rounds)`, async () => {
    for (let round = 0; round < (LONG ? 10 : 1); round += 1) {
      copyPattern();
      const first = await open();
      const files = Array.from({ length: ARTICLES }, (_, number) => fileOf(bundleArticle(number)));
      // A file that cannot be read, and a duplicate.
      files.push({ name: 'bad.txt', type: 'text/plain', bytes: new Uint8Array() }, { ...(files[0] ?? fail()), name: 'again.md' });
      const jobId = await receiveFiles(first.db, { files, confirm: false, jobId: null }, { userId: null });
      await first.close();
      for (let kills = 0; kills < 2; kills += 1) {
        const child = startChild('run-import', dataDir);
        await child.said('begin');
        await sleep(between(50, 1_200));
        child.process.kill('SIGKILL');
        await child.ended;
      }
      const last = startChild('run-import', dataDir);
      await last.said('end');
      await last.ended;
      const handle = await open();
      expect((await getJob(handle.db, jobId))?.counts).toEqual({
        waiting: 0,
        running: 0,
        asks: 0,
        done: ARTICLES + 1,
        failed: 1,
        dropped: 0,
        hidden: 0,
        offered: 0,
      });
      const counted = async (table: typeof articles | typeof events | typeof articleOriginals) =>
        Number((await handle.db.select({ n: count() }).from(table))[0]?.n);
      expect(await counted(articles)).toBe(ARTICLES);
      expect(await counted(articleOriginals)).toBe(ARTICLES);
      expect(await counted(events)).toBe(ARTICLES * EVENTS_PER_ARTICLE);
      const kept = await rows(handle.db)`select number from job_items where bytes is not null or (state = 'done' and report is null)`;
      expect(kept).toEqual([{ number: ARTICLES + 1 }]);
      await handle.close();
      expect(setAside()).toEqual([]);
    }
  }, 600_000);
});

const fileOf = ({ text, title, source, published }: ReturnType<typeof bundleArticle>) => ({
  name: `${title}.md`,
  type: 'text/markdown',
  bytes: new TextEncoder().encode(`---\ntitle: ${title}\nsource: ${source}\npublished: ${published}\n---\n${text}\n`),
});
const fail = (): never => {
  throw new Error('There are no articles.');
};

describe('lock of the data directory', () => {
  it('rejects a second process with exit code 75 and names the (busy) holder', async () => {
    copyPattern();
    const handle = await open();
    const busy = startChild('open-database', dataDir);
    await busy.said('ready');
    busy.tell('go');
    const until = performance.now() + 1_500;
    while (performance.now() < until) Math.sqrt(until);
    expect(await busy.ended).toBe(75);
    await expect(busy.said('open')).rejects.toThrow(`already open in process ${process.pid}. Stop that process`);
    await expect(open()).rejects.toMatchObject({ name: 'LockedError', exitCode: 75, holder: process.pid });
    await handle.close();
    await (await open()).close();
  }, 60_000);

  it(`lets exactly one of ${RACERS} processes win after kill -9 (${LONG ? 15 : 1} races)`, async () => {
    copyPattern();
    for (let race = 0; race < (LONG ? 15 : 1); race += 1) {
      const racers = Array.from({ length: RACERS }, () => startChild('open-database', dataDir));
      const holder = startChild('open-database', dataDir);
      await Promise.all([holder, ...racers].map((child) => child.said('ready')));
      holder.tell('go');
      await holder.said('open');
      holder.process.kill('SIGKILL');
      await holder.ended;
      for (const racer of racers) racer.tell('go');
      const results = await Promise.all(
        racers.map((racer) =>
          racer.said('open').then(
            () => 'open',
            async () => `exit ${await racer.ended}`,
          ),
        ),
      );
      expect(results.sort()).toEqual([...Array(RACERS - 1).fill('exit 75'), 'open']);
      for (const racer of racers) racer.process.kill('SIGKILL');
      await Promise.all(racers.map((racer) => racer.ended));
    }
    expect(setAside()).toEqual([]);
  }, 600_000);
});

describe('kill -9 during the first start', () => {
  it(`sets the partial directory aside and starts (${LONG ? 10 : 2} rounds)`, async () => {
    let partial = 0;
    for (let round = 0; round < (LONG ? 10 : 2); round += 1) {
      rmSync(dataDir, { recursive: true, force: true });
      const child = startChild('open-database', dataDir);
      await child.said('ready');
      child.tell('go');
      while (!existsSync(path.join(dataDir, 'db.new'))) await sleep(5);
      await sleep(between(0, 1_500));
      child.process.kill('SIGKILL');
      await child.ended;
      const left = readdirSync(dataDir).includes('db.new');
      const handle = await open();
      await migrate(handle);
      await handle.close();
      expect(setAside()).toHaveLength(left ? 1 : 0);
      if (left) partial += 1;
      await (await open()).close();
      expect(setAside()).toHaveLength(left ? 1 : 0);
    }
    expect(partial).toBeGreaterThan(0);
  }, 600_000);
});
