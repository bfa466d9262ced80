/** The shipped review is applied once, never overrides a person's decision, and is removed with the demo data. */
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { THEMES } from '@/data/vocabulary/themes';
import type { DatabaseHandle } from '@/db/client';
import { rows } from '@/db/database';
import { testDatabases } from '@/db/testing/test-database';
import { inputOf } from '@/domain/desk/event-values';
import { WHOLE_QUEUE } from '@/domain/desk/queue';
import { NO_FILTERS } from '@/domain/filters/timeline-filters';
import { SHIPPED_REVIEW } from '@/domain/history/revision-words';
import { getArticle } from '../articles/get-article';
import { reviewEvent } from '../events/editing/review-event';
import { saveEvent } from '../events/editing/save-event';
import { listChanges } from '../history/list-changes';
import { seedDatabase } from '../ingest/seed';
import { listItems } from '../queue/list-items';
import { rereadArticle } from '../reextract/reread-article';
import { eventNow } from '../testing/enter-event';
import { getTimeline } from '../timeline/get-timeline';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { demonstrationHashes, readDemonstration, SHIPPED } from './demonstration-files';
import { engineOutput } from './engine-output';
import { findDemonstration, removeDemonstration } from './remove-demonstration';
import { reviewDemonstration } from './review-demonstration';

const FILES = readDemonstration(path.resolve(import.meta.dirname, '../../data/articles'));
const BY = { userId: 'root' } as const;

