/** Correcting the facts of a stored article updates its events and keeps editors' decisions. */
import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { articleRevisions } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import { auditLog } from '@/db/schema/history';
import { testDatabases } from '@/db/testing/test-database';
import { inputOf } from '@/domain/desk/event-values';
import { correctionTold, correctionWords, keptOf } from '@/domain/desk/reextraction';
import { getArticle } from '../articles/get-article';
import { checkDatabase } from '../database/check-database';
import { reviewEvent } from '../events/editing/review-event';
import { saveEvent } from '../events/editing/save-event';
import { getEvent } from '../events/get-event';
import { ingestArticle } from '../ingest/ingest-article';
import { plainExtractor } from '../testing/plain-extractor';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { correctFacts, newDates, storedFacts, takeNewDate } from './correct-facts';

const BY = { userId: 'editor-1' } as const;
const FACTS = { title: 'A treaty', source: 'The Paper', published: '2024-03-12', language: 'en', url: '' };

describe.each(testDatabases())('correcting the facts of an article on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  let n = 0;
  const stored = async (given: object = {}) => {
    n += 1;
    const text = `Norway and Finland signed treaty number ${n} on Monday. Sweden met Denmark in Malmö in October 2023.`;
    const input = { ...FACTS, ...given, title: `${FACTS.title} ${n}`, text } as const;
    const { articleId } = await ingestArticle(handle.db, input, { ...BY, publish: false });
    return storedFacts(handle.db, articleId);
  };
  const correct = ({ id, version, ...before }: Awaited<ReturnType<typeof stored>>, more: object) =>
    correctFacts(handle.db, { articleId: id, version, facts: { ...before, ...more }, by: BY });
  const eventsOf = (articleId: number) =>
    handle.db
      .select({ id: events.id, edtf: events.edtf, version: events.version })
      .from(eventMentions)
      .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
      .innerJoin(events, eq(events.id, eventMentions.eventId))
      .where(eq(articleRevisions.articleId, articleId))
      .orderBy(asc(eventMentions.startOffset));
  const daysOf = async (articleId: number) => (await eventsOf(articleId)).map(({ edtf }) => edtf);

  it('updates only dates relative to the publication date', async () => {
    const facts = await stored({ published: '2030-01-01' });
    expect(await daysOf(facts.id)).toEqual(['2029-12-31', '2023-10']);
    const told = await correct(facts, { published: '2024-03-12', title: 'A treaty is signed', source: 'Another paper' });
    expect(await daysOf(facts.id)).toEqual(['2024-03-11', '2023-10']);
    expect(told && correctionWords(correctionTold(told))).toBe('Saved. Events were extracted again: 1 changed, 0 new, 0 removed.');
    const article = await getArticle(handle.db, facts.id, { includeDrafts: true });
    expect(article).toMatchObject({ title: 'A treaty is signed', sourceName: 'Another paper', published: '2024-03-12', revision: 1 });
    expect(article?.version).toBe(facts.version + 1);
    const rows = await handle.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.targetType, 'article'), eq(auditLog.targetId, String(facts.id))))
      .orderBy(asc(auditLog.id));
    expect(rows.map(({ action }) => action)).toEqual(['articles.ingest', 'articles.correct-facts']);
    expect(rows[1]).toMatchObject({ before: { published: '2030-01-01' }, after: { published: '2024-03-12', source: 'Another paper' } });
    for await (const { check, wrong } of checkDatabase(handle.db)) expect({ check, wrong }).toEqual({ check, wrong: [] });
  });

  it('keeps the date of an accepted event and reports it', async () => {
    const facts = await stored({ published: '2030-01-01' });
    const [treaty] = await eventsOf(facts.id);
    await reviewEvent(handle.db, { id: treaty?.id ?? 0, version: treaty?.version ?? 0, decision: 'accept', by: BY });
    const told = await correct(facts, { published: '2024-03-12' });
    expect((await daysOf(facts.id))[0]).toBe('2029-12-31');
    expect(told && correctionWords(correctionTold(told))).toMatch(/0 removed\. Kept because an editor changed them: 1\.$/);
    expect(told && keptOf(correctionTold(told))).toEqual([treaty?.id]);
  });

  it('offers the new date of an accepted event, and uses it once', async () => {
    const facts = await stored({ published: '2033-05-04' });
    const [treaty, meeting] = await eventsOf(facts.id);
    for (const one of [treaty, meeting])
      await reviewEvent(handle.db, { id: one?.id ?? 0, version: one?.version ?? 0, decision: 'accept', by: BY });
    expect(await newDates(handle.db, facts.id)).toEqual([]);
    await correct(facts, { published: '2024-03-12' });
    const id = treaty?.id ?? 0;
    const [offer, ...others] = await newDates(handle.db, facts.id);
    expect(others).toEqual([]);
    expect(offer).toMatchObject({ eventId: id, version: 2, date: { edtf: '2024-03-11' } });
    const choice = { articleId: facts.id, eventId: id, by: BY };
    await expect(takeNewDate(handle.db, { ...choice, version: 1 })).rejects.toMatchObject({ code: 'conflict' });
    expect(await takeNewDate(handle.db, { ...choice, version: 2 })).toBe(3);
    const after = await getEvent(handle.db, id, { includeDrafts: true });
    expect(after).toMatchObject({ checked: true, version: 3, date: { edtf: '2024-03-11' }, disagreements: [] });
    expect(after?.history[0]?.reason).toBe('The publication date of the article was corrected.');
    expect(await newDates(handle.db, facts.id)).toEqual([]);
    await expect(takeNewDate(handle.db, { ...choice, version: 3 })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('offers no date to an event whose date an editor set', async () => {
    const facts = await stored({ published: '2035-05-04' });
    const [treaty] = await eventsOf(facts.id);
    const event = await getEvent(handle.db, treaty?.id ?? 0, { includeDrafts: true });
    if (!event) throw new Error('not stored');
    const input = { ...inputOf(event), date: { edtf: '2035-04-29', qualifier: null, extent: 'throughout' } as const };
    await saveEvent(handle.db, { id: event.id, version: event.version, input, by: BY });
    await correct(facts, { published: '2024-03-12' });
    expect(await newDates(handle.db, facts.id)).toEqual([]);
  });

  const plainly = async (text: string, published: string) =>
    (await ingestArticle(handle.db, { ...FACTS, published, text }, { ...BY, publish: true }, plainExtractor)).articleId;

  it('recomputes events with other sources and records the reason', async () => {
    const first = await plainly('Chile met Peru on 2024-01-05.', '2024-01-08');
    const second = await plainly('Peru met Chile on 2024-01-05.', '2024-01-09');
    const [event] = await eventsOf(first);
    expect((await eventsOf(second)).map(({ id }) => id)).toEqual([event?.id]);
    const load = () => getEvent(handle.db, event?.id ?? 0, { includeDrafts: true });
    expect((await load())?.title).toBe('Peru meets Chile');
    const facts = await storedFacts(handle.db, first);
    const change = { articleId: first, version: facts.version, facts: { ...facts, published: '2024-01-10' }, by: BY };
    await correctFacts(handle.db, change, plainExtractor);
    const after = await load();
    expect(after?.title).toBe('Chile meets Peru');
    expect(after?.history[0]).toMatchObject({ change: 're-extracted', reason: expect.stringContaining('details were corrected') });
  });

  it('rejects events that are no longer found and records the reason', async () => {
    const facts = await storedFacts(handle.db, await plainly('Cuba met Haiti on 2024-02-02.', '2024-02-03'));
    const [meeting] = await eventsOf(facts.id);
    const change = { articleId: facts.id, version: facts.version, facts: { ...facts, language: 'de' }, by: BY };
    await correctFacts(handle.db, change, (article) => ({ ...plainExtractor(article), events: [] }));
    const hidden = await getEvent(handle.db, meeting?.id ?? 0, { includeDrafts: true });
    expect(hidden?.state).toBe('rejected');
    expect(hidden?.history[0]).toMatchObject({ change: 'rejected', reason: expect.stringContaining('details were corrected') });
  });

  it('does nothing when no fact changes', async () => {
    const facts = await stored();
    expect(await correct(facts, {})).toBeNull();
    expect(await storedFacts(handle.db, facts.id)).toEqual(facts);
  });

  it('rejects a stale correction and returns the stored facts', async () => {
    const facts = await stored();
    await correct(facts, { title: 'The first' });
    await expect(correct(facts, { title: 'The second' })).rejects.toMatchObject({
      code: 'conflict',
      details: { current: { title: 'The first', version: facts.version + 1 } },
    });
    expect((await storedFacts(handle.db, facts.id)).title).toBe('The first');
  });

  it.each([
    ['title', ' '],
    ['title', 'x'.repeat(501)],
    ['source', ''],
    ['published', ''],
    ['published', '2024-02-30'],
    ['language', 'English'],
    ['url', 'javascript:alert(1)'],
  ])('rejects an invalid %s: %j', async (name, value) => {
    const facts = await stored();
    await expect(correct(facts, { [name]: value })).rejects.toMatchObject({ code: 'bad-data', field: name });
    expect(await storedFacts(handle.db, facts.id)).toEqual(facts);
  });

  it('rejects the URL of another article', async () => {
    const url = 'https://paper.example/treaty';
    const first = await stored({ url });
    await expect(correct(await stored(), { url })).rejects.toMatchObject({
      field: 'url',
      message: expect.stringContaining(String(first.id)),
    });
    await expect(correct({ ...first, id: 999_999 }, {})).rejects.toMatchObject({ code: 'not-found' });
  });
});
