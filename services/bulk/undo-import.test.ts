/** An import is undone as a whole, or not at all when something depends on it, which is then named. */
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { events } from '@/db/schema/events';
import { importedEvents } from '@/db/schema/imported';
import { jobItems } from '@/db/schema/jobs';
import { testDatabases } from '@/db/testing/test-database';
import { WHOLE_QUEUE } from '@/domain/desk/queue';
import { createEvent } from '../events/editing/create-event';
import { reviewEvent } from '../events/editing/review-event';
import { saveEvent } from '../events/editing/save-event';
import { mergeChosen } from '../events/merging/merge-events';
import { undoChange } from '../history/undo-change';
import { ingestArticle } from '../ingest/ingest-article';
import { createJob } from '../jobs/create-job';
import { getJob, listItems as listJobItems, listJobs } from '../jobs/list-jobs';
import { countQueue, listItems } from '../queue/list-items';
import { findKnown } from '../tables/find-existing';
import { bundleArticle } from '../testing/bundle-article';
import { enterEvent } from '../testing/enter-event';
import { plainExtractor } from '../testing/plain-extractor';
import { sampleEvent } from '../testing/sample-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { bulkResultOf } from './changed-rows';
import { findImportUndo, undoImport } from './undo-import';
import { undoMany } from './undo-many';

const TODAY = '2026-03-05';
const BY = { userId: 'editor-1' } as const;

