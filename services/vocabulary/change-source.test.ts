/** A source is set by who has seen how it is: what was hidden meanwhile stays hidden. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { sources } from '@/db/schema/articles';
import { testDatabases } from '@/db/testing/test-database';
import { ingestArticle } from '../ingest/ingest-article';
import { plainExtractor } from '../testing/plain-extractor';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { mergeSources } from './merge-sources';
import { changeSource, consentOf, setDisplayRight } from './save-source';
import { seedVocabulary } from './seed-vocabulary';

const BY = { userId: 'editor-1' } as const;
const FIRST = { displayRight: 'quotations', publishUnchecked: false, secondReader: 'off' } as const;
const HIDDEN = { ...FIRST, displayRight: 'hidden' } as const;

describe.each(testDatabases())('the policy of a source on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let id: number;
  let articleId: number;
  const stored = async () => {
    const [row] = await handle.db.select().from(sources).where(eq(sources.id, id));
    return { displayRight: row?.displayRight, publishUnchecked: row?.publishUnchecked, secondReader: row?.secondReader };
  };
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
    const input = {
      text: 'Peru met Chile on 2010-01-02.',
      title: 'A report',
      source: 'The Paper',
      published: '2024-01-09',
    } as const;
    ({ articleId } = await ingestArticle(handle.db, input, { userId: null, publish: true }, plainExtractor));
    id = (await handle.db.select({ id: sources.id }).from(sources))[0]?.id ?? 0;
  });
  afterAll(() => handle.close());

  it('is set, and a page from before it cannot bring back what was taken away', async () => {
    expect(await stored()).toEqual(FIRST);
    expect(await changeSource(handle.db, { id, was: FIRST, to: HIDDEN })).toEqual({ before: FIRST, after: HIDDEN });
    const trusted = { displayRight: 'quotations', publishUnchecked: true } as const;
    const stale = { code: 'conflict', details: { current: HIDDEN } };
    await expect(changeSource(handle.db, { id, was: FIRST, to: trusted })).rejects.toMatchObject(stale);
    await expect(setDisplayRight(handle.db, { articleId, was: 'quotations', displayRight: 'full', by: BY })).rejects.toMatchObject(stale);
    expect(await stored()).toEqual(HIDDEN);
    // who has seen that it is hidden may show it
    await setDisplayRight(handle.db, { articleId, was: 'hidden', displayRight: 'full', by: BY });
    expect(await stored()).toEqual({ ...FIRST, displayRight: 'full' });
  });

  it('withdraws the consent of merged sources too, so that an undone merge does not bring it back', async () => {
    const made = await handle.db
      .insert(sources)
      .values(['One', 'Two'].map((name) => ({ name, secondReader: 'on' as const })))
      .returning({ id: sources.id, version: sources.version });
    const [target, source] = made;
    if (!target || !source) throw new Error('no sources');
    await mergeSources(handle.db, { source, target, by: { userId: null } });
    await changeSource(handle.db, { id: target.id, was: { secondReader: 'on' }, to: { secondReader: 'off' } });
    const consents = await handle.db.select({ consent: sources.secondReader }).from(sources).where(eq(sources.root, target.id));
    expect(consents).toEqual([{ consent: 'off' }, { consent: 'off' }]);
  });

  it('of two changes at once one is made', async () => {
    const was = { displayRight: 'full', publishUnchecked: false } as const;
    const results = await Promise.allSettled(
      (['hidden', 'quotations'] as const).map((displayRight) => changeSource(handle.db, { id, was, to: { displayRight } })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('shows the consent that applies to an article whose source was merged', async () => {
    const [target] = await handle.db
      .insert(sources)
      .values({ name: 'Three', secondReader: 'on' })
      .returning({ id: sources.id, version: sources.version });
    const [source] = await handle.db.select({ id: sources.id, version: sources.version }).from(sources).where(eq(sources.id, id));
    if (!target || !source) throw new Error('no sources');
    await mergeSources(handle.db, { source, target, by: BY });
    expect(await consentOf(handle.db, articleId)).toBe('off');
    await changeSource(handle.db, { id: target.id, was: { secondReader: 'on' }, to: { secondReader: 'on' } });
    expect(await consentOf(handle.db, articleId)).toBe('on');
    await expect(consentOf(handle.db, 999_999)).rejects.toMatchObject({ code: 'not-found' });
  });
});