describe.each(testDatabases())('shipped review on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let edited = 0;
  let rejected = 0;
  let touched: readonly unknown[] = [];
  let changesBefore: Awaited<ReturnType<typeof changes>> = [];
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, VOCABULARY, THEMES);
    await seedDatabase(handle.db, FILES);
    // An editor worked here before the upgrade.
    edited = await eventAt('001-munich-after-the-balloon', 'the US military shot down');
    rejected = await eventAt('006-investment-order', 'Xi Jinping received Henry Kissinger');
    const event = await load(edited);
    await saveEvent(handle.db, { id: edited, version: event.version, input: { ...inputOf(event), title: 'A balloon falls' }, by: BY });
    await reviewEvent(handle.db, { id: rejected, version: (await load(rejected)).version, decision: 'reject', by: BY });
    touched = [await load(edited), await load(rejected)];
    changesBefore = await changes();
  }, 120_000);
  afterAll(() => handle.close());

  const load = (id: number) => eventNow(handle.db, id);
  const articleId = async (name: string): Promise<number> => {
    const [found] = await rows<{ id: number }>(handle.db)`
      select article_id as id from article_revisions where content_hash = ${SHIPPED.articles[name]} and number = 1`;
    return found?.id ?? 0;
  };
  const eventAt = async (name: string, words: string): Promise<number> => {
    const [found] = await rows<{ id: number }>(handle.db)`
      select m.event_id as id from event_mentions m join article_revisions r on r.id = m.revision_id
      where r.article_id = ${await articleId(name)} and position(${words} in m.quote) > 0 order by m.id limit 1`;
    return found?.id ?? 0;
  };
  const changes = async () =>
    (await listChanges(handle.db, { eventId: null, before: null })).changes.map(({ eventId, version }) => [eventId, version]);
  const versions = () => rows<{ id: number }>(handle.db)`select id, title, version, state, merged_into from events order by id`;
  const published = () =>
    rows<{ id: number; title: string; edtf: string; status: string; checked: boolean; by: string | null; shipped: boolean }>(handle.db)`
      select id, title, edtf, status, checked_at is not null as checked, checked_by as by, origins::text like '%shipped%' as shipped
      from events where state = 'published' and merged_into is null order by id`;

  it('is applied once', async () => {
    const report = await reviewDemonstration(handle.db);
    // A person has decided about two of its events.
    expect(report?.reviewed).toBeGreaterThan(60);
    const before = await versions();
    expect(await reviewDemonstration(handle.db)).toBeNull();
    expect(await versions()).toEqual(before);
  }, 60_000);

  it('gives every event the reviewed values', async () => {
    const found = await published();
    for (const { event } of SHIPPED.events) {
      if (!event || event.title.includes('balloon') || event.title.includes('Kissinger in')) continue;
      const same = found.filter(({ title, edtf, status }) => title === event.title && edtf === event.date && status === event.status);
      expect(same, event.title).toHaveLength(1);
      expect(same[0]).toMatchObject({ checked: true, by: null });
      const view = await load(same[0]?.id ?? 0);
      expect(view.actors.map(({ slug, role }) => [slug, role])).toEqual(Object.entries(event.actors));
      expect([view.action, view.place, view.themes.map(({ id }) => id), view.disagreements]).toEqual([
        event.action,
        event.place,
        event.themes,
        [],
      ]);
      expect(view.mentions.length).toBeGreaterThan(0);
      expect(view.history[0]).toMatchObject({ by: 'Dateline', reason: SHIPPED_REVIEW });
    }
  }, 60_000);

  it('hides rejected quotes', async () => {
    const found = await Promise.all(SHIPPED.rejected.map(({ report }) => eventAt(...report)));
    expect(found.filter((id) => id > 0).length).toBeGreaterThan(3);
    for (const { report } of SHIPPED.rejected) {
      const [name, words] = report;
      const shown = await rows(handle.db)`
        select e.title from event_mentions m join events e on e.id = m.event_id join article_revisions r on r.id = m.revision_id
        where r.article_id = ${await articleId(name)} and position(${words} in m.quote) > 0 and m.state = 'accepted'
          and e.state = 'published' and e.merged_into is null`;
      expect(shown, words).toEqual([]);
    }
  });

  it('does not touch what a person edited or rejected', async () => {
    const kept = (await Promise.all([edited, rejected].map(load))).map(({ version, title, history }) => ({ version, title, history }));
    expect(touched).toMatchObject(kept);
    expect((await published()).filter(({ title }) => title.includes('Kissinger in'))).toEqual([]);
  });

  it('leaves the seed article and the unreviewed article to the engine', async () => {
    const ofArticle = async (name: string) => {
      const article = await getArticle(handle.db, await articleId(name));
      const ids = new Set(article?.mentions.map(({ event }) => event.id));
      return (await published()).filter(({ id }) => ids.has(id));
    };
    const seed = await ofArticle(SHIPPED.seedArticle);
    expect(seed.length).toBeGreaterThan(8);
    expect(seed.filter(({ shipped }) => shipped).map(({ title }) => title)).toEqual(['Americans elect Donald Trump president']);
    const seedIds = seed.map(({ id }) => id);
    const open = (await ofArticle(SHIPPED.unreviewed)).filter(({ id, shipped }) => !shipped && !seedIds.includes(id));
    expect(open.length).toBeGreaterThan(1);
    expect(open.filter(({ checked }) => checked)).toEqual([]);
    const { items } = await listItems(handle.db, { ...WHOLE_QUEUE, share: 'demo', kind: 'unchecked', today: '2026-03-05', userId: 'root' });
    const queued = items.map(({ item }) => Number(item));
    expect(open.filter(({ id }) => !queued.includes(id))).toEqual([]);
  });

  it('is a separate origin and lists no changes for readers', async () => {
    const origin = { values: ['shipped'], match: 'any', not: [] } as const;
    const { total } = await getTimeline(handle.db, { ...NO_FILTERS, facets: { origin } });
    expect(total).toBe((await published()).filter((one) => one.shipped).length);
    expect(total).toBeGreaterThan(60);
    expect(await changes()).toEqual(changesBefore);
  });

  it('can be compared with the extraction of the engine', async () => {
    const view = async (name: string) => {
      const article = await getArticle(handle.db, await articleId(name));
      return article && engineOutput(handle.db, article);
    };
    const output = await view('002-exercise-ends-around-taiwan');
    expect(output?.length).toBeGreaterThan(3);
    expect(output?.flatMap(({ quotes }) => quotes).join()).toContain('exercises around Taiwan');
    expect([await view(SHIPPED.seedArticle), await view(SHIPPED.unreviewed)]).toEqual([null, null]);
  }, 60_000);

  it('survives a reread, and a later version applies only its corrections', async () => {
    await rereadArticle(handle.db, await articleId('007-malta-and-new-york'), { userId: null });
    const before = await versions();
    expect(await reviewDemonstration(handle.db, { ...SHIPPED, version: SHIPPED.version + 1 })).toEqual({ reviewed: 0, rejected: 0 });
    expect(await versions()).toEqual(before);
    const corrected = SHIPPED.events.map((one) =>
      one.fact === 'vienna' && one.event ? { ...one, event: { ...one.event, title: 'Sullivan and Wang talk' } } : one,
    );
    const later = { ...SHIPPED, version: SHIPPED.version + 2, events: corrected };
    expect(await reviewDemonstration(handle.db, later)).toEqual({ reviewed: 1, rejected: 0 });
    expect((await published()).filter(({ title }) => title === 'Sullivan and Wang talk')).toHaveLength(1);
  }, 60_000);

  it('is removed with the demo data, also what a person edited', async () => {
    const hashes = await demonstrationHashes(FILES);
    const found = await findDemonstration(handle.db, hashes);
    const expected = { articles: found.articles.length, events: found.events.length };
    await removeDemonstration(handle.db, { hashes, expected, by: BY });
    expect(await published()).toEqual([]);
    const { events } = await getTimeline(handle.db, NO_FILTERS);
    expect(events).toEqual([]);
    expect(await reviewDemonstration(handle.db, { ...SHIPPED, version: SHIPPED.version + 3 })).not.toMatchObject({ reviewed: 1 });
    expect(await published()).toEqual([]);
  }, 60_000);
});
