/** The main news of an article: whether an event covers it, and the event that the engine proposes for it. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { eventMentions, events } from '@/db/schema/events';
import { testDatabases } from '@/db/testing/test-database';
import { reviewEvent } from '../events/editing/review-event';
import { getEvent } from '../events/get-event';
import { reviseArticle } from '../ingest/revise-article';
import { holdArticle } from '../testing/hold-article';
import { plainExtractor } from '../testing/plain-extractor';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { coveredSpans, listCandidates } from './list-candidates';
import { addMainNews, missingNews } from './main-news';

const BY = { userId: 'editor-1' } as const;

const BODY = 'Herring is first. Salmon is second. Sturgeon is third. Trout is fourth.';
const at = (words: string) => ({ start: BODY.indexOf(words), end: BODY.indexOf(words) + words.length });

it.each<[string, string, readonly string[], string | null]>([
  ['no event', '', [], 'opening'],
  ['an event of the first sentence', '', ['Herring is'], null],
  ['an event of the third sentence', 'Herring are back', ['Sturgeon is third'], 'Herring is first.'],
  ['an event of the third sentence, if the headline repeats none', '', ['Sturgeon is third'], null],
  ['an event of two sentences', 'Salmon are back', ['Sturgeon is third', 'Salmon is'], null],
  ['an event of the fourth sentence', '', ['Trout is'], 'opening'],
  ['an event of the sentence closest to the headline', 'Salmon are back', ['Salmon is second'], null],
  ['an event of the first sentence, if the headline repeats the second', 'Ministers count salmon', ['Herring is'], 'Salmon is second.'],
  ['an event of the first sentence, if the headline repeats none', 'Whales return', ['Herring is'], null],
])('with %s', (_, title, covered, missing) => {
  const whole = { start: 0, end: at('Sturgeon is third.').end, isWholeOpening: true };
  const expected = missing === null ? null : missing === 'opening' ? whole : { ...at(missing), isWholeOpening: false };
  expect(missingNews({ title, body: BODY }, covered.map(at))).toEqual(expected);
});

it('a text without sentences has no main news', () => {
  expect(missingNews({ title: 'Herring', body: '' }, [])).toBeNull();
});

describe.each(testDatabases())('the main news on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  const add = (articleId: number, revision = 1) => addMainNews(handle.db, { articleId, revision, by: BY });

  it('becomes a draft with the title, actors, themes, sentence and date that the engine proposes', async () => {
    const text =
      'NAIROBI - The energy ministers of Kenya and Ethiopia have agreed on a price for power. It is fixed for ten years. Nobody spoke. Kenya met Ethiopia on 2019-03-04.';
    const articleId = await holdArticle(handle.db, text);
    const added = await add(articleId);
    const id = 'eventId' in added ? added.eventId : 0;
    const view = await getEvent(handle.db, id, { includeDrafts: true });
    expect(view).toMatchObject({
      title: 'Energy ministers of Kenya and Ethiopia agree on a price for power',
      state: 'draft',
      date: { edtf: '2024-01-09', basis: 'inferred' },
    });
    expect(view?.actors.map(({ name, role }) => [name, role])).toEqual([
      ['Kenya', 'participant'],
      ['Ethiopia', 'participant'],
    ]);
    const [mention] = await handle.db.select().from(eventMentions).where(eq(eventMentions.eventId, id));
    expect(mention?.quote).toBe('NAIROBI - The energy ministers of Kenya and Ethiopia have agreed on a price for power.');
    expect((await listCandidates(handle.db, articleId, 1)).map(({ event }) => event.id)).toContain(id);
    // the same request again, or a rejection, adds nothing
    const count = await handle.db.$count(events);
    expect(await add(articleId)).toEqual({ eventId: id });
    await reviewEvent(handle.db, { id, version: view?.version ?? 0, decision: 'reject', by: BY });
    expect(await add(articleId)).toEqual({ eventId: id });
    expect(await handle.db.$count(events)).toBe(count);
  });

  it('is covered by any mention of an event', async () => {
    const text = 'Fiji and Tonga agreed on whales. Nobody spoke. Fiji met Tonga on 2019-05-06.';
    const articleId = await holdArticle(handle.db, text);
    const [one] = await listCandidates(handle.db, articleId, 1);
    const [mention] = await handle.db
      .select()
      .from(eventMentions)
      .where(eq(eventMentions.id, one?.mentionId ?? 0));
    if (!one || !mention) throw new Error('no mention');
    const { id: _, ...row } = mention;
    const quote = 'Fiji and Tonga agreed on whales.';
    await handle.db.insert(eventMentions).values({ ...row, startOffset: 0, endOffset: quote.length, quote, state: 'rejected' });
    const candidates = await listCandidates(handle.db, articleId, 1);
    expect(candidates.map(({ start, spans }) => [start, spans.map((span) => span.start)])).toEqual([[47, [0, 47]]]);
    expect(missingNews({ title: 'Fiji and Tonga agree on whales', body: text }, coveredSpans(candidates))).toBeNull();
    expect(await add(articleId)).toEqual({ eventId: one.event.id });
  });

  it('is left to the editor if the engine proposes nothing', async () => {
    const text = 'Heavy rain in Lima. Snow in Cusco.';
    const articleId = await holdArticle(handle.db, text);
    const count = await handle.db.$count(events);
    expect(await add(articleId)).toEqual({ sentence: { start: 0, end: 19, quote: 'Heavy rain in Lima.' } });
    expect(await handle.db.$count(events)).toBe(count);
  });

  it('is not added to a text that was corrected in the meantime', async () => {
    const articleId = await holdArticle(handle.db, 'Samoa has signed a treaty on whales with Tonga.');
    const text = 'Samoa has signed a treaty on whales and seals with Tonga.';
    await reviseArticle(handle.db, { articleId, version: 1, text, by: BY }, plainExtractor);
    await expect(add(articleId, 1)).rejects.toMatchObject({ code: 'conflict' });
    expect(await listCandidates(handle.db, articleId, 2)).toEqual([]);
  });
});
