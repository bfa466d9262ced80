/** Each kind of item appears when there is something to do, leads to where it is done, and is gone when it is. */
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import { queueMarks } from '@/db/schema/queue';
import { testDatabases } from '@/db/testing/test-database';
import { inputOf } from '@/domain/desk/event-values';
import { QUEUE_KINDS, type QueueKind, type QueueListing, WHOLE_QUEUE } from '@/domain/desk/queue';
import type { EventFields } from '@/domain/event-input';
import { publishArticle } from '../articles/publish-article';
import { recordOutcome, reviewEvent } from '../events/editing/review-event';
import { saveEvent } from '../events/editing/save-event';
import { ingestArticle } from '../ingest/ingest-article';
import { createUser } from '../people/users';
import { declineMistake, reportMistake } from '../review/mistakes';
import { bundleArticle } from '../testing/bundle-article';
import { enterEvent, eventNow } from '../testing/enter-event';
import { plainExtractor } from '../testing/plain-extractor';
import { sampleEvent } from '../testing/sample-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { countQueue, listItems } from './list-items';
import { assignItem, dismissItem, listEditors, snoozeItem } from './mark-item';
import { requireItem } from './require-item';

const TODAY = '2026-03-05';
const BY = { userId: 'editor-1' } as const;
const MACHINE = { userId: null } as const;

