/** Feeds: changed entries become revisions to review, words select entries, and editors choose from a list of new entries. */
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { articleRevisions, articles } from '@/db/schema/articles';
import { feedMarks, feeds } from '@/db/schema/feeds';
import { jobItems } from '@/db/schema/jobs';
import { testDatabases } from '@/db/testing/test-database';
import { FACT_NAMES } from '@/domain/desk/recognized';
import { publishArticle } from '../articles/publish-article';
import { fetchSafely } from '../fetch/fetch-safely';
import { ARTICLES } from '../ingest/article-item';
import { confirmArticle } from '../ingest/confirm-article';
import { importArticles } from '../ingest/import-articles';
import { decideItems } from '../jobs/decide-items';
import { getItem, getJob, listItems } from '../jobs/list-jobs';
import { runJobs } from '../jobs/run-jobs';
import { articlePage, type FeedSite, openFeedSite, rss, type SampleEntry, text } from '../testing/feed-site';
import { plainExtractor } from '../testing/plain-extractor';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { chooseEntries, listOffered } from './choose-entries';
import { fetchFeed } from './fetch-feed';
import { getFeed } from './list-feeds';
import { type Subscription, subscribe } from './subscribe';
import { watchFeeds } from './watch-feeds';

const BY = { userId: null } as const;
const DAY = 'Tue, 09 Jan 2024 10:00:00 GMT';

