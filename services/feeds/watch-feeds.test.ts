import { eq, like, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { rows } from '@/db/database';
import { articles, sources } from '@/db/schema/articles';
import { feedMarks, feeds } from '@/db/schema/feeds';
import { auditLog } from '@/db/schema/history';
import { jobItems, jobs } from '@/db/schema/jobs';
import { testDatabases } from '@/db/testing/test-database';
import type { Handling } from '@/domain/desk/feeds';
import { fetchSafely } from '../fetch/fetch-safely';
import { ARTICLES } from '../ingest/article-item';
import { importArticles } from '../ingest/import-articles';
import { MOST_OF_FEEDS } from '../ingest/quota';
import { getItem, getJob, listItems } from '../jobs/list-jobs';
import { runJobs } from '../jobs/run-jobs';
import { articlePage, articlePiece, type FeedSite, openFeedSite, rss, type SampleEntry, text } from '../testing/feed-site';
import { plainExtractor } from '../testing/plain-extractor';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { changeSource } from '../vocabulary/save-source';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { bringBackFeed, changeFeed, decideFeed, removeFeed } from './change-feed';
import { fetchFeed } from './fetch-feed';
import { getFeed, getRemovedFeed, listFeeds, listRemovedFeeds, MOST_REMOVED } from './list-feeds';
import { type Subscription, subscribe } from './subscribe';
import { MARKS_LEFT_OUT, MOST_GONE } from './take-entries';
import { minutesBetween, secondsToNext, watchFeeds } from './watch-feeds';

const BY = { userId: null, requestId: 'r', ip: '192.0.2.1' };
const DAY = 'Tue, 09 Jan 2024 10:00:00 GMT';
const PAGES = ['text/html', 'text/plain', 'application/pdf'];

describe.each(testDatabases())('feeds on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let site: FeedSite;
  let made = 0;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
    site = await openFeedSite();
  });
  beforeEach(async () => {
    await handle.db.delete(feeds);
    site.asked.length = 0;
  });
  afterAll(async () => {
    site.close();
    await handle.close();
  });

  const rules = () => ({ allowHosts: [site.host], ownHosts: [] });
  const fetch: typeof fetchFeed = (url, asked) => fetchFeed(url, asked, rules());
  const add = async (path: string, more: Partial<Subscription> = {}): Promise<number> => {
    const asked = { address: `${site.origin}${path}`, source: '', handling: 'review' as Handling, backlog: true, ...more };
    const found = await subscribe(handle.db, asked, BY, fetch);
    if ('offers' in found) throw new Error('A page, not a feed.');
    return found.feedId;
  };
  const feed = async (id: number) => {
    const view = await getFeed(handle.db, id);
    if (!view) throw new Error('The feed is gone.');
    return view;
  };
  const row = async (id: number) => (await handle.db.select().from(feeds).where(eq(feeds.id, id)))[0];
  /** Time passes, and all that is due is checked. */
  const check = async (...ids: readonly number[]): Promise<void> => {
    for (const id of ids) await handle.db.update(feeds).set({ nextCheckAt: sql`now() - interval '1 second'` }).where(eq(feeds.id, id));
    const watch = watchFeeds(handle, () => undefined, { fetchFeed: fetch, random: () => 0 });
    await watch.idle();
    await watch.stop(5_000);
  };
  const bringIn = async (): Promise<void> => {
    const fetchPage = (url: string) => fetchSafely(url, { ...rules(), accept: PAGES });
    const runner = runJobs(handle, { [ARTICLES]: importArticles({ extract: plainExtractor, fetchPage }) });
    await runner.idle();
    await runner.stop(5_000);
  };
  const itemsOf = async (id: number) => {
    const { lastJobId } = await feed(id);
    return lastJobId === null ? [] : listItems(handle.db, { jobId: lastJobId, state: null, offset: 0, limit: 200 });
  };
  /** An entry whose page the site has; each is another article. */
  const entry = (more: Partial<SampleEntry> & { published?: string | null } = {}): SampleEntry => {
    made += 1;
    const { published = '2024-01-09', ...rest } = more;
    const met = `20${String(10 + Math.floor(made / 28)).padStart(2, '0')}-02-${String((made % 28) + 1).padStart(2, '0')}`;
    site.answers.set(`/a/${made}`, text(articlePage(`Talks number ${made}`, met, published), 'text/html'));
    return { guid: `g${made}`, link: `${site.origin}/a/${made}`, title: `Talks number ${made}`, date: DAY, ...rest };
  };
  const serve = (path: string, entries: readonly SampleEntry[], headers = {}): void => {
    site.answers.set(path, text(rss('The Paper', entries), 'application/rss+xml', headers));
  };
  const articleCount = async (): Promise<number> => (await handle.db.select({ id: articles.id }).from(articles)).length;

  it('what a feed holds comes in as drafts of its source, by its pages', async () => {
    serve('/feed', [entry(), entry()]);
    const id = await add('/feed', { source: 'My paper' });
    expect(await feed(id)).toMatchObject({ title: 'The Paper', source: 'My paper', lastNew: 2, error: null, paused: false });
    await bringIn();
    const items = await itemsOf(id);
    expect(items.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(items[0]?.report).toMatchObject({
      created: true,
      facts: {
        source: { value: 'My paper', where: 'the feed subscription' },
        published: { value: '2024-01-09', where: 'the meta tag article:published_time' },
        url: { value: `${site.origin}/a/${made - 1}` },
      },
    });
    const [article] = await handle.db
      .select()
      .from(articles)
      .where(eq(articles.id, items[0]?.report?.articleId ?? 0));
    expect(article?.state).toBe('draft');
    const job = await getJob(handle.db, (await feed(id)).lastJobId ?? 0);
    expect(job?.title).toBe('Feed: The Paper');
  });

  it('an entry over the cap is listed as skipped with its page, and can be left there', async () => {
    const long = entry();
    const page = `${site.origin}/a/${made}`;
    const body = articlePage('A long report', '2022-02-02', '2024-01-09').replace(
      '</article>',
      `<p>${'Norway met Finland. '.repeat(6_000)}</p></article>`,
    );
    site.answers.set(`/a/${made}`, text(body, 'text/html'));
    serve('/feed', [long, entry()]);
    const id = await add('/feed');
    const before = await articleCount();
    await bringIn();
    const [skipped, stored] = await itemsOf(id);
    expect(skipped).toMatchObject({ state: 'dropped', skipped: { page }, canReturn: false, error: { code: 'skipped' } });
    expect(skipped?.error?.message).toMatch(/^The entry has \S+ characters\. The limit for feeds is 100,000\./);
    expect(stored).toMatchObject({ state: 'done', skipped: null });
    expect(await articleCount()).toBe(before + 1);
  });

  it('an entry over the cap keeps its title and link where its page does not come', async () => {
    const link = `${site.origin}/gone`;
    const html = `<p>${'Norway met Finland. '.repeat(6_000)}</p>`;
    serve('/feed', [{ guid: 'gone', link, title: 'A long report', date: 'Tue, 09 Jan 2024 10:00:00 GMT', html }]);
    const id = await add('/feed');
    await bringIn();
    expect(await itemsOf(id)).toMatchObject([{ state: 'dropped', skipped: { title: 'A long report', page: link } }]);
  });

  it('what was there before is left out where only what is new is wanted', async () => {
    serve('/feed', [entry()]);
    const id = await add('/feed', { backlog: false });
    expect(await feed(id)).toMatchObject({ lastNew: 0, lastJobId: null });
    serve('/feed', [entry(), entry()]);
    await check(id);
    expect((await feed(id)).lastNew).toBe(2);
  });

  it('it is asked with the version that is known, and an answer of 304 is nothing new', async () => {
    const entries = [entry()];
    site.answers.set('/feed', (request, response) => {
      const known = request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] === DAY;
      if (known) return void response.writeHead(304).end();
      response.writeHead(200, { 'Content-Type': 'text/xml', ETag: '"v1"', 'Last-Modified': DAY }).end(rss('The Paper', entries));
    });
    const id = await add('/feed');
    await check(id);
    expect(site.asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"v1"']);
    expect(await feed(id)).toMatchObject({ lastNew: 0, error: null });
    expect(await row(id)).toMatchObject({ etag: '"v1"', lastModified: DAY, failures: 0 });
  });

  it('a feed that asks to be left alone is, while the others are checked', async () => {
    const calm = [entry()];
    serve('/calm', calm);
    serve('/busy', [entry()]);
    const [busy, other] = [await add('/busy'), await add('/calm')];
    site.answers.set('/busy', (_, response) => void response.writeHead(429, { 'Retry-After': '7200' }).end());
    serve('/calm', [entry(), ...calm]);
    const before = Date.now();
    await check(busy, other);
    const { nextCheckAt, error, failingSince } = await feed(busy);
    expect(error).toMatch(/too many requests.*429/);
    expect(failingSince).not.toBeNull();
    expect(Date.parse(nextCheckAt) - before).toBeGreaterThan(7_190_000);
    await expect(decideFeed(handle.db, { id: busy, intent: 'check' }, BY)).rejects.toMatchObject({ code: 'rate-limited' });
    await decideFeed(handle.db, { id: busy, intent: 'pause' }, BY);
    await decideFeed(handle.db, { id: busy, intent: 'resume' }, BY);
    expect(Date.parse((await feed(busy)).nextCheckAt) - before).toBeGreaterThan(7_190_000);
    expect(await feed(other)).toMatchObject({ lastNew: 1, error: null });
  });

  it('a connection that breaks is tried again, twice as late each time and at least once a day, and all is well after one answer', async () => {
    serve('/feed', [entry()]);
    const id = await add('/feed');
    const answer = site.answers.get('/feed');
    site.answers.set('/feed', (request) => request.socket.destroy());
    const waits: number[] = [];
    for (let time = 0; time < 9; time += 1) {
      await check(id);
      waits.push(Math.round((Date.parse((await feed(id)).nextCheckAt) - Date.now()) / 60_000));
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1_440, 1_440, 1_440]);
    expect((await feed(id)).error).toMatch(/the connection was interrupted/);
    if (answer) site.answers.set('/feed', answer);
    await check(id);
    expect(await feed(id)).toMatchObject({ error: null, failingSince: null, lastNew: 0 });
    expect(await row(id)).toMatchObject({ failures: 0 });
  }, 60_000);

  it('entries that get other names and other parameters do not come in twice', async () => {
    const entries = [entry(), entry(), entry()];
    serve('/feed', entries);
    const id = await add('/feed');
    await bringIn();
    const before = await articleCount();
    for (const change of ['?utm_source=rss', '?v=7', '#x']) {
      serve(
        '/feed',
        // another address that is not known to be the same page keeps its name
        entries.map((one, n) => ({ ...one, link: `${one.link}${change}`, ...(change === '?v=7' ? {} : { guid: `other ${change} ${n}` }) })),
      );
      await check(id);
      expect((await feed(id)).lastNew).toBe(0);
    }
    // a feed that is removed and added again brings nothing a second time
    await handle.db.transaction((tx) => removeFeed(tx, id));
    const again = await add('/feed');
    await bringIn();
    expect(await articleCount()).toBe(before);
    expect((await itemsOf(again)).every(({ report }) => report?.created === false)).toBe(true);
  });

  it('an article that came another way does not come again', async () => {
    const one = entry();
    serve('/feed', [one]);
    await add('/feed');
    await bringIn();
    serve('/second', [one, entry()]);
    const id = await add('/second');
    expect((await feed(id)).lastNew).toBe(1);
  });

  it('a feed that turns into a page is told so, loses nothing, and goes on when it is a feed again', async () => {
    const entries = [entry()];
    serve('/feed', entries);
    const id = await add('/feed');
    site.answers.set('/feed', text('<!doctype html><html><body>We have moved.</body></html>', 'text/html'));
    await check(id);
    expect(await feed(id)).toMatchObject({ error: 'This URL leads to a web page, not a feed. Enter the URL of the feed.' });
    serve('/feed', [entry(), ...entries]);
    await check(id);
    expect(await feed(id)).toMatchObject({ error: null, lastNew: 1 });
  });

  it('two servers check a feed once', async () => {
    const ids: number[] = [];
    for (const path of ['/one', '/two', '/three']) {
      serve(path, [entry()]);
      ids.push(await add(path));
      const answer = site.answers.get(path);
      site.answers.set(path, (request, response) => void setTimeout(() => answer?.(request, response), 200));
    }
    site.asked.length = 0;
    await handle.db.update(feeds).set({ nextCheckAt: sql`now() - interval '1 second'` });
    // as on a server: what another process holds is not released
    const kind = 'server' as const;
    const both = [1, 2].map(() => watchFeeds({ db: handle.db, kind }, () => undefined, { fetchFeed: fetch, random: () => 0 }));
    await Promise.all(both.map((watch) => watch.idle()));
    await Promise.all(both.map((watch) => watch.stop(5_000)));
    expect(site.asked.map(({ url }) => url).sort()).toEqual(['/one', '/three', '/two']);
  });

  it('a check that somebody paused or that outlived its feed has no effect', async () => {
    serve('/feed', [entry()]);
    const id = await add('/feed');
    const entries = [entry(), entry()];
    const counts = async () => [await handle.db.$count(jobs), await handle.db.$count(jobItems), await handle.db.$count(feedMarks)];
    const before = await counts();
    const under = (decide: () => Promise<unknown>): void => {
      site.answers.set('/feed', (_, response) => void decide().then(() => response.end(rss('The Paper', entries))));
    };
    under(() => decideFeed(handle.db, { id, intent: 'pause' }, BY));
    await check(id);
    expect(await feed(id)).toMatchObject({ paused: true, lastNew: 1 });
    expect(await counts()).toEqual(before);
    await expect(decideFeed(handle.db, { id, intent: 'check' }, BY)).rejects.toThrow(/paused/);
    await decideFeed(handle.db, { id, intent: 'resume' }, BY);
    under(() => handle.db.transaction((tx) => removeFeed(tx, id)));
    await check(id);
    expect(await listFeeds(handle.db)).toEqual([]);
    expect(await counts()).toEqual(before);
    // what it brought is still new
    await bringBackFeed(handle.db, id, BY);
    serve('/feed', entries);
    await check(id);
    expect((await feed(id)).lastNew).toBe(2);
    await handle.db.execute(sql`update job_items set state = 'dropped' where state = 'waiting'`);
  });

  it('a feed that is removed is asked no more, and comes back as it was, with what is new since', async () => {
    const entries = [entry(), entry()];
    serve('/feed', entries);
    const id = await add('/feed', { handling: 'confirm', source: 'My paper', backlog: false });
    await handle.db.transaction((tx) => removeFeed(tx, id));
    site.asked.length = 0;
    await check(id);
    expect([site.asked.length, await getFeed(handle.db, id), await listFeeds(handle.db)]).toEqual([0, null, []]);
    const removedOn = new Date().toISOString().slice(0, 10);
    const removed = { id, title: 'The Paper', address: `${site.origin}/feed`, removedOn };
    expect(await listRemovedFeeds(handle.db)).toEqual([removed]);
    // one that is too old for the list is found, too
    await handle.db.execute(
      sql`insert into feeds (address, title, source_id, handling, minutes, removed_at)
          select 'https://paper.example/' || n, 'n', source_id, handling, minutes, now() from feeds, generate_series(1, ${MOST_REMOVED}) n where id = ${id}`,
    );
    expect((await listRemovedFeeds(handle.db)).some((one) => one.id === id)).toBe(false);
    expect(await getRemovedFeed(handle.db, id)).toEqual(removed);
    await handle.db.delete(feeds).where(like(feeds.address, 'https://paper.example/%'));
    for (const intent of ['check', 'resume'] as const)
      await expect(decideFeed(handle.db, { id, intent }, BY)).rejects.toMatchObject({ code: 'not-found' });
    // twice is once
    expect(await handle.db.transaction((tx) => removeFeed(tx, id))).toBeNull();
    for (const _ of [1, 2]) await bringBackFeed(handle.db, id, BY);
    serve('/feed', [entry(), ...entries]);
    await check(id);
    expect(await feed(id)).toMatchObject({ title: 'The Paper', handling: 'confirm', source: 'My paper', lastNew: 1 });
    expect([await listRemovedFeeds(handle.db), await getRemovedFeed(handle.db, id)]).toEqual([[], null]);
    await handle.db.execute(sql`update job_items set state = 'dropped' where state = 'waiting'`);
  });

  type Decide = (id: number) => Promise<unknown>;
  it.each<[string, Decide, Decide]>([
    [
      'pausing and resuming',
      (id) => decideFeed(handle.db, { id, intent: 'pause' }, BY),
      (id) => decideFeed(handle.db, { id, intent: 'resume' }, BY),
    ],
    ['removing and bringing back', (id) => handle.db.transaction((tx) => removeFeed(tx, id)), (id) => bringBackFeed(handle.db, id, BY)],
  ])('a site is asked no more often by %s than by hand', async (_, leave, comeBack) => {
    serve('/feed', [entry()]);
    const id = await add('/feed');
    site.asked.length = 0;
    const goOn = async (): Promise<void> => {
      await leave(id);
      await comeBack(id);
    };
    for (let time = 0; time < 3; time += 1) {
      await goOn();
      await check();
    }
    expect(site.asked).toEqual([]);
    // nor while a check is under way, whose answer is not taken but counts as one
    await handle.db.update(feeds).set({ checkedAt: sql`now() - interval '5 minutes'` });
    const answer = rss('The Paper', [entry()]);
    site.answers.set('/feed', (_request, response) => void leave(id).then(() => response.end(answer)));
    await check(id);
    serve('/feed', [entry()]);
    await comeBack(id);
    await check();
    expect(site.asked).toHaveLength(1);
    await handle.db.update(feeds).set({ checkedAt: sql`now() - interval '5 minutes'` });
    await goOn();
    await check();
    expect(site.asked).toHaveLength(2);
  });

  it('entries that have long been gone are forgotten, those of the feed and the last that went are not', async () => {
    const [old, pinned] = [entry(), entry()];
    serve('/feed', [old, pinned]);
    const id = await add('/feed', { backlog: false });
    // both were seen before all that has come and gone since
    await handle.db.update(feedMarks).set({ seenAt: sql`now() - interval '9 years'` });
    await handle.db.execute(
      sql`insert into feed_marks (feed_id, mark, seen_at) select ${id}, 'm' || n, now() - make_interval(hours => n) from generate_series(1, ${MOST_GONE + 1_000}) n`,
    );
    serve('/feed', [pinned, entry()]);
    await check(id);
    expect((await feed(id)).lastNew).toBe(1);
    const gone = await handle.db.select().from(feedMarks).where(like(feedMarks.mark, 'm%'));
    expect(gone).toHaveLength(MOST_GONE);
    expect(gone.some(({ mark }) => mark === 'm1')).toBe(true);
    // the pinned one goes later than everything before it
    serve('/feed', [entry()]);
    await handle.db.execute(
      sql`insert into feed_marks (feed_id, mark, seen_at) select ${id}, 'n' || n, now() - make_interval(hours => n) from generate_series(1, 1000) n`,
    );
    await check(id);
    // even where it is seen again only after many more have gone, and after the feed was empty for once
    serve('/feed', []);
    await check(id);
    serve('/feed', [entry(), old, pinned]);
    await check(id);
    // the one that was pinned is still known, the one that left long ago is not
    expect((await feed(id)).lastNew).toBe(2);
    await handle.db.execute(sql`update job_items set state = 'dropped' where state = 'waiting'`);
  });

  it('what a feed holds counts as seen while it does, and of one that is empty nothing is forgotten', async () => {
    serve('/feed', [entry()]);
    const id = await add('/feed', { backlog: false });
    await handle.db.update(feedMarks).set({ seenAt: sql`now() - interval '9 years'` });
    await check(id);
    expect(await handle.db.$count(feedMarks, sql`seen_at < now() - interval '1 day'`)).toBe(0);
    await handle.db.execute(
      sql`insert into feed_marks (feed_id, mark, seen_at) select ${id}, 'm' || n, now() - interval '1 hour' from generate_series(1, ${MOST_GONE + 1_000}) n`,
    );
    const kept = () => handle.db.$count(feedMarks, like(feedMarks.mark, 'm%'));
    serve('/feed', []);
    await check(id);
    expect(await kept()).toBe(MOST_GONE + 1_000);
    serve('/feed', [entry()]);
    await check(id);
    expect(await kept()).toBeLessThan(MOST_GONE);
    await handle.db.execute(sql`update job_items set state = 'dropped' where state = 'waiting'`);
  });

  it('of a feed that always holds more than is looked at, what it may hold yet is remembered, and not more', async () => {
    const many = Array.from({ length: 700 }, (_, n) => ({ guid: `many${n}`, title: `Number ${n}` }));
    serve('/feed', many.slice(-500));
    const id = await add('/feed', { backlog: false });
    const keeps = MOST_GONE + MARKS_LEFT_OUT * 200;
    // what went from the newest lately is in the part that is not looked at
    await handle.db.execute(
      sql`insert into feed_marks (feed_id, mark, seen_at) select ${id}, 'm' || n, now() - make_interval(hours => n) from generate_series(1, ${keeps + 1_000}) n`,
    );
    serve('/feed', many);
    await check(id);
    expect(await feed(id)).toMatchObject({ leftOut: 200, error: null });
    const held = new Set((await handle.db.select().from(feedMarks).where(eq(feedMarks.feedId, id))).map(({ mark }) => mark));
    expect([...held].filter((mark) => mark.startsWith('m') && !/^[0-9a-f]{64}$/.test(mark)).length).toBeLessThanOrEqual(keeps);
    // those that were seen last
    expect([held.has('m1'), held.has(`m${MOST_GONE}`), held.has(`m${keeps + 1_000}`)]).toEqual([true, true, false]);
    await check(id);
    await handle.db.execute(sql`update job_items set state = 'dropped' where state = 'waiting'`);
  });

  it('where the page does not come, the text of the feed is read and told so', async () => {
    const html = articlePiece('2021-05-06');
    serve('/feed', [{ guid: 'x', link: `${site.origin}/missing`, title: 'From the feed', date: DAY, html }]);
    const id = await add('/feed', { handling: 'confirm' });
    await bringIn();
    const [item] = await itemsOf(id);
    expect(item).toMatchObject({
      state: 'asks',
      found: {
        certain: true,
        facts: {
          title: { value: 'From the feed', where: 'the feed (title)' },
          published: { value: '2024-01-09', where: 'the feed (pubDate)' },
          language: { value: 'en', where: 'the feed (language)' },
          url: { value: `${site.origin}/missing`, where: 'the feed (link)' },
        },
      },
    });
  });

  it('a page that is a teaser gives way to the text of the feed', async () => {
    const html = articlePiece('2021-05-07').repeat(4);
    const one = entry({ html });
    serve('/feed', [one]);
    const id = await add('/feed', { handling: 'confirm' });
    await bringIn();
    const [item] = await itemsOf(id);
    const shown = await getItem(handle.db, (await feed(id)).lastJobId ?? 0, item?.number ?? 0);
    expect(shown?.warnings.join()).toMatch(/comes from the feed. The page has much less/);
  });

  it('a site that does not answer now is asked again later, as late as it wants', async () => {
    const one = entry({ html: articlePiece('2021-05-08') });
    serve('/feed', [one]);
    const page = `/a/${made}`;
    const answer = site.answers.get(page);
    site.answers.set(page, (_, response) => void response.writeHead(503, { 'Retry-After': '600' }).end());
    const id = await add('/feed');
    await bringIn();
    expect((await itemsOf(id))[0]).toMatchObject({
      state: 'waiting',
      error: { code: 'unavailable', message: expect.stringMatching(/503/) },
    });
    const waits = await rows(handle.db)`
      select extract(epoch from not_before - updated_at)::int as wait from job_items where state = 'waiting'`;
    expect(waits).toEqual([{ wait: 600 }]);
    if (answer) site.answers.set(page, answer);
    await handle.db.execute(sql`update job_items set not_before = now() where state = 'waiting'`);
    await bringIn();
    expect((await itemsOf(id))[0]).toMatchObject({ state: 'done', error: null });
  });

  it('while very much of feeds waits for a person nothing more is taken, and that is said', async () => {
    const first = entry();
    serve('/feed', [first]);
    const id = await add('/feed');
    const { lastJobId } = await feed(id);
    await handle.db.execute(
      sql`insert into job_items (job_id, number, name, state) select ${lastJobId}, n, 'x', 'asks' from generate_series(2, ${MOST_OF_FEEDS + 1}) n`,
    );
    serve('/feed', [entry(), first], { ETag: '"full"' });
    await check(id);
    const full = {
      failingSince: null,
      error: expect.stringMatching(
        /^2,\d+ articles from feeds are waiting in Import history\. Confirm or skip some\. Imports resume when 2,000/,
      ),
    };
    expect(await feed(id)).toMatchObject({ ...full, lastNew: 0, lastJobId });
    // its site has done nothing wrong: it is not asked later and later, and what was not taken must be sent once more
    expect(await row(id)).toMatchObject({ failures: 0, etag: null });
    serve('/other', [entry()]);
    expect(await feed(await add('/other'))).toMatchObject({ ...full, lastNew: 0, lastJobId: null });
    await handle.db.execute(sql`update job_items set state = 'dropped' where name = 'x'`);
    await check(id);
    expect(await feed(id)).toMatchObject({ lastNew: 1, error: null });
    expect(await row(id)).toMatchObject({ etag: '"full"' });
    expect((await feed(id)).lastJobId).not.toBe(lastJobId);
  });

  it('what is no date is not taken for one: the article asks for its day', async () => {
    serve('/feed', [entry({ date: '31 Foo 2020 99:99', published: null })]);
    const id = await add('/feed');
    await bringIn();
    expect((await itemsOf(id))[0]).toMatchObject({ state: 'asks', found: { certain: false } });
  });

  it('articles are published at once only where the feed follows its source, and the source is set so', async () => {
    const states: (string | undefined)[] = [];
    for (const [handling, unchecked] of [
      ['review', true],
      ['policy', false],
      ['policy', true],
    ] as const) {
      const source = `Policy ${handling} ${unchecked}`;
      serve('/feed', [entry()]);
      const id = await add('/feed', { handling, source });
      const [row] = await handle.db.select().from(sources).where(eq(sources.name, source));
      await changeSource(handle.db, { id: row?.id ?? 0, was: {}, to: { publishUnchecked: unchecked } });
      await bringIn();
      const [item] = await itemsOf(id);
      const [article] = await handle.db
        .select()
        .from(articles)
        .where(eq(articles.id, item?.report?.articleId ?? 0));
      states.push(article?.state);
      await handle.db.transaction((tx) => removeFeed(tx, id));
    }
    expect(states).toEqual(['draft', 'draft', 'published']);
  });

  it('of very many new entries some come in at each check, and none is lost', async () => {
    const many = Array.from({ length: 250 }, (_, n) => ({
      guid: `m${n}`,
      link: `${site.origin}/none/${n}`,
      title: `Number ${n}`,
      date: DAY,
    }));
    serve('/many', many, { ETag: '"many"' });
    const id = await add('/many');
    const taken = [(await feed(id)).lastNew];
    for (let time = 0; time < 3; time += 1) {
      await check(id);
      taken.push((await feed(id)).lastNew);
    }
    expect(taken).toEqual([100, 100, 50, 0]);
    expect(await row(id)).toMatchObject({ etag: '"many"' });
    await handle.db.execute(sql`update job_items set state = 'dropped' where state = 'waiting'`);
  });

  it('the address of a page offers its feeds; what is neither, or is here already, is refused by name', async () => {
    const head = '<link rel="alternate" type="application/atom+xml" title="News" href="/feed"><link rel="stylesheet" href="/x">';
    site.answers.set('/', text(`<!doctype html><html><head>${head}</head><body></body></html>`, 'text/html'));
    site.answers.set('/plain', text('<!doctype html><html><body>Nothing here.</body></html>', 'text/html'));
    serve('/feed', [entry()]);
    const ask = (address: string) => subscribe(handle.db, { address, source: '', handling: 'review', backlog: true }, BY, fetch);
    expect(await ask(`${site.origin}/`)).toEqual({ offers: [{ address: `${site.origin}/feed`, title: 'News' }] });
    await expect(ask(`${site.origin}/plain`)).rejects.toMatchObject({ field: 'address', message: expect.stringMatching(/has no feed/) });
    await expect(ask(`${site.origin}/gone`)).rejects.toMatchObject({ field: 'address', message: expect.stringMatching(/404/) });
    await expect(ask('http://169.254.169.254/feed')).rejects.toMatchObject({ field: 'address' });
    await expect(ask('')).rejects.toMatchObject({ field: 'address' });
    await ask(`${site.origin}/feed`);
    site.answers.set('/moved', (_request, response) => response.writeHead(301, { Location: '/feed' }).end());
    for (const path of ['/feed', '/moved'])
      await expect(ask(`${site.origin}${path}`)).rejects.toMatchObject({ field: 'address', message: expect.stringMatching(/already/) });
  });

  it('settings can be changed, and everything leaves its row in the audit log', async () => {
    serve('/feed', [entry()]);
    const id = await add('/feed');
    const words = { includeWords: '', excludeWords: '' };
    const was = { title: 'The Paper', source: 'The Paper', handling: 'review', ...words } as const;
    const change = () =>
      handle.db.transaction((tx) => changeFeed(tx, { id, was, to: { title: 'New', source: 'Other', handling: 'policy', ...words } }));
    const before = await change();
    await expect(change()).rejects.toMatchObject({ code: 'conflict', details: { current: { title: 'New', handling: 'policy' } } });
    expect(before).toEqual(was);
    expect(await feed(id)).toMatchObject({ title: 'New', source: 'Other', handling: 'policy' });
    await expect(decideFeed(handle.db, { id, intent: 'check' }, BY)).rejects.toMatchObject({ code: 'rate-limited' });
    await handle.db.update(feeds).set({ checkedAt: sql`now() - interval '5 minutes'` });
    await decideFeed(handle.db, { id, intent: 'check' }, BY);
    await expect(decideFeed(handle.db, { id: 999_999, intent: 'check' }, BY)).rejects.toMatchObject({ code: 'not-found' });
    const audited = await handle.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.targetId, String(id)))
      .orderBy(auditLog.id);
    expect(audited.filter(({ targetType }) => targetType === 'feed').map(({ action }) => action)).toEqual(['feeds.add', 'feeds.check']);
  });
});

