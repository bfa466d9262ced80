/** Verdicts on quotes: the mentions they cover, what they publish, and the state after undo. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { eventMentions } from '@/db/schema/events';
import { testDatabases } from '@/db/testing/test-database';
import { acceptMany } from '../articles/accept-many';
import { publishArticle } from '../articles/publish-article';
import { reviewMention } from '../events/editing/review-mention';
import { getEvent } from '../events/get-event';
import { undoChange, undoOffer } from '../history/undo-change';
import { versionOf } from '../testing/enter-event';
import { articleState, holdArticle } from '../testing/hold-article';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { isOpen, listCandidates } from './list-candidates';

const BY = { userId: 'editor-1' } as const;

describe.each(testDatabases())('verdicts on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  const store = (text: string, publish = false): Promise<number> => holdArticle(handle.db, text, publish);
  const candidateOf = async (articleId: number) => {
    const [candidate] = await listCandidates(handle.db, articleId, 1);
    if (!candidate) throw new Error('It has one.');
    return candidate;
  };
  const stateOf = (articleId: number) => articleState(handle.db, articleId);
  const mentionsOf = (eventId: number) => handle.db.select().from(eventMentions).where(eq(eventMentions.eventId, eventId));
  const undo = async (id: number) => undoChange(handle.db, { id, version: await versionOf(handle.db, id), by: BY });

  it("do not publish another article's draft when the proposed quote was rejected", async () => {
    const other = await store('Fiji met Tonga on 2014-07-08.');
    const { event } = await candidateOf(other);
    const own = await store('Fiji met Tonga in 2014-07. Fiji sanctioned Tonga on 2014-09-01.');
    const [proposal] = (await listCandidates(handle.db, own, 1)).filter((one) => one.event.id === event.id);
    expect(proposal?.mentionState).toBe('proposed');
    await reviewMention(handle.db, { id: proposal?.mentionId ?? 0, decision: 'reject', by: BY });
    await publishArticle(handle.db, { id: own, version: 1, by: BY });
    expect(await getEvent(handle.db, event.id)).toBeNull();
    expect([await stateOf(own), await stateOf(other)]).toEqual(['published', 'draft']);
  });

  it('apply to all proposed mentions of the event in the text', async () => {
    const { event } = await candidateOf(await store('Peru met Chile in 2015-07.', true));
    const own = await store('Peru met Chile on 2015-07-08.');
    const { mentionId } = await candidateOf(own);
    const [row] = (await mentionsOf(event.id)).filter(({ id }) => id === mentionId);
    if (!row) throw new Error('It is there.');
    const { id: _, ...first } = row;
    await handle.db.insert(eventMentions).values({ ...first, startOffset: row.startOffset + 1, quote: row.quote.slice(1) });
    const states = async () =>
      (await mentionsOf(event.id)).filter(({ revisionId }) => revisionId === row.revisionId).map(({ state }) => state);
    for (const [decision, state] of [
      ['reject', 'rejected'],
      ['reopen', 'proposed'],
      ['accept', 'accepted'],
    ] as const) {
      await reviewMention(handle.db, { id: mentionId, decision, by: BY });
      expect(await states()).toEqual([state, state]);
    }
  });

  it('publish the article of an accepted quote until undone', async () => {
    const { event } = await candidateOf(await store('Cuba met Haiti in 2016-07.', true));
    const own = await store('Cuba met Haiti on 2016-07-08.');
    const { mentionId } = await candidateOf(own);
    await reviewMention(handle.db, { id: mentionId, decision: 'accept', by: BY });
    expect(await stateOf(own)).toBe('published');
    expect((await getEvent(handle.db, event.id))?.mentions).toHaveLength(2);
    await undo(event.id);
    expect(await stateOf(own)).toBe('draft');
    const done = await versionOf(handle.db, event.id);
    expect(await undoOffer(handle.db, { eventId: event.id, version: done })).toMatchObject({ isRedo: true });
    await undo(event.id);
    expect(await stateOf(own)).toBe('published');
    expect((await getEvent(handle.db, event.id))?.mentions).toHaveLength(2);
  });

  it.each([false, true])('accept the event with another report of it, and undo both (published: %s)', async (publish) => {
    const [one, other] = publish ? ['Laos', 'Nepal'] : ['Oman', 'Qatar'];
    const first = await store(`${one} met ${other} in 2018-07.`, publish);
    const own = await store(`${one} met ${other} on 2018-07-08.`);
    const { event, mentionId, mentionState } = await candidateOf(own);
    expect(mentionState).toBe('proposed');
    const before = await versionOf(handle.db, event.id);
    const { version } = await reviewMention(handle.db, { id: mentionId, decision: 'accept', by: BY });
    expect(version).toBe(before + 1);
    expect(isOpen(await candidateOf(own))).toBe(false);
    expect(await getEvent(handle.db, event.id)).toMatchObject({ state: 'published', checked: true, date: { edtf: '2018-07-08' } });
    expect([await stateOf(first), await stateOf(own)]).toEqual(['published', 'published']);
    await undo(event.id);
    expect(await candidateOf(own)).toMatchObject({
      mentionState: 'proposed',
      event: { checked: false, state: publish ? 'published' : 'draft' },
    });
    expect([await stateOf(first), await stateOf(own)]).toEqual([publish ? 'published' : 'draft', 'draft']);
  });

  it('hide the article again when all events accepted together are undone one by one', async () => {
    const own = await store('Mali met Niger on 2017-07-08. Mali sanctioned Niger on 2017-09-01.');
    const [first, second] = (await listCandidates(handle.db, own, 1)).map(({ event, version }) => ({ id: event.id, version }));
    if (!first || !second) throw new Error('Both are there.');
    await acceptMany(handle.db, { articleId: own, version: 1, chosen: [first, second], by: BY });
    await undo(first.id);
    expect(await stateOf(own)).toBe('published');
    await undo(second.id);
    expect(await stateOf(own)).toBe('draft');
  });
});
