/** Checks each feed when its time has come, a few side by side, so that one that does not answer keeps no other waiting. */
import type { DatabaseHandle } from '@/db/client';
import { LOOK_AGAIN_MS } from '../jobs/run-jobs';
import { type Loop, runLoop } from '../jobs/run-loop';
import { checkFeed, type FeedTools } from './check-feed';
import { claimFeed, nextFeedIn, releaseFeeds } from './claim-feed';
import { fetchFeed } from './fetch-feed';

const SIDE_BY_SIDE = 4;

/** `onNew` is called when new entries wait in a job. The tools are replaced in tests alone. */
export function watchFeeds(
  { db, kind }: Pick<DatabaseHandle, 'db' | 'kind'>,
  onNew: () => void,
  { fetchFeed: fetch = fetchFeed, random = Math.random }: Partial<FeedTools> = {},
): Loop {
  let released = kind !== 'embedded';
  return runLoop('could not check the feeds', async (isStopping) => {
    if (!released) await releaseFeeds(db);
    released = true;
    const claim = () => (isStopping() ? Promise.resolve(null) : claimFeed(db));
    const checkAll = async (): Promise<void> => {
      for (let feed = await claim(); feed !== null; feed = await claim())
        if (await checkFeed(db, feed, { fetchFeed: fetch, random })) onNew();
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, checkAll));
    const next = isStopping() ? null : await nextFeedIn(db);
    return kind === 'server' ? Math.min(next ?? LOOK_AGAIN_MS, LOOK_AGAIN_MS) : next;
  });
}
