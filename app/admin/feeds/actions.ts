'use server';
/** Actions for the feeds of other sites. */
import { z } from 'zod';
import { FEED_DECISIONS, FEEDS, type FoundFeeds, feedFields, subscriptionFields } from '@/domain/desk/feeds';
import { bringBackFeed, changeFeed, decideFeed, removeFeed } from '@/services/feeds/change-feed';
import { subscribe } from '@/services/feeds/subscribe';
import { rowId } from '../../_server/forms/form-numbers';
import { wakeFeeds, wakeJobs } from '../../_server/jobs';
import { callerOf } from '../../_server/mutations/caller';
import { defineAction } from '../../_server/mutations/define-action';

export const subscribeAction = defineAction({
  name: 'feeds.subscribe',
  role: 'editor',
  rate: { max: 20, seconds: 60 },
  // The feed is fetched first. The service opens its transaction only for the writes.
  ownTransaction: true,
  input: z.strictObject(subscriptionFields),
  async run(context, { backlog, ...fields }) {
    const subscription = { ...fields, backlog: backlog === 'yes' };
    const found = await subscribe(context.db, subscription, callerOf(context));
    const data: FoundFeeds = { ...subscription, offers: 'offers' in found ? found.offers : [] };
    if ('offers' in found) return { data, audit: null };
    wakeJobs();
    // The loop sleeps until the next check that it knows of, so it must learn about the new feed.
    wakeFeeds();
    return { data, redirectTo: `${FEEDS}?added=${found.feedId}`, audit: null };
  },
});

export const changeFeedAction = defineAction({
  name: 'feeds.change',
  role: 'editor',
  input: z.strictObject({ id: rowId, ...feedFields, wasTitle: z.string(), wasSource: z.string(), wasHandling: feedFields.handling }),
  async run({ db }, { id, wasTitle, wasSource, wasHandling, ...after }) {
    const was = { title: wasTitle, source: wasSource, handling: wasHandling };
    const before = await changeFeed(db, { id, was, to: after });
    return {
      data: null,
      message: 'Saved. Changes apply to new articles.',
      audit: { targetType: 'feed', targetId: id, before, after },
    };
  },
});

export const decideFeedAction = defineAction({
  name: 'feeds.decide',
  role: 'editor',
  // Wakes the loop after the transaction of the service has ended.
  ownTransaction: true,
  input: z.strictObject({ id: rowId, intent: z.enum(FEED_DECISIONS) }),
  async run(context, { id, intent }) {
    await decideFeed(context.db, { id, intent }, callerOf(context));
    wakeFeeds();
    return { data: null, audit: null };
  },
});

export const removeFeedAction = defineAction({
  name: 'feeds.remove',
  role: 'editor',
  input: z.strictObject({ id: rowId }),
  async run({ db }, { id }) {
    const before = await removeFeed(db, id);
    return { data: null, redirectTo: `${FEEDS}?removed=${id}`, audit: before && { targetType: 'feed', targetId: id, before } };
  },
});

export const restoreFeedAction = defineAction({
  name: 'feeds.bring-back',
  role: 'editor',
  // Wakes the loop after the transaction of the service has ended.
  ownTransaction: true,
  input: z.strictObject({ id: rowId }),
  async run(context, { id }) {
    await bringBackFeed(context.db, id, callerOf(context));
    wakeFeeds();
    return { data: null, redirectTo: `${FEEDS}?back=${id}`, audit: null };
  },
});
