/** The first steps of a new site, and the queue without the demo data. */
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { THEMES } from '@/data/vocabulary/themes';
import type { DatabaseHandle } from '@/db/client';
import { articleRevisions, articles } from '@/db/schema/articles';
import { testDatabases } from '@/db/testing/test-database';
import { QUEUE_KINDS, type QueueShare, WHOLE_QUEUE } from '@/domain/desk/queue';
import { publishArticle } from '../articles/publish-article';
import { INVENTED_HASHES, REAL_HASH, readDemonstration, SHIPPED } from '../demonstration/demonstration-files';
import { findDemonstration, removeDemonstration } from '../demonstration/remove-demonstration';
import { ingestArticle } from '../ingest/ingest-article';
import { seedDatabase } from '../ingest/seed';
import { correctFacts, storedFacts } from '../reextract/correct-facts';
import { plainExtractor } from '../testing/plain-extractor';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { demoData } from './demonstration-items';
import { firstSteps } from './first-steps';
import { countQueue, listItems } from './list-items';

const SHIPPED_FILES = readDemonstration(path.resolve(import.meta.dirname, '../../data/articles'));
/** two invented articles and the real one */
const FILES = [...SHIPPED_FILES.slice(0, 2), ...SHIPPED_FILES.filter(({ name }) => name.startsWith(SHIPPED.seedArticle))];
const TODAY = '2026-03-05';
const BY = { userId: 'editor-1' } as const;

describe.each(testDatabases())('the first hour on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let articleId: number;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, VOCABULARY, THEMES);
  });
  afterAll(() => handle.close());

  const list = async (share: QueueShare) =>
    (await listItems(handle.db, { ...WHOLE_QUEUE, share, today: TODAY, userId: 'editor-1' })).items.map(({ link }) => link.title);
  const total = async () => {
    const counts = await countQueue(handle.db, TODAY);
    return QUEUE_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  };

  it('begins without an article', async () => {
    expect(await firstSteps(handle.db)).toEqual({ article: null });
    expect(await demoData(handle.db)).toEqual({ exists: false, removable: false });
  });

  it('lists the demo data separately and does not count it', async () => {
    await seedDatabase(handle.db, FILES);
    expect(FILES).toHaveLength(3);
    expect(await demoData(handle.db)).toEqual({ exists: true, removable: true });
    expect(await firstSteps(handle.db)).toEqual({ article: null });
    expect(await list('all')).toEqual([]);
    expect(await total()).toBe(0);
    expect((await list('demo')).length).toBeGreaterThan(3);
    const input = {
      text: 'Nepal met Bhutan on 1655-05-07.',
      title: 'A meeting',
      source: 'Courier',
      published: '1655-05-08',
    } as const;
    ({ articleId } = await ingestArticle(handle.db, input, { ...BY, publish: false }, plainExtractor));
    expect(await list('all')).toEqual(['A meeting']);
    expect(await list('demo')).not.toContain('A meeting');
    expect(await total()).toBe(1);
  });

  it('names the article to review, and ends when it is published', async () => {
    expect(await firstSteps(handle.db)).toEqual({ article: { id: articleId, title: 'A meeting', undecided: 1 } });
    await publishArticle(handle.db, { id: articleId, version: 1, by: BY });
    expect(await firstSteps(handle.db)).toBeNull();
    await handle.db.update(articles).set({ state: 'draft' }).where(eq(articles.id, articleId));
    expect(await firstSteps(handle.db)).not.toBeNull();
  });

  const real = async () => {
    const [found] = await handle.db
      .select({ id: articles.id, state: articles.state })
      .from(articles)
      .innerJoin(articleRevisions, eq(articleRevisions.articleId, articles.id))
      .where(eq(articleRevisions.contentHash, REAL_HASH));
    if (!found) throw new Error('The seed stores the real article.');
    return found;
  };

  it('keeps the real article when the demo data is removed, apart from the queue until a person changes it', async () => {
    const found = await findDemonstration(handle.db, INVENTED_HASHES);
    expect(found.articles).toHaveLength(2);
    const expected = { articles: found.articles.length, events: found.events.length };
    await removeDemonstration(handle.db, { hashes: INVENTED_HASHES, expected, by: BY });
    const { id, state } = await real();
    expect(state).toBe('published');
    expect(await demoData(handle.db)).toEqual({ exists: true, removable: false });
    expect(await firstSteps(handle.db)).not.toBeNull();
    const [own, ofReal] = [await list('all'), await list('demo')];
    expect(ofReal.length).toBeGreaterThan(0);
    const { version, ...facts } = await storedFacts(handle.db, id);
    await correctFacts(handle.db, { articleId: id, version, facts: { ...facts, source: 'A newspaper' }, by: BY });
    expect(await demoData(handle.db)).toEqual({ exists: false, removable: false });
    expect(await firstSteps(handle.db)).toBeNull();
    expect(await list('demo')).toEqual([]);
    expect((await list('all')).sort()).toEqual([...own, ...ofReal].sort());
  });
});