describe.each(testDatabases())('the queue on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  const list = async (listing: Partial<QueueListing> = {}, userId = 'editor-1') =>
    (await listItems(handle.db, { ...WHOLE_QUEUE, ...listing, today: TODAY, userId })).items;
  const of = async (kind: QueueKind) => (await list({ kind })).map(({ link }) => link.href);
  const enter = async (event: Partial<EventFields> = {}) => (await enterEvent(handle.db, event)).id;
  const ingest = async (number: number, publish: boolean) =>
    (await ingestArticle(handle.db, bundleArticle(number), { ...MACHINE, publish }, plainExtractor)).articleId;
  const load = (id: number) => eventNow(handle.db, id);
  const accept = async (id: number) =>
    reviewEvent(handle.db, { id, version: (await load(id)).version, decision: 'accept', by: BY, reason: null });

  it('counts what it lists, of every kind', async () => {
    await ingest(1, true);
    await ingest(2, false);
    const counts = await countQueue(handle.db, TODAY);
    for (const kind of QUEUE_KINDS) expect({ kind, n: counts[kind] }).toEqual({ kind, n: (await list({ kind })).length });
    expect(counts.unchecked).toBe(3);
    expect(counts.article).toBe(1);
  });

  it('an unchecked event is gone when it was accepted, an article when it was published', async () => {
    const [first] = await list({ kind: 'unchecked' });
    const id = Number(first?.item);
    expect(first?.link.href).toBe(`/admin/events/${id}`);
    await accept(id);
    expect(await of('unchecked')).not.toContain(`/admin/events/${id}`);
    const [article] = await list({ kind: 'article' });
    expect(article?.note).toBe('3 events to decide');
    await publishArticle(handle.db, { id: Number(article?.item), version: 1, by: BY });
    expect(await of('article')).toEqual([]);
  });

  it('a plan whose day has passed asks whether it happened, until that is recorded', async () => {
    const date = { edtf: '2026-03-04', qualifier: null, extent: 'throughout' } as const;
    const id = await enter({ status: 'planned', date });
    const later = await enter({ status: 'planned', date: { ...date, edtf: '2026-03-05' } });
    const [item] = await list({ kind: 'due' });
    expect(item?.plan).toEqual({ id, version: 1 });
    expect(await of('due')).not.toContain(`/admin/events/${later}`);
    await recordOutcome(handle.db, { id, version: 1, outcome: 'took-place', by: BY });
    expect(await of('due')).toEqual([]);
    expect(await load(id)).toMatchObject({ status: 'planned', outcome: 'took-place', version: 2, origins: { outcome: 'human' } });
    await expect(recordOutcome(handle.db, { id, version: 1, outcome: 'cancelled', by: BY })).rejects.toMatchObject({
      ...{ code: 'conflict', message: 'Not saved: another editor changed this event. Reload the page and try again.' },
    });
  });

  it('a report of a mistake leads to its own page, until it is decided', async () => {
    const eventId = await enter();
    const reportId = await reportMistake(handle.db, { eventId, words: 'It was in November.', evidence: null });
    expect((await list())[0]).toMatchObject({
      kind: 'mistake',
      note: 'It was in November.',
      link: { href: `/admin/mistakes/${reportId}` },
    });
    await declineMistake(handle.db, { reportId, reason: 'No.', by: BY });
    expect(await of('mistake')).toEqual([]);
  });

  it('a source that contradicts the event is a conflict until a person looks, and again when another one comes', async () => {
    const articleId = await ingest(3, true);
    const mentions = await handle.db
      .select({ id: eventMentions.id, eventId: eventMentions.eventId })
      .from(eventMentions)
      .where(sql`${eventMentions.revisionId} = (select id from article_revisions where article_id = ${articleId})`)
      .orderBy(eventMentions.id);
    const [told, other] = mentions;
    if (!told || !other) throw new Error('The article has events.');
    const contradict = async () => {
      await handle.db.execute(sql`
        insert into event_mentions (event_id, revision_id, start_offset, end_offset, quote, prefix, suffix, title, edtf, earliest, latest, precision,
          date_basis, status, salience, rules, trace, extractor_version, created_at)
        select ${told.eventId}::int, revision_id, start_offset, end_offset, quote, prefix, suffix, title, '1901-05-06', date '1901-05-06', date '1901-05-06',
          precision, date_basis, status, salience, rules, trace, extractor_version, clock_timestamp() from event_mentions where id = ${other.id}`);
    };
    expect(await of('conflict')).toEqual([]);
    await contradict();
    const [item] = await list({ kind: 'conflict' });
    expect(item).toMatchObject({ item: String(told.eventId), note: '1901-05-06' });
    await accept(told.eventId);
    expect(await of('conflict')).toEqual([]);
    await contradict();
    expect(await of('conflict')).toEqual([`/admin/events/${told.eventId}`]);
    await requireItem(handle.db, { kind: 'conflict', item: String(told.eventId) }, TODAY);
    await dismissItem(handle.db, { kind: 'conflict', item: String(told.eventId) }, BY);
    expect(await of('conflict')).toEqual([]);
    await contradict();
    expect(await of('conflict')).toEqual([`/admin/events/${told.eventId}`]);
    const event = await load(told.eventId);
    const input = sampleEvent({ ...inputOf(event), date: { edtf: '1901-05-06', qualifier: null, extent: 'throughout' } });
    await saveEvent(handle.db, { id: event.id, version: event.version, input, by: BY, reason: null });
    expect(await of('conflict')).toEqual([]);
  });

  it('a mention whose words are gone is an orphan until it is taken away or kept as it is', async () => {
    const [mention] = await handle.db.select().from(eventMentions).limit(1);
    if (!mention) throw new Error('There are mentions.');
    await handle.db.update(eventMentions).set({ health: 'orphaned' }).where(eq(eventMentions.id, mention.id));
    expect((await list({ kind: 'orphan' }))[0]).toMatchObject({ item: String(mention.id), note: mention.quote });
    await dismissItem(handle.db, { kind: 'orphan', item: String(mention.id) }, BY);
    expect(await of('orphan')).toEqual([]);
    await handle.db.delete(queueMarks);
    await handle.db.update(eventMentions).set({ state: 'rejected' }).where(eq(eventMentions.id, mention.id));
    expect(await of('orphan')).toEqual([]);
  });

  it('two events that are alike are a pair, until somebody says that they are two', async () => {
    const date = { edtf: '1999-04-01', qualifier: null, extent: 'throughout' } as const;
    const actors = [{ name: 'Ruritania', role: 'initiator' }] as const;
    const one = await enter({ title: 'Ruritania signs a treaty on fish', date, actors: [...actors] });
    const other = await enter({ title: 'Ruritania signs the treaty on fish', date, actors: [...actors] });
    await enter({ title: 'The parliament is dissolved in the capital', date, actors: [...actors] });
    const pairs = await list({ kind: 'duplicate' });
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({
      item: `${one}-${other}`,
      link: { href: `/admin/events/${one}/merge?other=${other}` },
      other: { href: `/admin/events/${other}` },
    });
    await requireItem(handle.db, { kind: 'duplicate', item: `${one}-${other}` }, TODAY);
    await dismissItem(handle.db, { kind: 'duplicate', item: `${one}-${other}` }, BY);
    expect(await list({ kind: 'duplicate' })).toEqual([]);
    await handle.db.delete(queueMarks);
    await handle.db.update(events).set({ mergedInto: one }).where(eq(events.id, other));
    expect(await list({ kind: 'duplicate' })).toEqual([]);
  });

  it('a date that no sentence states is a kind of its own, until a person has checked it', async () => {
    const [item] = await list({ kind: 'unchecked' });
    const id = Number(item?.item);
    await handle.db.update(events).set({ dateBasis: 'inferred' }).where(eq(events.id, id));
    expect(await of('undated')).toEqual([`/admin/events/${id}`]);
    expect(await of('unchecked')).not.toContain(`/admin/events/${id}`);
    await accept(id);
    expect(await of('undated')).toEqual([]);
  });

  it('an item is given to an editor, and found by whose it is', async () => {
    const me = await createUser(handle.db, { name: 'Ada', email: 'ada@example.org', role: 'editor', password: 'rust kettle orbit plume' });
    const reader = await createUser(handle.db, {
      name: 'Rea',
      email: 'rea@example.org',
      role: 'reader',
      password: 'rust kettle orbit plume',
    });
    expect((await listEditors(handle.db)).map(({ name }) => name)).toEqual(['Ada']);
    const [item] = await list({ kind: 'unchecked' });
    if (!item) throw new Error('There are unchecked events.');
    await assignItem(handle.db, item, me, BY);
    expect(await list({ share: 'mine' }, me)).toMatchObject([{ item: item.item, assignedTo: { id: me, name: 'Ada' } }]);
    expect((await list({ share: 'nobody', kind: 'unchecked' })).map((one) => one.item)).not.toContain(item.item);
    await expect(assignItem(handle.db, item, reader, BY)).rejects.toMatchObject({ code: 'bad-data', field: 'to' });
    await assignItem(handle.db, item, null, BY);
    expect(await list({ share: 'mine' }, me)).toEqual([]);
  });

  it('a snoozed item rests until its day, and can be woken', async () => {
    const before = await countQueue(handle.db, TODAY);
    const [item] = await list({ kind: 'unchecked' });
    if (!item) throw new Error('There are unchecked events.');
    await snoozeItem(handle.db, item, '2026-03-09', TODAY, BY);
    expect((await countQueue(handle.db, TODAY)).unchecked).toBe(before.unchecked - 1);
    expect(await list({ kind: 'unchecked', snoozed: true })).toMatchObject([{ item: item.item, snoozedUntil: '2026-03-09' }]);
    expect((await countQueue(handle.db, '2026-03-09')).unchecked).toBe(before.unchecked);
    await expect(snoozeItem(handle.db, item, TODAY, TODAY, BY)).rejects.toMatchObject({ field: 'until' });
    await snoozeItem(handle.db, item, null, TODAY, BY);
    expect((await countQueue(handle.db, TODAY)).unchecked).toBe(before.unchecked);
    await expect(dismissItem(handle.db, item, BY)).rejects.toMatchObject({ code: 'bad-data' });
  });

  it('accepts the names of its own items only', async () => {
    for (const item of await list()) await requireItem(handle.db, item, TODAY);
    for (const kind of QUEUE_KINDS)
      for (const item of ['999999', '9999999999', '1-9999999999'])
        await expect(requireItem(handle.db, { kind, item }, TODAY)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('lists an overdue plan that nobody reviewed once', async () => {
    const id = await enter({ status: 'planned', date: { edtf: '2026-03-03', qualifier: null, extent: 'throughout' } });
    await handle.db.update(events).set({ checkedAt: null }).where(eq(events.id, id));
    const kinds = async () => (await list()).filter(({ item }) => item === String(id)).map(({ kind }) => kind);
    expect(await kinds()).toEqual(['due']);
    await recordOutcome(handle.db, { id, version: (await load(id)).version, outcome: 'took-place', by: BY });
    expect(await kinds()).toEqual(['unchecked']);
    await handle.db.update(events).set({ checkedAt: new Date() }).where(eq(events.id, id));
  });

  it('of all kinds the most valuable come first, a page at a time', async () => {
    for (let n = 20; n < 40; n += 1) await ingest(n, true);
    await enter({ status: 'planned', date: { edtf: '2025-03-04', qualifier: null, extent: 'throughout' } });
    const first = await listItems(handle.db, { ...WHOLE_QUEUE, today: TODAY, userId: 'editor-1' });
    expect(first.items).toHaveLength(50);
    expect(first.hasMore).toBe(true);
    expect(first.items[0]?.kind).toBe('due');
    const second = await listItems(handle.db, { ...WHOLE_QUEUE, page: 2, today: TODAY, userId: 'editor-1' });
    const names = [...first.items, ...second.items].map(({ kind, item }) => `${kind} ${item}`);
    expect(new Set(names).size).toBe(names.length);
    const counts = await countQueue(handle.db, TODAY);
    expect(names.length).toBe(
      Math.min(
        100,
        QUEUE_KINDS.reduce((sum, kind) => sum + counts[kind], 0),
      ),
    );
  });

  it('of articles that are worth the same the last that came in is the first', async () => {
    const bring = async (name: string) =>
      (
        await ingestArticle(
          handle.db,
          { text: `Land ${name} met Isle ${name} on 1890-03-03.`, title: name, source: 'Paper', published: '2024-01-09' },
          { ...MACHINE, publish: false },
          plainExtractor,
        )
      ).articleId;
    const ids: number[] = [];
    for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) ids.push(await bring(name));
    // written again, a row stands elsewhere in its table
    await handle.db.update(events).set({ updatedAt: new Date() }).where(eq(events.title, 'Land Two meets Isle Two'));
    await handle.db.update(articles).set({ updatedAt: new Date() }).where(eq(articles.title, 'Two'));
    const listed = (await list({ kind: 'article' })).map(({ item }) => Number(item));
    expect(listed.filter((id) => ids.includes(id))).toEqual(ids.toReversed());
    for (const { item } of await list({ kind: 'unchecked' })) if (ids.length > 0) await accept(Number(item));
  });
});
