/** The first steps of a new site, and the queue without the demo data. */
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { THEMES } from '@/data/vocabulary/themes';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/test-database';
import { QUEUE_KINDS, type QueueShare, WHOLE_QUEUE } from '@/domain/desk/queue';
import { publishArticle } from '../articles/publish-article';
import { readDemonstration } from '../demonstration/demonstration-files';
import { ingestArticle } from '../ingest/ingest-article';
import { seedDatabase } from '../ingest/seed';
import { plainExtractor } from '../testing/plain-extractor';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { hasDemonstration } from './demonstration-items';
import { firstSteps } from './first-steps';
import { countQueue, listItems } from './list-items';

const FILES = readDemonstration(path.resolve(import.meta.dirname, '../../data/articles')).slice(0, 2);
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
    expect(await hasDemonstration(handle.db)).toBe(false);
  });

  it('lists the demo data separately and does not count it', async () => {
    await seedDatabase(handle.db, FILES);
    expect(await hasDemonstration(handle.db)).toBe(true);
    expect(await firstSteps(handle.db)).toEqual({ article: null });
    expect(await list('all')).toEqual([]);
    expect(await total()).toBe(0);
    expect((await list('demo')).length).toBeGreaterThan(3);
    const input = {
      text: 'Nepal met Bhutan on 1655-05-07.',
      title: 'A meeting',
      source: 'Courier',
      published: '1655-05-08',
      format: 'text',
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
  });
});
