import path from 'node:path';
import { and, eq, inArray, ne } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { THEMES } from '@/data/vocabulary/themes';
import type { Database, DatabaseHandle } from '@/db/client';
import { articleRevisions, articles } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import { eventRevisions } from '@/db/schema/history';
import { testDatabases } from '@/db/testing/test-database';
import { NO_FILTERS } from '@/domain/filters/timeline-filters';
import { reviewEvent } from '../events/editing/review-event';
import { listChanges } from '../history/list-changes';
import { ingestArticle } from '../ingest/ingest-article';
import { seedDatabase } from '../ingest/seed';
import { getTimeline } from '../timeline/get-timeline';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { demonstrationHashes, readDemonstration } from './demonstration-files';
import { findDemonstration, removeDemonstration } from './remove-demonstration';

const FILES = readDemonstration(path.resolve(import.meta.dirname, '../../data/articles')).slice(0, 4);
const OWN = { text: 'China met Brazil in Brasilia on 3 March 2022.', title: 'Ours', source: 'Our Paper', published: '2022-03-04' };

describe.each(testDatabases())('removing the demo data on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let db: Database;
  let hashes: readonly string[];
  beforeAll(async () => {
    handle = await open();
    db = handle.db;
    await seedVocabulary(db, VOCABULARY, THEMES);
    await seedDatabase(db, FILES);
    await ingestArticle(db, { ...OWN }, { userId: 'root', publish: true });
    hashes = await demonstrationHashes(FILES);
  }, 60_000);
  afterAll(() => handle.close());

  const remove = async (expected: { articles: number; events: number }) =>
    removeDemonstration(db, { hashes, expected, by: { userId: 'root' } });

  it('previews all articles and events, also those that a person has touched', async () => {
    const all = await findDemonstration(db, hashes);
    expect(all).toMatchObject({ articles: [1, 2, 3, 4], kept: [] });
    expect(all.events.length).toBeGreaterThan(4);
    const [touched = 0, ...others] = all.events;
    const [row] = await db.select({ version: events.version }).from(events).where(eq(events.id, touched));
    await reviewEvent(db, { id: touched, version: row?.version ?? 0, decision: 'accept', by: { userId: 'root' } });
    expect(await findDemonstration(db, hashes)).toEqual(all);
    // an event that a person's own article reports stays
    const unchanged = await db
      .select({ id: events.id })
      .from(events)
      .where(and(inArray(events.id, others), eq(events.version, 1)));
    const shared = unchanged[0]?.id ?? 0;
    const [own] = await db.select({ id: articleRevisions.id }).from(articleRevisions).where(eq(articleRevisions.articleId, 5));
    const [mention] = await db.select().from(eventMentions).where(eq(eventMentions.eventId, shared)).limit(1);
    if (!own || !mention) throw new Error('Both are stored.');
    const { id: _, ...copy } = mention;
    await db.insert(eventMentions).values({ ...copy, revisionId: own.id, state: 'accepted' });
    expect(await findDemonstration(db, hashes)).toEqual({ ...all, events: all.events.filter((id) => id !== shared), kept: [shared] });
  });

  it('fails when the counts differ from the preview', async () => {
    const before = await db.select().from(events).where(ne(events.state, 'rejected'));
    await expect(remove({ articles: 4, events: 1 })).rejects.toMatchObject({ code: 'conflict' });
    expect(await db.select().from(events).where(ne(events.state, 'rejected'))).toHaveLength(before.length);
  });

  it('removes everything at once, keeps the history and lists no correction', async () => {
    const { articles: going, events: gone, kept } = await findDemonstration(db, hashes);
    await remove({ articles: going.length, events: gone.length });
    const { events: shown } = await getTimeline(db, NO_FILTERS);
    const left = await db.select({ id: events.id }).from(events).where(eq(events.state, 'published'));
    expect(shown.map(({ id }) => id).sort()).toEqual(left.map(({ id }) => id).sort());
    expect(left.map(({ id }) => id).some((id) => gone.includes(id))).toBe(false);
    expect(await db.select().from(articles).where(eq(articles.state, 'published'))).toHaveLength(1);
    const history = await db.select().from(eventRevisions).where(eq(eventRevisions.change, 'demonstration-removed'));
    expect(history.map(({ eventId }) => eventId).sort()).toEqual([...gone, ...kept].sort());
    expect(left.map(({ id }) => id)).toContain(kept[0]);
    expect((await listChanges(db, { eventId: null, before: null })).changes).toEqual([]);
    expect(await findDemonstration(db, hashes)).toEqual({ articles: [], events: [], kept: [] });
  });

  it('leaves to an event that stays only the reports of other articles', async () => {
    const found = await db
      .select({ state: eventMentions.state, article: articles.state })
      .from(eventMentions)
      .innerJoin(events, eq(events.id, eventMentions.eventId))
      .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
      .innerJoin(articles, eq(articles.id, articleRevisions.articleId))
      .where(eq(events.state, 'published'));
    expect(found.filter(({ article }) => article === 'published').every(({ state }) => state === 'accepted')).toBe(true);
    expect(found.filter(({ article }) => article === 'rejected').every(({ state }) => state === 'rejected')).toBe(true);
    expect(found.some(({ article }) => article === 'rejected')).toBe(true);
  });

  it('does not restore events when the articles are seeded again', async () => {
    expect(await seedDatabase(db, FILES)).toMatchObject({ created: 0, skipped: FILES.length });
    expect(await findDemonstration(db, hashes)).toMatchObject({ articles: [], events: [] });
  });
});
