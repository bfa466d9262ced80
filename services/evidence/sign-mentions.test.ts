/** A database from before signatures. Until the job has computed them, nothing is merged or dropped automatically. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { articleRevisions } from '@/db/schema/articles';
import { eventMentions } from '@/db/schema/events';
import { testDatabases } from '@/db/testing/test-database';
import { removeMention } from '../events/editing/review-mention';
import { getEvent } from '../events/get-event';
import type { Extractor } from '../reading/extraction';
import { listOutdated } from '../reextract/list-outdated';
import { rereadArticle } from '../reextract/reread-article';
import { enterEvent } from '../testing/enter-event';
import { holdArticle } from '../testing/hold-article';
import { plainExtractor } from '../testing/plain-extractor';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { signMentions, watchSignatures } from './sign-mentions';

const BY = { userId: 'editor-1' } as const;
/** Finds no events. */
const blind: Extractor = (article) => ({ ...plainExtractor(article), events: [], extractorVersion: 'plain-2' });

describe.each(testDatabases())('signatures on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  const mentionsOf = async (articleId: number) =>
    (
      await handle.db
        .select({ mention: eventMentions })
        .from(eventMentions)
        .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
        .where(eq(articleRevisions.articleId, articleId))
        .orderBy(eventMentions.id)
    ).map(({ mention }) => mention);
  const eventOf = async (articleId: number) => (await mentionsOf(articleId))[0]?.eventId;
  /** Like a database of an earlier version. */
  const forget = () => handle.db.update(eventMentions).set({ signature: null });
  const isOutdated = async (articleId: number) =>
    (await listOutdated(handle.db, { version: 'plain-2', limit: 1_000 })).ids.includes(articleId);

  it('are computed by the job, except for the trigger', async () => {
    const articleId = await holdArticle(handle.db, 'Peru met Chile on 1950-03-04.');
    const [stored] = await mentionsOf(articleId);
    expect(stored?.signature).toMatchObject({ trigger: { class: '=gather', at: 5 }, kinds: ['=gather'] });
    await forget();
    const loop = watchSignatures(handle.db);
    await loop.idle();
    await loop.stop(1_000);
    const [signed] = await mentionsOf(articleId);
    expect(signed?.signature).toEqual({ ...stored?.signature, trigger: null });
  });

  it('are required for merging a later report into the event', async () => {
    const first = await holdArticle(handle.db, 'Peru met Chile on 1951-03-04.', true);
    await forget();
    const second = await holdArticle(handle.db, 'Later. Peru met Chile on 1951-03-04.', true);
    expect(await eventOf(second)).not.toBe(await eventOf(first));
    const sanction = await holdArticle(handle.db, 'Mali sanctioned Chad on 1951-06-04.', true);
    await forget();
    await signMentions(handle.db);
    const again = await holdArticle(handle.db, 'Later. Mali sanctioned Chad on 1951-06-04.', true);
    expect(await eventOf(again)).toBe(await eventOf(sanction));
  });

  it('are required before a reread drops a mention', async () => {
    const articleId = await holdArticle(handle.db, 'Peru met Chile on 1952-03-04.', true);
    await forget();
    const id = (await eventOf(articleId)) ?? 0;
    expect((await rereadArticle(handle.db, articleId, BY, blind)).drops).toMatchObject([{ kept: true }]);
    expect(await getEvent(handle.db, id)).toMatchObject({ state: 'published', version: 1 });
    expect(await isOutdated(articleId)).toBe(true);
    await signMentions(handle.db);
    await rereadArticle(handle.db, articleId, BY, blind);
    expect(await getEvent(handle.db, id, { includeDrafts: true })).toMatchObject({ state: 'rejected' });
    expect(await isOutdated(articleId)).toBe(false);
  });

  it('are not needed to keep a removed quote removed', async () => {
    await holdArticle(handle.db, 'Peru met Chile on 1953-03-04.', true);
    const articleId = await holdArticle(handle.db, 'Later. Peru met Chile on 1953-03-04.', true);
    const [mention] = await mentionsOf(articleId);
    await removeMention(handle.db, { mentionId: mention?.id ?? 0, by: BY });
    for (const sign of [false, true]) {
      await forget();
      if (sign) await signMentions(handle.db);
      const called: Extractor = (article) => {
        const read = plainExtractor(article);
        const events = read.events.map((event) => ({
          ...event,
          title: 'Talks',
          mentions: event.mentions.map((one) => ({ ...one, title: 'Talks' })),
        }));
        return { ...read, events, extractorVersion: 'plain-2' };
      };
      expect(await rereadArticle(handle.db, articleId, BY, called)).toMatchObject({ adds: [], drops: [] });
      expect((await mentionsOf(articleId)).map(({ state }) => state)).toEqual(['rejected']);
    }
  });

  it('are derived from fields for a manual event', async () => {
    const date = { edtf: '1954-03-04', qualifier: null, extent: 'throughout' } as const;
    const event = await enterEvent(handle.db, {
      ...{ title: 'Peru meets Chile', date, themes: ['meeting'] },
      actors: [
        { name: 'Peru', role: 'participant' },
        { name: 'Chile', role: 'participant' },
      ],
    });
    const articleId = await holdArticle(handle.db, 'Peru met Chile on 1954-03-04.', true);
    expect(await eventOf(articleId)).toBe(event.id);
  });
});
