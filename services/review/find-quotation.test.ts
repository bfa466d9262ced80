/** Sources of events that an editor enters: a stored article’s sentence, or a reference with URL, title and quotation. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { testDatabases } from '@/db/testing/test-database';
import { inputOf } from '@/domain/desk/event-values';
import { createEvent } from '../events/editing/create-event';
import { saveEvent } from '../events/editing/save-event';
import { getEvent } from '../events/get-event';
import { loadPublished } from '../export/load-records';
import { getHistory } from '../history/get-history';
import { undoChange } from '../history/undo-change';
import { articleState, holdArticle } from '../testing/hold-article';
import { plainExtractor } from '../testing/plain-extractor';
import { sampleEvent } from '../testing/sample-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { addMissedEvent } from './add-missed-event';
import { findQuotation, placeOfQuotation } from './find-quotation';

const BY = { userId: 'editor-1' } as const;
const ORIGIN = 'https://dateline.example';
const BODY = 'It rained. The “old” mayor’s office closed (for good).\nThe town met on 4 May.';

describe('the place of a quotation', () => {
  it.each([
    ['It rained.', 'It rained.'],
    ['closed (for good).  The town', 'closed (for good).\nThe town'],
    ['The "old" mayor\'s office', 'The “old” mayor’s office'],
    ['it rained', null],
    ['rained.*town', null],
    ['  ', null],
  ])('finds %j as %j', (quote, found) => {
    const span = placeOfQuotation(BODY, quote);
    expect(span && BODY.slice(span.start, span.end)).toBe(found);
  });
});

describe.each(testDatabases())('the source of an event on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let articleId: number;
  const reference = (url: string | null, quote: string | null) => ({ url, title: null, quote });
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
    articleId = await holdArticle(handle.db, 'Peru met Chile on 2010-01-02. The bridge opened later.');
    await handle.db.update(articles).set({ url: 'https://paper.example/a' }).where(eq(articles.id, articleId));
  });
  afterAll(() => handle.close());

  it.each([
    ['https://paper.example/a', 'The bridge opened later.', true],
    [`${ORIGIN}/articles/1`, 'The bridge opened', true],
    ['https://elsewhere.example/articles/1', 'The bridge opened', false],
    ['https://paper.example/b', 'The bridge opened', false],
    ['https://paper.example/a', null, false],
  ])('the URL %s with %j belongs to a stored article: %j', async (url, quote, isStored) => {
    expect((await findQuotation(handle.db, reference(url, quote), ORIGIN)) !== null).toBe(isStored);
  });

  it('names the quotation if the stored article does not contain it', async () => {
    const asked = findQuotation(handle.db, reference('https://paper.example/a', 'The bridge fell.'), ORIGIN);
    await expect(asked).rejects.toMatchObject({ code: 'bad-data', field: 'reference.quote' });
  });

  it('a sentence of a stored article becomes the evidence, with its place in the text', async () => {
    const found = await findQuotation(handle.db, reference('https://paper.example/a', 'The bridge opened'), ORIGIN);
    if (!found) throw new Error('not found');
    const made = await addMissedEvent(handle.db, { ...found, input: sampleEvent({ title: 'A bridge opens' }), by: BY }, plainExtractor);
    const [mention] = made.mentions;
    expect(mention?.quote).toBe('The bridge opened later.');
    expect('Peru met Chile on 2010-01-02. The bridge opened later.'.slice(mention?.start, mention?.end)).toBe(mention?.quote);
    expect(await articleState(handle.db, articleId)).toBe('draft');
  });

  it('a reference is shown, exported, part of the history, and undone', async () => {
    const source = { url: 'https://records.example/1', title: 'Records', quote: 'They met.' };
    const input = sampleEvent({ title: 'A meeting', reference: source });
    const { id, version } = await createEvent(handle.db, { input, by: BY, publish: true });
    expect((await getEvent(handle.db, id))?.reference).toEqual(source);
    expect((await loadPublished(handle.db, [id]))[0]?.reference).toEqual(source);
    const stored = await getEvent(handle.db, id);
    if (!stored) throw new Error('not stored');
    const changed = { ...inputOf(stored), reference: { ...source, title: 'Archive' } };
    await saveEvent(handle.db, { id, version, input: changed, by: BY });
    const history = await getHistory(handle.db, id, { before: null, version: null, from: null, to: null });
    expect(history?.entries[0]?.fields).toEqual([
      {
        label: 'Source',
        before: 'Records, https://records.example/1: “They met.”',
        after: 'Archive, https://records.example/1: “They met.”',
      },
    ]);
    await undoChange(handle.db, { id, version: version + 1, by: BY });
    expect((await getEvent(handle.db, id))?.reference).toEqual(source);
  });
});
