/** Saved views: limits, visibility, and what is new since a person opened one. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database, DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/testing/test-database';
import { filtersOf } from '@/domain/filters/timeline-filters';
import { MAX_VIEWS } from '@/domain/timeline/saved-views';
import { createEvent } from '../events/editing/create-event';
import { changeUser, createUser } from '../people/users';
import { sampleEvent } from '../testing/sample-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { dataVersion } from '../timeline/facts/query-cache';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import {
  changeView,
  createView,
  deleteView,
  getView,
  listOwnViews,
  listSharedViews,
  newsOfView,
  seeView,
  type ViewInput,
  withNews,
} from './saved-views';

const PASSWORD = 'rust kettle orbit plume';
const input = (name: string, more: Partial<ViewInput> = {}): ViewInput => ({
  name,
  description: null,
  query: 'theme=summit',
  shared: false,
  ...more,
});

describe.each(testDatabases())('saved views on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let db: Database;
  let ada: string;
  let ben: string;
  const make = (owner: string, view: ViewInput) => db.transaction((tx) => createView(tx, owner, view));
  const names = (views: readonly { readonly name: string }[]) => views.map(({ name }) => name);

  beforeAll(async () => {
    handle = await open();
    db = handle.db;
    await seedVocabulary(db, [], SAMPLE_THEMES);
    await createUser(db, { name: 'Root', email: 'root@example.org', role: 'admin', password: PASSWORD });
    const person = { role: 'analyst', password: PASSWORD } as const;
    ada = await createUser(db, { ...person, name: 'Ada', email: 'ada@example.org' });
    ben = await createUser(db, { ...person, name: 'Ben', email: 'ben@example.org' });
  });
  afterAll(() => handle.close());

  it('shows private views to their owner only, and shared ones to everyone', async () => {
    const own = await make(ada, input('Mine'));
    const shared = await make(ada, input('For all', { shared: true, query: 'theme=visit&window=2024-01-01..2024-03-31' }));
    expect(await getView(db, own, ben)).toBeNull();
    expect(await getView(db, own, null)).toBeNull();
    expect(await getView(db, own, ada)).toMatchObject({ name: 'Mine', mine: true });
    expect(await getView(db, shared, null)).toMatchObject({
      mine: false,
      filters: filtersOf({ theme: ['visit'] }),
      window: { from: '2024-01-01', to: '2024-03-31' },
    });
    expect(names(await listOwnViews(db, ada))).toEqual(['For all', 'Mine']);
    expect(await listOwnViews(db, ben)).toEqual([]);
    for (const who of [ben, null]) expect(names((await listSharedViews(db, who, 1)).views)).toEqual(['For all']);
    expect((await listSharedViews(db, ada, 1)).views).toEqual([]);
  });

  it("lets no one edit or delete another person's view", async () => {
    const [shared] = (await listSharedViews(db, null, 1)).views;
    const id = shared?.id ?? 0;
    await expect(db.transaction((tx) => changeView(tx, ben, id, input('Taken over')))).rejects.toMatchObject({ code: 'not-found' });
    await expect(db.transaction((tx) => deleteView(tx, ben, id))).rejects.toMatchObject({ code: 'not-found' });
    expect(await getView(db, id, null)).toMatchObject({ name: 'For all' });
  });

  it('requires names to be unique per person, also on rename', async () => {
    await expect(make(ada, input('Mine'))).rejects.toMatchObject({ code: 'bad-data', field: 'name' });
    const id = await make(ben, input('Mine'));
    const other = await make(ben, input('Another'));
    await expect(db.transaction((tx) => changeView(tx, ben, other, input('Mine')))).rejects.toMatchObject({ field: 'name' });
    expect(await db.transaction((tx) => changeView(tx, ben, id, input('Mine', { shared: true })))).toEqual(input('Mine'));
    expect(await getView(db, id, null)).toMatchObject({ shared: true });
    for (const one of [id, other]) await db.transaction((tx) => deleteView(tx, ben, one));
  });

  it('limits the number of views, even with simultaneous saves', async () => {
    for (let number = 1; number < MAX_VIEWS; number += 1) await make(ben, input(`View ${number}`));
    const both = await Promise.allSettled([make(ben, input('One')), make(ben, input('Other'))]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await listOwnViews(db, ben)).toHaveLength(MAX_VIEWS);
  });

  it('hides shared views while their owner is disabled', async () => {
    const id = await make(ada, input('Of somebody who leaves', { shared: true }));
    await changeUser(db, ada, { disabled: true });
    expect(await getView(db, id, ben)).toBeNull();
    expect((await listSharedViews(db, null, 1)).views).toEqual([]);
    await changeUser(db, ada, { disabled: false });
    expect(await getView(db, id, ben)).not.toBeNull();
  });

  it('counts new events per person since the last visit, and marks them during the visit', async () => {
    const id = await make(ada, input('Summits', { shared: true }));
    const view = async (who: string) => {
      const found = await getView(db, id, who);
      if (!found) throw new Error('The view is gone.');
      return found;
    };
    const counts = async (who: string) => (await withNews(db, [await view(who)], who))[0]?.since;
    expect(await counts(ada)).toEqual({ added: 0, corrected: 0 });
    expect(await counts(ben)).toBeNull();
    expect(await newsOfView(db, await view(ben), ben)).toBeNull();
    await seeView(db, { viewId: id, userId: ben });

    const by = { userId: 'editor-1' };
    await createEvent(db, { input: sampleEvent({ title: 'A summit', themes: ['summit'] }), by, publish: true });
    await createEvent(db, { input: sampleEvent({ title: 'A visit', themes: ['visit'] }), by, publish: true });
    expect([await counts(ada), await counts(ben)]).toEqual([
      { added: 1, corrected: 0 },
      { added: 1, corrected: 0 },
    ]);

    await db.execute(sql`update view_visits set at = at - interval '1 hour'`);
    await seeView(db, { viewId: id, userId: ada });
    expect(await counts(ada)).toEqual({ added: 0, corrected: 0 });
    expect((await newsOfView(db, await view(ada), ada))?.events.map(({ title }) => title)).toEqual(['A summit']);
    expect(await counts(ben)).toEqual({ added: 1, corrected: 0 });
    await seeView(db, { viewId: id, userId: ada, clear: true });
    expect(await newsOfView(db, await view(ada), ada)).toMatchObject({ added: 0, events: [] });
  });

  it('counts new events at the clocks of the view', async () => {
    const id = await make(ada, input('By report', { query: 'theme=summit&clock=reported&known=2024-01-09' }));
    await seeView(db, { viewId: id, userId: ada });
    const by = { userId: 'editor-1' };
    await createEvent(db, { input: sampleEvent({ title: 'Another summit', themes: ['summit'] }), by, publish: true });
    const view = await getView(db, id, ada);
    if (!view) throw new Error('The view is gone.');
    expect((await withNews(db, [view], ada))[0]).toMatchObject({ since: { added: 0, corrected: 0 } });
    expect(await newsOfView(db, view, ada)).toMatchObject({ added: 0, events: [] });
  });

  it('does not invalidate the timeline cache', async () => {
    const before = await dataVersion(db);
    const id = await make(ada, input('Of no weight'));
    await seeView(db, { viewId: id, userId: ben });
    await db.transaction((tx) => deleteView(tx, ada, id));
    expect(await dataVersion(db)).toBe(before);
  });
});
