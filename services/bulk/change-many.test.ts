/** Bulk actions: each row is changed wholly or not at all, the result names the others, and undo takes the rest back. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { articles, sources } from '@/db/schema/articles';
import { auditLog } from '@/db/schema/history';
import { testDatabases } from '@/db/testing/test-database';
import { type BulkRow, parseBulkRow } from '@/domain/desk/bulk';
import { WHOLE_QUEUE } from '@/domain/desk/queue';
import { NO_FILTER, type WorkFilter } from '@/domain/desk/work-filter';
import type { EventFields } from '@/domain/event-input';
import { snapshotEvent } from '../events/editing/event-snapshot';
import { saveEvent } from '../events/editing/save-event';
import { ingestArticle } from '../ingest/ingest-article';
import { createUser } from '../people/users';
import { listItems } from '../queue/list-items';
import { listForEditors } from '../review/list-for-editors';
import { bundleArticle } from '../testing/bundle-article';
import { enterEvent } from '../testing/enter-event';
import { plainExtractor } from '../testing/plain-extractor';
import { sampleEvent } from '../testing/sample-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { type BulkChange, changeMany } from './change-many';
import { bulkResultOf } from './changed-rows';
import { undoMany } from './undo-many';

const TODAY = '2026-03-05';
const BY = { userId: 'editor-1' } as const;

describe.each(testDatabases())('bulk actions on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let ada: string;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
    ada = await createUser(handle.db, { name: 'Ada', email: 'ada@example.org', role: 'editor', password: 'rust kettle orbit plume' });
  });
  afterAll(() => handle.close());

  const change = (intent: BulkChange['intent'], chosen: readonly BulkRow[], more: Partial<BulkChange> = {}) =>
    changeMany(handle.db, { change: { intent, theme: '', assignee: null, ...more }, chosen, today: TODAY, by: BY });
  const result = (id: number) => bulkResultOf(handle.db, String(id));
  const undo = (id: number) => undoMany(handle.db, { id, by: BY });
  const draft = async (title: string, fields: Partial<EventFields> = {}): Promise<BulkRow> => {
    const { id, version } = await enterEvent(handle.db, { title, ...fields }, false);
    return { kind: 'event', item: String(id), version };
  };
  const snapshot = ({ item }: BulkRow) => snapshotEvent(handle.db, Number(item));
  const states = async (list: readonly BulkRow[]) => Promise.all(list.map(async (row) => (await snapshot(row)).state));
  const list = async (filter: Partial<WorkFilter>) =>
    (await listForEditors(handle.db, { view: 'all', query: '', filter: { ...NO_FILTER, ...filter }, page: 1 })).events.map(
      ({ title }) => title,
    );
  const queue = async (filter: Partial<WorkFilter> = {}, share: 'all' | 'mine' | 'nobody' = 'all') =>
    (await listItems(handle.db, { ...WHOLE_QUEUE, share, filter: { ...NO_FILTER, ...filter }, today: TODAY, userId: ada })).items;

  it('publishes drafts in one go with a revision each; undo and redo take one step', async () => {
    const rows = [await draft('A bridge opens'), await draft('A road opens')];
    const id = await change('publish', rows);
    expect(await states(rows)).toEqual(['published', 'published']);
    expect(await result(id)).toEqual({ id, words: '2 events published and marked as reviewed.', problems: [], undo: 'Undo' });
    const undone = await undo(id);
    expect(await states(rows)).toEqual(['draft', 'draft']);
    expect(await result(id)).toMatchObject({ undo: null });
    expect(await result(undone)).toMatchObject({ words: '2 changes undone.', undo: 'Redo' });
    await expect(undo(id)).rejects.toMatchObject({ code: 'conflict' });
    await undo(undone);
    expect(await states(rows)).toEqual(['published', 'published']);
  });

  it('leaves a row alone that another editor changed, and names it', async () => {
    const rows = [await draft('A dam opens'), await draft('A port opens'), await draft('A canal opens')];
    const [, stale] = rows;
    await saveEvent(handle.db, { id: Number(stale?.item), version: 1, input: sampleEvent({ title: 'A port closes' }), by: BY });
    const before = stale && (await snapshot(stale));
    const id = await change('reject', rows);
    expect(await states(rows)).toEqual(['rejected', 'draft', 'rejected']);
    expect(stale && (await snapshot(stale))).toEqual(before);
    expect(await result(id)).toMatchObject({
      words: '2 events rejected. 1 row not changed.',
      problems: [
        { title: 'A port closes', href: `/admin/events/${stale?.item}`, message: expect.stringContaining('another editor changed') },
      ],
    });
    await undo(id);
    expect(await states(rows)).toEqual(['draft', 'draft', 'draft']);
  });

  it('undo leaves an event alone that changed since, and takes back the others', async () => {
    const rows = [await draft('A mill opens'), await draft('A mine opens')];
    const id = await change('publish', rows);
    await saveEvent(handle.db, { id: Number(rows[0]?.item), version: 2, input: sampleEvent({ title: 'A mill closes' }), by: BY });
    const undone = await undo(id);
    expect(await states(rows)).toEqual(['published', 'draft']);
    expect(await result(undone)).toMatchObject({ words: '1 change undone. 1 row not changed.', problems: [{ title: 'A mill closes' }] });
  });

  it('deletes drafts only, and none that an article reports', async () => {
    const own = await draft('A typing error');
    const shown = await enterEvent(handle.db, { title: 'A published event' });
    const { articleId } = await ingestArticle(handle.db, bundleArticle(1), { userId: null, publish: false }, plainExtractor);
    const [reported] = (
      await listForEditors(handle.db, { view: 'draft', query: '', filter: { ...NO_FILTER, article: String(articleId) }, page: 1 })
    ).events;
    const rows: BulkRow[] = [
      own,
      { kind: 'event', item: String(shown.id), version: shown.version },
      { kind: 'event', item: String(reported?.id), version: 1 },
    ];
    const id = await change('delete', rows);
    expect(await states(rows)).toEqual(['rejected', 'published', 'draft']);
    expect((await result(id))?.problems.map(({ message }) => message)).toEqual([
      'Only drafts can be deleted. Reject this event instead.',
      'An article reports this event. Reject the event instead.',
    ]);
    await undo(id);
    expect(await states([own])).toEqual(['draft']);
  });

  it('adds and removes a theme', async () => {
    const rows = [await draft('Ministers confer'), await draft('Ministers visit', { themes: ['meeting', 'visit'] })];
    const themes = async () => Promise.all(rows.map(async (row) => (await snapshot(row)).themes.map(({ id }) => id)));
    const id = await change('add-theme', rows, { theme: 'visit' });
    expect(await themes()).toEqual([
      ['meeting', 'visit'],
      ['meeting', 'visit'],
    ]);
    expect(await result(id)).toMatchObject({ words: '1 event tagged. 1 row not changed.' });
    await undo(id);
    expect(await themes()).toEqual([['meeting'], ['meeting', 'visit']]);
    await change('remove-theme', rows, { theme: 'meeting' });
    expect(await themes()).toEqual([['meeting'], ['visit']]);
  });

  it('assigns events, which the queue lists as the person’s, and undo gives them back', async () => {
    const row = await draft('A list of things to do');
    const done = await enterEvent(handle.db, { title: 'A reviewed event' });
    const id = await change('assign', [row, { kind: 'event', item: String(done.id), version: done.version }], { assignee: ada });
    expect(await result(id)).toMatchObject({ words: '1 item assigned. 1 row not changed.', problems: [{ title: 'A reviewed event' }] });
    expect((await queue({}, 'mine')).map(({ kind, link }) => [kind, link.title])).toEqual([['draft', 'A list of things to do']]);
    expect(await list({ assignee: ada })).toEqual(['A list of things to do']);
    expect(await list({ assignee: 'nobody' })).not.toContain('A list of things to do');
    await undo(id);
    expect(await queue({}, 'mine')).toEqual([]);
  });

  it('publishes and rejects articles of the queue with their events', async () => {
    const ids: number[] = [];
    for (const number of [2, 3])
      ids.push((await ingestArticle(handle.db, bundleArticle(number), { userId: null, publish: false }, plainExtractor)).articleId);
    const rows = (await queue())
      .filter(({ kind, item }) => kind === 'article' && ids.includes(Number(item)))
      .map(({ kind, item, version }): BulkRow => ({ kind, item, version }))
      .sort((a, b) => Number(a.item) - Number(b.item));
    const [one, other] = rows;
    if (!one || !other) throw new Error('The queue has both articles.');
    const articleStates = async () =>
      Promise.all(
        ids.map(async (id) => (await handle.db.select({ state: articles.state }).from(articles).where(eq(articles.id, id)))[0]?.state),
      );
    const published = await change('publish', [one]);
    const rejected = await change('reject', [other]);
    expect(await articleStates()).toEqual(['published', 'rejected']);
    expect(await result(rejected)).toMatchObject({ words: '1 article rejected.' });
    expect((await queue()).some(({ kind, item }) => kind === 'article' && ids.includes(Number(item)))).toBe(false);
    await undo(published);
    await undo(rejected);
    expect(await articleStates()).toEqual(['draft', 'draft']);
    expect((await queue({ article: String(ids[1]) })).map(({ kind, note }) => [kind, note])).toEqual([['article', '3 events to decide']]);
  });

  it('an article that two accepted events published is hidden again when both are undone', async () => {
    const { articleId } = await ingestArticle(handle.db, bundleArticle(4), { userId: null, publish: false }, plainExtractor);
    const found = await listForEditors(handle.db, {
      view: 'draft',
      query: '',
      filter: { ...NO_FILTER, article: String(articleId) },
      page: 1,
    });
    const rows = found.events.map(({ id }): BulkRow => ({ kind: 'event', item: String(id), version: found.versions.get(id) ?? 0 }));
    const state = async () => (await handle.db.select().from(articles).where(eq(articles.id, articleId)))[0]?.state;
    const id = await change('publish', rows);
    expect(await state()).toBe('published');
    await undo(id);
    expect([await state(), ...(await states(rows))]).toEqual(['draft', 'draft', 'draft', 'draft']);
  });

  it('refuses items that need a decision of their own, and rows that do not exist', async () => {
    const rows = ['duplicate:1-2:0', 'mistake:1:1', 'event:999999:1'].map((value) => parseBulkRow(value)).filter((row) => row !== null);
    const id = await change('publish', rows);
    expect((await result(id))?.problems.map(({ message }) => message)).toEqual([
      'This item was not changed, because it needs a separate decision. Open the item to decide.',
      'This item was not changed, because it needs a separate decision. Open the item to decide.',
      'The event was not found.',
    ]);
    expect((await result(id))?.problems[1]).toMatchObject({ title: 'A row on this page', href: '/admin/mistakes/1' });
    expect(await result(id)).toMatchObject({ words: '0 events published and marked as reviewed. 3 rows not changed.', undo: null });
  });

  it('filters by source, article and status', async () => {
    const { articleId } = await ingestArticle(
      handle.db,
      { ...bundleArticle(5), title: 'A rare 100% title', source: 'The Rare Paper' },
      { userId: null, publish: false },
      plainExtractor,
    );
    const [source] = await handle.db.select().from(sources).where(eq(sources.name, 'The Rare Paper'));
    await draft('A plan without a source', { status: 'planned', date: { edtf: '2099', qualifier: null, extent: 'throughout' } });
    expect(await list({ source: source?.id ?? 0 })).toHaveLength(3);
    expect(await list({ article: '100% title' })).toHaveLength(3);
    expect(await list({ article: '100_title' })).toEqual([]);
    expect(await list({ article: String(articleId), status: 'planned' })).toEqual([]);
    expect(await list({ status: 'planned' })).toContain('A plan without a source');
    expect((await queue({ source: source?.id ?? 0 })).map(({ kind }) => kind)).toEqual(['article']);
  });

  it('reads no other row of the audit log as a result', async () => {
    const [other] = await handle.db.select().from(auditLog).where(eq(auditLog.action, 'events.create')).limit(1);
    expect(await result(other?.id ?? 0)).toBeNull();
    expect(await bulkResultOf(handle.db, 'x')).toBeNull();
    await expect(undo(other?.id ?? 0)).rejects.toMatchObject({ code: 'not-found' });
  });
});