describe('waiting', () => {
  const DAY = 86_400;
  const wait = (failures: number, retryAfterSeconds: number | null = null, random = 0) =>
    secondsToNext({ minutes: 30, failures, retryAfterSeconds }, random);

  describe('how long a feed is left alone', () => {
    it('doubles with each failure, up to a day', () => {
      expect([0, 1, 2, 3, 4].map((failures) => wait(failures))).toEqual([1_800, 1_800, 3_600, 7_200, 14_400]);
      expect(wait(20)).toBe(DAY);
      expect(wait(5_000)).toBe(DAY);
    });
    it('is at least what its site asks for, but never more than a day', () => {
      expect(wait(1, 7_200)).toBe(7_200);
      expect(wait(1, 60)).toBe(1_800);
      expect(wait(1, 10 * DAY)).toBe(DAY);
      expect(wait(1, 7_200, 1)).toBe(7_200);
    });
    it('is up to a tenth shorter by chance', () => {
      expect(wait(0, null, 1)).toBe(1_620);
      expect(wait(20, null, 1)).toBe(DAY * 0.9);
    });
    it.each([
      [null, 30],
      [0, 15],
      [1, 15],
      [60, 60],
      [10_080, 1_440],
    ])('what a feed says of its changes (%s min) is kept within bounds: %i min', (said, minutes) => {
      expect(minutesBetween(said)).toBe(minutes);
    });
  });
});
