/** A new database gets the demo data once. A used database does not, even if its data directory is lost. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { testDatabases } from '@/db/testing/test-database';
import { ingestArticle } from '../ingest/ingest-article';
import { seedDatabase } from '../ingest/seed';
import { insertUser } from '../people/users';
import { plainExtractor } from '../testing/plain-extractor';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { seedOnce } from './seed-once';

const FILE = (title: string) =>
  `---\ntitle: ${title}\nsource: The Example\npublished: 2024-01-09\n---\n\n${title}: Peru met Chile on Monday.\n`;

describe.each(testDatabases())('demo data of a new database on $kind', ({ open }) => {
  const home = mkdtempSync(path.join(tmpdir(), 'dateline-seed-'));
  const files = path.join(home, 'articles');
  let handle: DatabaseHandle;
  let directory = 0;
  beforeAll(() => {
    mkdirSync(files);
    for (const title of ['One', 'Two']) writeFileSync(path.join(files, `${title}.md`), FILE(title));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  /** Starts with the same data directory or with a new one. */
  const start = (lost: boolean) => {
    if (lost) directory += 1;
    return seedOnce(handle.db, path.join(home, `data-${directory}`), files);
  };
  const fresh = async (work: () => Promise<void>) => {
    handle = await open();
    try {
      await seedVocabulary(handle.db, [], SAMPLE_THEMES);
      await work();
    } finally {
      await handle.close();
    }
  };
  const count = () => handle.db.$count(articles);

  it('is loaded on the first start only', () =>
    fresh(async () => {
      expect(await start(true)).toMatchObject({ created: 2 });
      expect(await start(false)).toBeNull();
    }));

  it('is completed after an interrupted start', () =>
    fresh(async () => {
      await seedDatabase(handle.db, [{ name: 'One.md', text: FILE('One') }]);
      expect(await start(true)).toMatchObject({ created: 1, skipped: 1 });
    }));

  it('is not loaded into a database with users, even in a new data directory', () =>
    fresh(async () => {
      await insertUser(handle.db, { name: 'Ada', email: 'ada@example.org', role: 'admin' }, 'hash');
      expect(await start(true)).toBeNull();
      expect(await count()).toBe(0);
      expect(await start(false)).toBeNull();
    }));

  it('is not loaded into a database with other articles', () =>
    fresh(async () => {
      const input = {
        text: 'Mali met Chad on 2010-01-02.',
        title: 'Mine',
        source: 'The Paper',
        published: '2024-01-09',
      } as const;
      await ingestArticle(handle.db, input, { userId: null, publish: true }, plainExtractor);
      expect(await start(true)).toBeNull();
      expect((await handle.db.select().from(articles).where(eq(articles.title, 'One'))).length).toBe(0);
    }));
});
