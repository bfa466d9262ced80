'use server';
import { z } from 'zod';
import { ENTRY_CHOICES, FEED_DECISIONS, FEEDS, type FoundFeeds, feedFields, feedHref, subscriptionFields } from '@/domain/desk/feeds';
import { bringBackFeed, changeFeed, decideFeed, removeFeed } from '@/services/feeds/change-feed';
import { chooseEntries } from '@/services/feeds/choose-entries';
import { subscribe } from '@/services/feeds/subscribe';
import { write, writeAudit } from '@/services/timeline/facts/write';
import { wakeFeeds, wakeJobs } from '../../_server/jobs';
import { editorAction } from '../../_server/mutations/define-action';
import { chosenRows, rowId } from '../../_server/mutations/form-fields';

export const subscribeAction = editorAction({
  name: 'feeds.subscribe',
  rate: { max: 20, seconds: 60 },
  ownTransaction: true,
  input: z.strictObject(subscriptionFields),
  async run(context, subscription) {
    const found = await subscribe(context.db, subscription, context.by);
    const data: FoundFeeds = { ...subscription, offers: 'offers' in found ? found.offers : [] };
    if ('offers' in found) return { data };
    wakeJobs();
    // The loop sleeps until the next check that it knows of, so it must learn about the new feed.
    wakeFeeds();
    return { data, redirectTo: `${FEEDS}?added=${found.feedId}` };
  },
});

export const changeFeedAction = editorAction({
  name: 'feeds.change',
  input: z.strictObject({
    ...{ id: rowId, ...feedFields, wasTitle: z.string(), wasSource: z.string(), wasHandling: feedFields.handling },
    ...{ wasIncludeWords: z.string().default(''), wasExcludeWords: z.string().default('') },
  }),
  async run({ db }, { id, wasTitle, wasSource, wasHandling, wasIncludeWords, wasExcludeWords, ...after }) {
    const was = {
      ...{ title: wasTitle, source: wasSource, handling: wasHandling },
      ...{ includeWords: wasIncludeWords, excludeWords: wasExcludeWords },
    };
    const before = await changeFeed(db, { id, was, to: after });
    return { message: 'Saved. Changes apply to new articles.', audit: { targetType: 'feed', targetId: id, before, after } };
  },
});

export const decideFeedAction = editorAction({
  name: 'feeds.decide',
  ownTransaction: true,
  input: z.strictObject({ id: rowId, intent: z.enum(FEED_DECISIONS) }),
  async run(context, { id, intent }) {
    await decideFeed(context.db, { id, intent }, context.by);
    wakeFeeds();
  },
});

export const removeFeedAction = editorAction({
  name: 'feeds.remove',
  input: z.strictObject({ id: rowId }),
  async run({ db }, { id }) {
    const before = await removeFeed(db, id);
    return { redirectTo: `${FEEDS}?removed=${id}`, audit: before && { targetType: 'feed', targetId: id, before } };
  },
});

export const restoreFeedAction = editorAction({
  name: 'feeds.bring-back',
  ownTransaction: true,
  input: z.strictObject({ id: rowId }),
  async run(context, { id }) {
    await bringBackFeed(context.db, id, context.by);
    wakeFeeds();
    return { redirectTo: `${FEEDS}?back=${id}` };
  },
});

export const chooseEntriesAction = editorAction({
  name: 'feeds.choose',
  ownTransaction: true,
  input: z.strictObject({ id: rowId, chosen: chosenRows, intent: z.enum(ENTRY_CHOICES) }),
  async run(context, { id, chosen, intent }) {
    const count = await write(context.db, async (tx) => {
      const changed = await chooseEntries(tx, { feedId: id, chosen, intent });
      if (changed > 0) await writeAudit(tx, context.by, 'feeds.choose', ['feed', id], { after: { intent, count: changed } });
      return changed;
    });
    wakeJobs();
    return { redirectTo: `${feedHref(id)}?done=${intent === 'import' ? 'imported' : 'dismissed'}&told=${count}` };
  },
});
