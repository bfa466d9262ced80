import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { THEMES } from '@/data/vocabulary/themes';
import type { DatabaseHandle } from '@/db/client';
import { sources } from '@/db/schema/articles';
import { testDatabases } from '@/db/testing/test-database';
import { NO_FILTERS } from '@/domain/filters/timeline-filters';
import { exportIds } from '../export/export-commands';
import { ingestArticle } from '../ingest/ingest-article';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { refreshProjection } from './facts/write';
import { withFieldWords } from './field-words';

const ARTICLE = {
  text: 'The foreign ministers of China and Austria met in Vienna on Monday. China will impose sanctions on Austria on 3 March 2024.',
  title: 'Ministers meet in Vienna',
  source: 'A paper',
  published: '2024-01-10',
} as const;

describe.each(testDatabases())('query on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  const ask = (query: string) => exportIds(handle.db, { query });
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, VOCABULARY, THEMES);
    await ingestArticle(handle.db, ARTICLE, { userId: null, publish: true });
  });
  afterAll(() => handle.close());

  it.each([
    ['', 2],
    ['vienna', 1],
    ['actor:austria', 2],
    ['actor:Chinese', 2],
    ['theme:Meetings', 1],
    ['theme:sanction actor:China after:2023', 1],
    ['theme:sanction actor:China after:2024', 0],
    ['source:"a pap"', 2],
    ['status:planned', 1],
    ['status:happened', 1],
    ['status:cancelled', 0],
    ['-theme:Meetings', 1],
    ['-source:"a pap"', 0],
    ['actor:austria role:target', 1],
    ['target:austria', 1],
    ['initiator:austria', 0],
    ['place:vienna', 1],
    ['-status:planned action:consult', 1],
    ['before:2024-03', 1],
    ['from:2024-03 to:2024-03', 1],
    ['vienna OR sanctions', 2],
    ['china -vienna', 1],
  ])('%j finds %d', async (query, count) => {
    expect((await ask(query)).ids).toHaveLength(count);
  });

  it.each([
    ['actor:Atlantis', 'actor'],
    ['theme:nothing', 'theme'],
    ['actor:"\' or 1=1 --"', 'actor'],
    ['colour:red', 'colour'],
    ['source:other', 'query'],
    ['source:%', 'query'],
  ])('rejects %s and names the field', async (query, field) => {
    await expect(ask(query)).rejects.toMatchObject({ name: 'DatelineError', code: 'bad-data', field });
  });

  it('suggests a correction for a misspelled name', async () => {
    await expect(ask('actor:Chnia')).rejects.toThrow('There is no actor "Chnia". Did you mean China?');
    await expect(ask('actor:Atlantis')).rejects.toThrow(/^There is no actor "Atlantis"\. Check the spelling\.$/);
  });

  it('does not match hidden sources', async () => {
    await handle.db.update(sources).set({ displayRight: 'hidden' });
    await refreshProjection(handle.db);
    await expect(ask('source:"A paper"')).rejects.toMatchObject({ code: 'bad-data', field: 'query' });
    const { filters } = await withFieldWords(handle.db, { ...NO_FILTERS, query: 'source:"A pa"' });
    expect(JSON.stringify(filters)).not.toContain('a-paper');
    await handle.db.update(sources).set({ displayRight: 'full' });
    await refreshProjection(handle.db);
  });
});
