/** Events about which the engine and a language model disagree are in the queue until a person decides. */
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { eventMentions, events } from '@/db/schema/events';
import { testDatabases } from '@/db/testing/test-database';
import { WHOLE_QUEUE } from '@/domain/desk/queue';
import type { SecondReading } from '@/engine/model/event';
import { reviewEvent } from '../events/editing/review-event';
import { chooseDate } from '../review/choose-date';
import { listCandidates } from '../review/list-candidates';
import { holdArticle } from '../testing/hold-article';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { countQueue, listItems } from './list-items';
import { dismissItem } from './mark-item';

const TODAY = '2026-03-05';
const BY = { userId: 'editor-1' } as const;

describe.each(testDatabases())('readers that disagree on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let day = 0;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  /** Each article has an event on a day of its own. */
  const read = async (said: Partial<SecondReading>, confidence: number) => {
    day += 1;
    const articleId = await holdArticle(handle.db, `Peru met Chile on 2010-02-0${day}.`);
    const [one] = await listCandidates(handle.db, articleId, 1);
    if (!one) throw new Error('The article has an event.');
    const { event, mentionId } = one;
    const secondReading: SecondReading = { readers: 'both', finding: 'verified', claimed: null, model: 'm', promptVersion: '1', ...said };
    await handle.db.update(eventMentions).set({ secondReading, confidence }).where(eq(eventMentions.id, mentionId));
    await handle.db.update(events).set({ confidence }).where(eq(events.id, event.id));
    return { articleId, mentionId, eventId: event.id };
  };
  const list = async () => (await listItems(handle.db, { ...WHOLE_QUEUE, kind: 'disagreement', today: TODAY, userId: 'editor-1' })).items;

  it.each([
    [{ finding: 'disagreement', claimed: '1901-05-06' }, 0.9, '2010-02-01 1901-05-06'],
    // the event has the date of the model
    [{ finding: 'disagreement', claimed: '2010-02-02', engineDate: '2010-03-01' }, 0.9, '2010-03-01 2010-02-02'],
    [{ readers: 'engine', finding: null }, 0.2, 'engine'],
    [{ readers: 'model' }, 0.2, 'model'],
    [{ readers: 'model' }, 0.9, null],
    [{}, 0.2, null],
  ] as const)('%j with a confidence of %d is the item “%s”', async (said, confidence, note) => {
    const { articleId, mentionId, eventId } = await read(said, confidence);
    const item = { item: String(eventId), note, link: { href: `/admin/articles/${articleId}?event=${eventId}` }, confidence };
    expect(await list()).toMatchObject(note === null ? [] : [item]);
    expect((await countQueue(handle.db, TODAY)).disagreement).toBe(note === null ? 0 : 1);
    if (note?.includes(' ')) await chooseDate(handle.db, { mentionId, version: 1, choice: 'engine', by: BY });
    else await reviewEvent(handle.db, { id: eventId, version: 1, decision: 'accept', by: BY, reason: null });
    expect(await list()).toEqual([]);
  });

  it('returns after its dismissal with another answer of the model', async () => {
    const { articleId, eventId } = await read({ readers: 'model' }, 0.2);
    const item = String(eventId);
    await dismissItem(handle.db, { kind: 'disagreement', item }, BY);
    expect(await list()).toEqual([]);
    await handle.db.execute(sql`
      insert into model_answers (revision_id, model, prompt_version, answers, prompt_tokens, completion_tokens, created_at)
      select id, 'm', '1', '[]', 1, 1, clock_timestamp() from article_revisions where article_id = ${articleId}`);
    expect(await list()).toMatchObject([{ item }]);
  });
});