describe.each(testDatabases())('entries of feeds on $kind', ({ open }) => {
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
  });
  afterAll(async () => {
    site.close();
    await handle.close();
  });

  const rules = () => ({ allowHosts: [site.host], ownHosts: [] });
  const fetch: typeof fetchFeed = (url, asked) => fetchFeed(url, asked, rules());
  const serve = (entries: readonly SampleEntry[]) => site.answers.set('/feed', text(rss('The Paper', entries)));
  const add = async (more: Partial<Subscription> = {}): Promise<number> => {
    const found = await subscribe(
      handle.db,
      { address: `${site.origin}/feed`, source: '', handling: 'review', backlog: true, ...more },
      BY,
      fetch,
    );
    if ('offers' in found) throw new Error('This is a page, not a feed.');
    return found.feedId;
  };
  const check = async (id: number): Promise<void> => {
    await handle.db.update(feeds).set({ nextCheckAt: sql`now() - interval '1 second'` }).where(eq(feeds.id, id));
    const watch = watchFeeds(handle, () => undefined, { fetchFeed: fetch, random: () => 0 });
    await watch.idle();
    await watch.stop(5_000);
  };
  const bringIn = async (): Promise<void> => {
    const fetchPage = (url: string) => fetchSafely(url, { ...rules(), accept: ['text/html'] });
    const runner = runJobs(handle, { [ARTICLES]: importArticles({ extract: plainExtractor, fetchPage }) });
    await runner.idle();
    await runner.stop(5_000);
  };
  const feed = async (id: number) => {
    const view = await getFeed(handle.db, id);
    if (!view) throw new Error('The feed is gone.');
    return view;
  };
  const itemsOf = async (id: number) =>
    listItems(handle.db, { jobId: (await feed(id)).lastJobId ?? 0, state: null, offset: 0, limit: 100 });
  /** Serves the page of an entry. */
  const page = (number: number, met: string) =>
    site.answers.set(`/c/${number}`, text(articlePage(`Talks ${number}`, met, '2024-01-09'), 'text/html'));
  const entry = (more: Partial<SampleEntry> = {}): SampleEntry => {
    made += 1;
    page(made, `19${String(10 + made)}-02-03`);
    return { guid: `c${made}`, link: `${site.origin}/c/${made}`, title: `Talks ${made}`, date: DAY, ...more };
  };

  it('offers the new text of a changed entry as a revision to confirm, also of a published article', async () => {
    const first = entry();
    serve([first, entry()]);
    const id = await add();
    await bringIn();
    const [item] = await itemsOf(id);
    const articleId = item?.report?.articleId ?? 0;
    await publishArticle(handle.db, { id: articleId, version: 1, by: BY });
    await check(id);
    expect(await feed(id)).toMatchObject({ lastNew: 0, lastChanged: 0 });

    page(made - 1, '1988-06-07');
    serve([{ ...first, title: 'Talks, corrected' }]);
    await check(id);
    const view = await feed(id);
    expect(view).toMatchObject({ lastNew: 0, lastChanged: 1 });
    const jobId = view.lastJobId ?? 0;
    expect((await getJob(handle.db, jobId))?.title).toBe('Changes in feed: The Paper');
    await bringIn();
    const waiting = await getItem(handle.db, jobId, 1);
    expect([waiting?.state, waiting?.body?.includes('1988-06-07')]).toEqual(['asks', true]);
    const facts = Object.fromEntries(FACT_NAMES.map((name) => [name, waiting?.found?.facts[name]?.value ?? ''])) as Parameters<
      typeof confirmArticle
    >[1]['facts'];
    await confirmArticle(handle.db, { jobId, number: 1, facts, restore: [] }, BY);
    const revisions = await handle.db.select().from(articleRevisions).where(eq(articleRevisions.articleId, articleId));
    expect(revisions.map(({ number }) => number).sort()).toEqual([1, 2]);
    await check(id);
    expect((await feed(id)).lastChanged).toBe(0);
  });

  it('skips a changed entry whose article has the same text, and ignores entries without an article', async () => {
    const [kept, other] = [entry(), entry()];
    serve([kept]);
    const id = await add();
    await bringIn();
    serve([{ ...kept, title: 'Another headline' }]);
    await check(id);
    await bringIn();
    expect((await itemsOf(id)).map(({ state, error }) => [state, error?.message])).toEqual([
      ['dropped', 'The feed entry changed, but the text of the article did not.'],
    ]);
    await handle.db.delete(feeds);
    serve([other]);
    const late = await add({ backlog: false });
    serve([{ ...other, title: 'Changed, but never imported' }]);
    await check(late);
    expect(await feed(late)).toMatchObject({ lastNew: 0, lastChanged: 0, lastJobId: null });
  });

  it('learns the version of entries that an older Dateline saw, without reporting a change', async () => {
    const known = entry();
    serve([known]);
    const id = await add();
    await bringIn();
    await handle.db.update(feedMarks).set({ version: null });
    await check(id);
    expect((await feed(id)).lastChanged).toBe(0);
    serve([{ ...known, title: 'A change that counts' }]);
    await check(id);
    expect((await feed(id)).lastChanged).toBe(1);
  });

  it('imports only entries that the words select, and does not return to the others', async () => {
    const [trade, sport, both, summary, category, ofSport] = [
      entry({ title: 'Trade talks resume' }),
      entry({ title: 'A football match' }),
      entry({ title: 'Trade in football players' }),
      entry({ title: 'Talks resume', summary: 'The ministers speak of <b>sea ice</b>.' }),
      entry({ title: 'Talks end', categories: ['Foreign trade'] }),
      entry({ title: 'Trade in players', categories: ['Football'] }),
    ];
    serve([trade, sport]);
    const id = await add({ includeWords: 'trade, sea ice', excludeWords: 'football' });
    expect((await itemsOf(id)).map(({ name }) => name)).toEqual([trade.link]);
    serve([trade, sport, both, summary, category, ofSport]);
    await check(id);
    expect((await itemsOf(id)).map(({ name }) => name)).toEqual([summary.link, category.link]);
    await handle.db.update(feeds).set({ includeWords: '', excludeWords: '' }).where(eq(feeds.id, id));
    await check(id);
    expect((await feed(id)).lastNew).toBe(0);
  });

  it('lists new entries to choose from, and imports the chosen ones alone', async () => {
    const found = [entry(), entry(), entry()];
    serve(found);
    const id = await add({ handling: 'choose' });
    await bringIn();
    const count = async () => handle.db.$count(articles, eq(articles.state, 'draft'));
    const before = await count();
    const offered = await listOffered(handle.db, id);
    expect(offered.map(({ title, page: at, published }) => [title, at, published])).toEqual(
      found.map(({ title, link }) => [title, link, '2024-01-09']),
    );
    const rows = offered.map(({ jobId, number }) => ({ id: jobId, version: number }));
    const choose = (chosen: typeof rows, intent: 'import' | 'dismiss') =>
      handle.db.transaction((tx) => chooseEntries(tx, { feedId: id, chosen, intent }));
    expect(await choose(rows.slice(0, 1), 'import')).toBe(1);
    expect(await choose(rows.slice(0, 2), 'dismiss')).toBe(1);
    await bringIn();
    expect(await count()).toBe(before + 1);
    expect((await listOffered(handle.db, id)).map(({ title }) => title)).toEqual([found[2]?.title]);
    expect((await getJob(handle.db, offered[0]?.jobId ?? 0))?.counts).toMatchObject({ done: 1, dropped: 1, offered: 1 });
    // restoring all skipped items leaves the listed ones alone
    expect((await getJob(handle.db, offered[0]?.jobId ?? 0))?.returnable).toBe(1);
    const restore = { jobId: offered[0]?.jobId ?? 0, number: 3, intent: 'take-again' } as const;
    expect(await decideItems(handle.db, restore, { userId: null })).toBe(0);
    // another feed cannot choose them
    expect(await handle.db.transaction((tx) => chooseEntries(tx, { feedId: id + 1, chosen: rows, intent: 'import' }))).toBe(0);
    const states = await handle.db
      .select({ state: jobItems.state })
      .from(jobItems)
      .where(eq(jobItems.jobId, offered[0]?.jobId ?? 0));
    expect(states.map(({ state }) => state).sort()).toEqual(['done', 'dropped', 'dropped']);
  });
});
