import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { openTestEmbedded } from '@/db/testing/test-database';
import { badData, isDatelineError } from '@/domain/errors';
import { ARTICLES } from '../ingest/article-item';
import { importArticles } from '../ingest/import-articles';
import { getItem } from '../jobs/list-jobs';
import { runJobs } from '../jobs/run-jobs';
import { BAD_FEEDS } from '../testing/bad/bad-feeds';
import { type FeedSite, openFeedSite, text } from '../testing/feed-site';
import { fetchFeed } from './fetch-feed';
import { getFeed } from './list-feeds';
import { subscribe } from './subscribe';

const BY = { userId: null };
const LIMIT_MS = 5_000;

describe('bad feeds', () => {
  let handle: DatabaseHandle;
  let site: FeedSite;
  beforeAll(async () => {
    handle = await openTestEmbedded();
    site = await openFeedSite();
  });
  afterAll(async () => {
    site.close();
    await handle.close();
  });

  it.each(BAD_FEEDS.map((bad, at) => [bad.number ?? 'ours', bad.what, bad, at] as const))(
    '%s: %s is refused by name, or read without harm, in time',
    async (_number, _what, { body, headers, refused, entries, first, absent }, at) => {
      site.answers.set(`/${at}`, text(body, 'application/xml', headers));
      const asked = { address: `${site.origin}/${at}`, source: '', handling: 'confirm' as const, backlog: true };
      const rules = { allowHosts: [site.host], ownHosts: [] };
      const start = performance.now();
      const found = await subscribe(handle.db, asked, BY, (url) => fetchFeed(url, undefined, rules)).catch((error: unknown) => error);
      expect(performance.now() - start).toBeLessThan(LIMIT_MS);
      if (refused) {
        expect(isDatelineError(found) && found.field).toBe('address');
        expect((found as Error).message).toMatch(refused);
        expect((found as Error).message).toMatch(/^[A-Z].{10,300}\.$/);
        return;
      }
      const id = (found as { feedId?: number }).feedId ?? 0;
      const feed = await getFeed(handle.db, id);
      expect(feed?.lastNew).toBe(entries);
      if (!first || !feed?.lastJobId) return;
      const fetchPage = async () => Promise.reject(badData('Could not fetch this page: it is none of this test.', 'url'));
      const runner = runJobs(handle, { [ARTICLES]: importArticles({ fetchPage: first.state === 'failed' ? undefined : fetchPage }) });
      await runner.idle();
      await runner.stop(0);
      const item = await getItem(handle.db, feed.lastJobId, 1);
      expect(item).toMatchObject({ state: first.state, error: first.field ? { field: first.field } : null });
      const all = JSON.stringify([feed.title, item?.found, item?.body]);
      expect(all).not.toMatch(absent ?? /^$/);
      if (first.shown) expect(item?.warnings.join('\n')).toMatch(first.shown);
    },
    20_000,
  );

  it('nothing of them is stored', async () => {
    expect(await handle.db.select().from(articles)).toEqual([]);
  });
});