describe.each(testDatabases())('the undo of an import on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  /** A table with these titles, as an import stores it. */
  const table = async (titles: readonly string[]) => {
    const { db } = handle;
    const jobId = await createJob(db, {
      kind: 'events',
      title: 'harvest.csv',
      createdBy: null,
      items: titles.map((name) => ({ name })),
    });
    const ids: number[] = [];
    for (const [at, title] of titles.entries()) {
      const { id } = await createEvent(db, { input: sampleEvent({ title }), by: BY, publish: false });
      await db
        .insert(importedEvents)
        .values({ eventId: id, jobId, file: 'harvest.csv', place: `line ${at + 2}`, fingerprint: `print ${title}` });
      await db
        .update(jobItems)
        .set({ state: 'done', report: { eventId: id, title, created: true, published: false } })
        .where(and(eq(jobItems.jobId, jobId), eq(jobItems.number, at + 1)));
      ids.push(id);
    }
    return { jobId, ids };
  };
  const batch = async (numbers: readonly number[]) => {
    const { db } = handle;
    const jobId = await createJob(db, {
      kind: 'article',
      title: 'batch',
      createdBy: null,
      items: numbers.map((number) => ({ name: `${number}` })),
    });
    for (const [at, number] of numbers.entries()) {
      const { articleId, created, revision } = await ingestArticle(
        db,
        bundleArticle(number),
        { userId: null, publish: false },
        plainExtractor,
      );
      await db
        .update(jobItems)
        .set({ state: 'done', report: { articleId, created, revision } })
        .where(and(eq(jobItems.jobId, jobId), eq(jobItems.number, at + 1)));
    }
    return jobId;
  };
  const undo = async (jobId: number) => {
    const found = await findImportUndo(handle.db, jobId);
    return undoImport(handle.db, { jobId, expected: { events: found.events.length, articles: found.articles.length }, by: BY });
  };
  const states = async (ids: readonly number[]) =>
    Promise.all(ids.map(async (id) => (await handle.db.select({ state: events.state }).from(events).where(eq(events.id, id)))[0]?.state));
  /** the saved and the hidden items, as the page of the import counts and lists them */
  const kept = async (jobId: number) => {
    const items = await listJobItems(handle.db, { jobId, state: 'hidden', offset: 0, limit: 9 });
    const counts = (await getJob(handle.db, jobId))?.counts;
    expect((await listJobs(handle.db, { limit: 1 }))[0]?.counts).toEqual(counts);
    expect(items.map((item) => item.isHidden)).toEqual(Array(counts?.hidden).fill(true));
    return [counts?.done, counts?.hidden];
  };
  const problems = async (jobId: number) => (await findImportUndo(handle.db, jobId)).problems.map(({ message }) => message);
  const queued = async () =>
    (await listItems(handle.db, { ...WHOLE_QUEUE, kind: 'import', today: TODAY, userId: 'editor-1' })).items.map(({ item, note, link }) => [
      item,
      note,
      link.title,
    ]);

  it('hides all events of a table, which is one item of the queue, and can be imported again', async () => {
    const { jobId, ids } = await table(['A first harvest', 'A second harvest', 'A third harvest']);
    expect(await queued()).toEqual([[String(jobId), '3 imported drafts', 'harvest.csv']]);
    expect(await countQueue(handle.db, TODAY)).toMatchObject({ import: 1, draft: 0 });
    const sought = { event: sampleEvent({ title: 'A first harvest' }), externalId: null, fingerprint: 'print A first harvest' };
    expect((await findKnown(handle.db, [sought], [null]))[0]?.certain).toBe(true);
    expect(await kept(jobId)).toEqual([3, 0]);
    const id = await undo(jobId);
    expect(await states(ids)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await kept(jobId)).toEqual([0, 3]);
    expect(await queued()).toEqual([]);
    expect(await findKnown(handle.db, [sought], [null])).toEqual([null]);
    expect(await bulkResultOf(handle.db, String(id))).toMatchObject({ words: '3 imported events removed.', undo: 'Undo' });
    await expect(undo(jobId)).rejects.toMatchObject({ code: 'bad-data', message: 'There is nothing left to undo.' });
    await undoMany(handle.db, { id, by: BY });
    expect(await states(ids)).toEqual(['draft', 'draft', 'draft']);
    expect(await kept(jobId)).toEqual([3, 0]);
  });

  it('undoes nothing when an editor changed an event, until that is undone', async () => {
    const { jobId, ids } = await table(['A flood', 'A drought']);
    const [first = 0] = ids;
    await saveEvent(handle.db, { id: first, version: 1, input: sampleEvent({ title: 'A spring flood' }), by: BY });
    expect((await findImportUndo(handle.db, jobId)).problems).toEqual([
      { title: 'A spring flood', href: `/admin/events/${first}`, message: 'An editor changed this event.' },
    ]);
    await expect(undo(jobId)).rejects.toMatchObject({ message: 'Nothing was undone. “A spring flood”: An editor changed this event.' });
    expect(await states(ids)).toEqual(['draft', 'draft']);
    await undoChange(handle.db, { id: first, version: 2, by: BY });
    await undo(jobId);
    expect(await states(ids)).toEqual(['rejected', 'rejected']);
  });

  it('names merged events and unfinished items, and passes over rejected events', async () => {
    const { jobId, ids } = await table(['A fair', 'A market', 'A typing error']);
    const [fair = 0, market = 0, error = 0] = ids;
    const other = await enterEvent(handle.db, { title: 'A great fair' });
    await mergeChosen(handle.db, {
      into: { id: other.id, version: other.version },
      from: { id: fair, version: 1 },
      choose: {},
      by: BY,
      reason: null,
    });
    await reviewEvent(handle.db, { id: error, version: 1, decision: 'delete', by: BY });
    await handle.db.update(jobItems).set({ state: 'waiting' }).where(eq(jobItems.jobId, jobId));
    expect(await problems(jobId)).toEqual([
      '3 items not processed yet. Wait, or skip the remaining items.',
      'This event was merged with another event.',
    ]);
    expect(await states([market])).toEqual(['draft']);
  });

  it('is refused when the numbers differ from those that the editor confirmed', async () => {
    const { jobId, ids } = await table(['A regatta']);
    await expect(undoImport(handle.db, { jobId, expected: { events: 2, articles: 0 }, by: BY })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await states(ids)).toEqual(['draft']);
  });

  it('hides a batch of articles with their events, unless another article reports one of them', async () => {
    const jobId = await batch([11, 12]);
    const found = await findImportUndo(handle.db, jobId);
    expect([found.events.length, found.articles.length, found.problems]).toEqual([6, 2, []]);
    const again = { ...bundleArticle(11), text: `A later report. ${bundleArticle(11).text}`, title: 'Later', source: 'Another Paper' };
    const later = await ingestArticle(handle.db, again, { userId: null, publish: true }, plainExtractor);
    expect(later.events.joined).toBeGreaterThan(0);
    expect(await problems(jobId)).toContain('Another article also reports this event.');
    const clean = await batch([13, 14]);
    const before = await findImportUndo(handle.db, clean);
    const id = await undo(clean);
    expect(await kept(clean)).toEqual([0, 2]);
    expect(await states(before.events.map((event) => event.id))).toEqual(Array(6).fill('rejected'));
    const articleStates = async () =>
      Promise.all(
        before.articles.map(
          async (article) =>
            (await handle.db.select({ state: articles.state }).from(articles).where(eq(articles.id, article.id)))[0]?.state,
        ),
      );
    expect(await articleStates()).toEqual(['rejected', 'rejected']);
    await undoMany(handle.db, { id, by: BY });
    expect(await articleStates()).toEqual(['draft', 'draft']);
    expect(await states(before.events.map((event) => event.id))).toEqual(Array(6).fill('draft'));
  });
});
