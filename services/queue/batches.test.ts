/** Articles that one job stored are one item of the queue, unless an editor has one of them. */
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { jobItems } from '@/db/schema/jobs';
import { testDatabases } from '@/db/testing/test-database';
import { type QueueKind, WHOLE_QUEUE } from '@/domain/desk/queue';
import { NO_FILTER, type WorkFilter } from '@/domain/desk/work-filter';
import { publishArticle } from '../articles/publish-article';
import { changeMany } from '../bulk/change-many';
import { undoMany } from '../bulk/undo-many';
import { ingestArticle } from '../ingest/ingest-article';
import { createJob } from '../jobs/create-job';
import { listItems as listJobItems } from '../jobs/list-jobs';
import { createUser } from '../people/users';
import { bundleArticle } from '../testing/bundle-article';
import { plainExtractor } from '../testing/plain-extractor';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { articlesToReview, nextArticle } from './articles-to-review';
import { countQueue, listItems } from './list-items';
import { assignItem } from './mark-item';

const TODAY = '2026-03-05';
const BY = { userId: null } as const;

describe.each(testDatabases())('a batch of articles on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let jobId: number;
  let ids: readonly number[];
  let single: number;

  const ingest = async (title: string, numbers: readonly number[]) => {
    const { db } = handle;
    const job = await createJob(db, { kind: 'articles', title, createdBy: null, items: numbers.map((number) => ({ name: `${number}` })) });
    const stored: number[] = [];
    for (const [at, number] of numbers.entries()) {
      const { articleId, created, revision } = await ingestArticle(db, bundleArticle(number), { ...BY, publish: false }, plainExtractor);
      await db
        .update(jobItems)
        .set({ state: 'done', report: { articleId, created, revision } })
        .where(and(eq(jobItems.jobId, job), eq(jobItems.number, at + 1)));
      stored.push(articleId);
    }
    return { job, stored };
  };
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
    const batch = await ingest('3 files', [1, 2, 3]);
    [jobId, ids] = [batch.job, batch.stored];
    single = (await ingest('one.txt', [4])).stored[0] ?? 0;
  });
  afterAll(() => handle.close());

  const queued = async (kind: QueueKind, filter: WorkFilter = NO_FILTER) =>
    (await listItems(handle.db, { ...WHOLE_QUEUE, kind, filter, today: TODAY, userId: 'editor-1' })).items;
  const notes = async (filter?: WorkFilter) => (await queued('import', filter)).map(({ note }) => note);
  const alone = async () => (await queued('article')).map(({ item }) => Number(item));
  const versionOf = async (id: number) =>
    (await handle.db.select({ version: articles.version }).from(articles).where(eq(articles.id, id)))[0]?.version ?? 0;

  it('is one item, which links to its articles; a single article is its own', async () => {
    expect(await queued('import')).toMatchObject([
      { item: String(jobId), note: '3 articles to review', link: { title: '3 files', href: `/admin/jobs/${jobId}?only=review` } },
    ]);
    expect(await alone()).toEqual([single]);
    expect(await countQueue(handle.db, TODAY)).toMatchObject({ import: 1, article: 1 });
    const toReview = await articlesToReview(handle.db, [jobId]);
    expect(toReview.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(toReview[0]?.note).toMatch(/events? to decide$/);
    const [first] = ids;
    const listed = await listJobItems(handle.db, { jobId, state: null, articleIds: [first ?? 0], offset: 0, limit: 10 });
    expect(listed.map(({ number }) => number)).toEqual([1]);
  });

  it('fits filters of its import and its articles', async () => {
    const found = await Promise.all([
      notes({ ...NO_FILTER, import: jobId }),
      notes({ ...NO_FILTER, import: jobId + 1 }),
      notes({ ...NO_FILTER, article: String(ids[1]) }),
      notes({ ...NO_FILTER, article: String(single) }),
    ]);
    expect(found).toEqual([['3 articles to review'], [], ['3 articles to review'], []]);
  });

  it('comes before single articles when its next article is wanted', async () => {
    expect(ids).toContain(await nextArticle(handle.db, ids[0] ?? 0, TODAY));
  });

  it('stays one item when the same files arrive again', async () => {
    const again = await ingest('3 files again', [1, 2, 3]);
    expect(await notes()).toEqual(['3 articles to review']);
    expect(await articlesToReview(handle.db, [again.job])).toEqual([]);
    expect(await articlesToReview(handle.db, [jobId, again.job])).toHaveLength(3);
  });

  it('also lists an article that an editor has', async () => {
    const editor = await createUser(handle.db, {
      name: 'Ada',
      email: 'ada@example.org',
      role: 'editor',
      password: 'rust kettle orbit plume',
    });
    const [first = 0] = ids;
    await assignItem(handle.db, { kind: 'article', item: String(first) }, editor, BY);
    expect((await alone()).sort()).toEqual([first, single].sort());
    await assignItem(handle.db, { kind: 'article', item: String(first) }, null, BY);
  });

  it('is rejected and restored at once, and shrinks with each decision', async () => {
    const change = { intent: 'reject', theme: '', assignee: null } as const;
    const chosen = [{ kind: 'import', item: String(jobId), version: 0 }] as const;
    const id = await changeMany(handle.db, { change, chosen, today: TODAY, by: BY });
    expect(await notes()).toEqual([]);
    await undoMany(handle.db, { id, by: BY });
    expect(await notes()).toEqual(['3 articles to review']);
    const [first = 0] = ids;
    await publishArticle(handle.db, { id: first, version: await versionOf(first), by: BY });
    expect(await notes()).toEqual(['2 articles to review']);
    await changeMany(handle.db, { change: { ...change, intent: 'publish' }, chosen, today: TODAY, by: BY });
    expect(await notes()).toEqual([]);
  });
});
