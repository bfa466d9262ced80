/** The list of changes, and what is new since a visit, computed from real edits. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { rows } from '@/db/database';
import { testDatabases } from '@/db/testing/test-database';
import { inputOf } from '@/domain/desk/event-values';
import type { EventFields } from '@/domain/event-input';
import { filtersOf, NO_FILTERS } from '@/domain/filters/timeline-filters';
import type { ChangeKind } from '@/domain/history/changes';
import { isSeenMarker } from '@/domain/history/new-events';
import { recordRevision } from '../events/editing/event-snapshot';
import { reviewEvent } from '../events/editing/review-event';
import { saveEvent } from '../events/editing/save-event';
import { getEvent } from '../events/get-event';
import { enterEvent, eventNow, versionOf } from '../testing/enter-event';
import { sampleEvent } from '../testing/sample-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { changesSince, getNewEvents, lastRevision } from './changes-since';
import { exportChanges } from './export-changes';
import { CHANGES_PAGE, listChanges } from './list-changes';
import { undoChange } from './undo-change';

const BY = { userId: 'editor-1' } as const;
const ALL = { eventId: null, before: null } as const;

describe.each(testDatabases())('changes on $kind', ({ open }) => {
  let handle: DatabaseHandle;

  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  const enter = async (event: Partial<EventFields> = {}, publish = true) => enterEvent(handle.db, event, publish);
  const edit = async (id: number, change: Partial<EventFields>, reason: string | null = null) => {
    const event = await eventNow(handle.db, id);
    return saveEvent(handle.db, { id, version: event.version, input: sampleEvent({ ...inputOf(event), ...change }), by: BY, reason });
  };
  const review = async (id: number, decision: 'accept' | 'reject', reason: string | null = null) => {
    const event = await getEvent(handle.db, id, { includeDrafts: true });
    await reviewEvent(handle.db, { id, version: event?.version ?? 0, decision, by: BY, reason });
  };
  const of = (eventId: number) => listChanges(handle.db, { eventId, before: null });

  it('lists a correction with old values, new values and reason', async () => {
    const { id } = await enter({ title: 'Ministers meet', place: 'Geneva' });
    await edit(
      id,
      {
        date: { edtf: '2023-10-05', qualifier: null, extent: 'throughout' },
        actors: [{ name: 'Ruritania', role: 'initiator' }],
        place: null,
      },
      'The communiqué names the day.',
    );
    const { changes, event } = await of(id);
    expect(event?.title).toBe('Ministers meet');
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ kind: 'corrected', why: 'The communiqué names the day.', href: `/events/${id}/ministers-meet` });
    expect(changes[0]?.fields).toEqual([
      { label: 'Date', before: 'October 2023, day not stated', after: '5 October 2023' },
      { label: 'Actors', before: null, after: 'Ruritania (initiator)' },
      { label: 'Place', before: 'Geneva', after: null },
    ]);
    expect(JSON.stringify(changes)).not.toContain('editor-1');
  });

  it('lists a new main theme as a correction, but not reordered other themes', async () => {
    const { id } = await enter({ title: 'Of many themes', themes: ['summit', 'visit', 'trade'] });
    await edit(id, { themes: ['summit', 'trade', 'visit'] });
    expect((await of(id)).changes).toEqual([]);
    await edit(id, { themes: ['trade', 'summit', 'visit'] });
    expect((await of(id)).changes.map(({ fields }) => fields)).toEqual([
      [{ label: 'Themes', before: 'Theme summit, Theme trade, Theme visit', after: 'Theme trade, Theme summit, Theme visit' }],
    ]);
  });

  it('lists no correction for an accept, a save without changes or the first version', async () => {
    const { id } = await enter({ title: 'Nothing new' });
    await edit(id, {});
    await review(id, 'accept');
    expect((await of(id)).changes).toEqual([]);
  });

  it('hides edits of a draft, even after it is published', async () => {
    const { id } = await enter({ title: 'A secret first title' }, false);
    await edit(id, { title: 'A title for readers' });
    expect(await of(id)).toEqual({ changes: [], older: null, event: null });
    await review(id, 'accept');
    expect((await of(id)).changes).toEqual([]);
    await edit(id, { title: 'A better title' });
    const { changes } = await of(id);
    expect(changes.map(({ fields }) => fields)).toEqual([[{ label: 'Title', before: 'A title for readers', after: 'A better title' }]]);
    expect(JSON.stringify(await listChanges(handle.db, ALL))).not.toContain('secret');
  });

  it('lists a withdrawn event without link and corrections, and shows them again once restored', async () => {
    const { id } = await enter({ title: 'Withdrawn later' });
    await edit(id, { title: 'Withdrawn now' });
    await review(id, 'reject', 'The report was retracted.');
    const gone = await of(id);
    expect(gone.event).toBeNull();
    expect(gone.changes).toMatchObject([
      { kind: 'withdrawn', title: 'Withdrawn now', href: null, why: 'The report was retracted.', fields: [] },
    ]);
    const version = gone.changes[0]?.version ?? 0;
    await reviewEvent(handle.db, { id, version, decision: 'accept', by: BY, reason: 'Confirmed after all.' });
    expect((await of(id)).changes.map(({ kind }) => kind)).toEqual(['restored', 'withdrawn', 'corrected']);
  });

  describe('undone change', () => {
    const undo = async (id: number) => undoChange(handle.db, { id, version: await versionOf(handle.db, id), by: BY });
    const titles = async (id: number) =>
      (await of(id)).changes.map(({ fields }) => fields.map(({ before, after }) => `${before} → ${after}`).join());
    /** Dates the history of an event back by a day, with the given number of seconds between revisions. */
    const respace = async (id: number, seconds: number) =>
      handle.db.transaction(async (tx) => {
        await tx.execute(sql`alter table event_revisions disable trigger user`);
        await tx.execute(sql`
          update event_revisions set at = now() - interval '1 day' + version * ${seconds} * interval '1 second' where event_id = ${id}`);
        await tx.execute(sql`alter table event_revisions enable trigger user`);
      });

    it('is hidden from lists and feeds if undone within a minute, but kept in history', async () => {
      const { id } = await enter({ title: 'One' });
      await edit(id, { title: 'Two' }, 'A slip of the hand.');
      expect(await titles(id)).toEqual(['One → Two']);
      await undo(id);
      expect(await titles(id)).toEqual([]);
      const feed = [];
      for await (const part of (await exportChanges(handle.db, { eventId: id }, 'atom', 'https://example.org')).stream()) feed.push(part);
      expect(feed.join('')).not.toContain('A slip of the hand.');
      const kept = await rows(handle.db)`select change from event_revisions where event_id = ${id} order by version`;
      expect(kept).toEqual([{ change: 'created' }, { change: 'edited' }, { change: 'undone' }]);
      const logged = await rows(handle.db)`
        select action from audit_log where target_type = 'event' and target_id = ${String(id)} order by id desc limit 2`;
      expect(logged).toEqual([{ action: 'events.undo' }, { action: 'events.save' }]);
    });

    it('is listed with its reason after a redo', async () => {
      const { id } = await enter({ title: 'One' });
      await edit(id, { title: 'Two' }, 'The communiqué says so.');
      await undo(id);
      await undo(id);
      expect((await of(id)).changes.map(({ why }) => why)).toEqual(['The communiqué says so.']);
      await undo(id);
      expect(await titles(id)).toEqual([]);
    });

    it('is listed with its undo after more than a minute', async () => {
      const { id } = await enter({ title: 'One' });
      await edit(id, { title: 'Two' });
      await undo(id);
      await respace(id, 60);
      expect(await titles(id)).toEqual([]);
      await respace(id, 61);
      // A result is cached until something is written.
      await enter({ title: 'Another' });
      expect(await titles(id)).toEqual(['Two → One', 'One → Two']);
    });

    it('removes only itself from a run of changes, on any page', async () => {
      const { id } = await enter({ title: 'One' });
      await edit(id, { title: 'Two' });
      await edit(id, { title: 'Three' });
      await undo(id);
      await edit(id, { title: 'Four' });
      expect(await titles(id)).toEqual(['Two → Four', 'One → Two']);
      const page = await listChanges(handle.db, { eventId: id, before: { eventId: id, version: 4 } });
      expect(page.changes.map(({ title }) => title)).toEqual(['Two']);
    });

    it('does not list an event that was published and immediately unpublished', async () => {
      const { id } = await enter({ title: 'Too soon' }, false);
      await review(id, 'accept');
      await undo(id);
      expect((await of(id)).changes).toEqual([]);
    });

    it('is listed if it was reverted by an edit with a reason', async () => {
      const { id } = await enter({ title: 'One' });
      await edit(id, { title: 'Two' });
      await edit(id, { title: 'One' }, 'The ministry corrected itself.');
      expect(await titles(id)).toEqual(['Two → One', 'One → Two']);
    });
  });

  it('links a merged event to its target', async () => {
    const [one, other] = [await enter({ title: 'Told twice' }), await enter({ title: 'Told once and for all' })];
    await handle.db.execute(sql`update events set merged_into = ${other.id}, version = version + 1 where id = ${one.id}`);
    await recordRevision(handle.db, one.id, { change: 'merged', by: BY, reason: 'The same meeting.' });
    expect((await of(one.id)).changes).toMatchObject([
      {
        kind: 'merged',
        href: null,
        why: 'The same meeting.',
        mergedInto: { title: 'Told once and for all', href: `/events/${other.id}/told-once-and-for-all` },
      },
    ]);
  });

  it('hides what a merged event said as soon as its target is withdrawn', async () => {
    const [one, other] = [await enter({ title: 'Said in error' }), await enter({ title: 'Said in error as well' })];
    await edit(one.id, { title: 'Said in error twice' });
    await handle.db.execute(sql`update events set merged_into = ${other.id}, version = version + 1 where id = ${one.id}`);
    await recordRevision(handle.db, one.id, { change: 'merged', by: BY, reason: null });
    expect((await of(one.id)).changes.map(({ kind }) => kind)).toEqual(['merged', 'corrected']);
    await review(other.id, 'reject', 'The report was retracted.');
    expect((await of(one.id)).changes).toEqual([]);
  });

  it('distinguishes corrections by people from updates by extraction, and filters by kind', async () => {
    const { id } = await enter({ title: 'Edited twice' });
    await edit(id, { title: 'Edited by a person' });
    await handle.db.execute(sql`update events set title = 'Edited by extraction', version = version + 1 where id = ${id}`);
    await recordRevision(handle.db, id, { change: 're-extracted', by: { userId: null }, reason: null });
    const titlesOf = async (kind: ChangeKind | null) =>
      (await listChanges(handle.db, { eventId: id, before: null, kind })).changes.map(({ title }) => title);
    expect((await of(id)).changes.map(({ kind }) => kind)).toEqual(['updated', 'corrected']);
    expect(await titlesOf('corrected')).toEqual(['Edited by a person']);
    expect(await titlesOf('updated')).toEqual(['Edited by extraction']);
    expect(await titlesOf('merged')).toEqual([]);
    expect(await titlesOf(null)).toHaveLength(2);
  });

  it('pages without gaps or duplicates', async () => {
    const { id } = await enter({ title: 'Version 1' });
    await handle.db.execute(sql`
      insert into event_revisions (event_id, version, change, snapshot)
      select event_id, number, 'edited', jsonb_set(snapshot, '{title}', to_jsonb('Version ' || number))
      from event_revisions, generate_series(2, ${CHANGES_PAGE + 8}::int) number where event_id = ${id}`);
    const first = await of(id);
    expect([first.changes.length, first.changes[0]?.title]).toEqual([CHANGES_PAGE, `Version ${CHANGES_PAGE + 8}`]);
    expect(first.older).not.toBeNull();
    const second = await listChanges(handle.db, { eventId: id, before: first.older });
    expect(second.older).toBeNull();
    expect([...first.changes, ...second.changes].map(({ version }) => version)).toEqual(
      Array.from({ length: CHANGES_PAGE + 7 }, (_, step) => CHANGES_PAGE + 8 - step),
    );
  });

  it('counts newly visible events as new and changed ones as corrected since a revision', async () => {
    const known = await enter({ title: 'Known', themes: ['summit'] });
    const waiting = await enter({ title: 'Waiting', themes: ['summit'] }, false);
    const seen = await lastRevision(handle.db);
    expect(await changesSince(handle.db, NO_FILTERS, seen)).toEqual({ added: 0, corrected: 0, events: [] });
    await edit(known.id, { status: 'planned' });
    await review(waiting.id, 'accept');
    const fresh = await enter({ title: 'Fresh', themes: ['visit'] });
    await edit(fresh.id, { title: 'Fresh and mended' });
    const since = await changesSince(handle.db, NO_FILTERS, seen);
    expect([since.added, since.corrected]).toEqual([2, 1]);
    expect(new Map(since.events.map(({ id, fields }) => [id, fields]))).toEqual(
      new Map([
        [known.id, [{ label: 'Status', before: 'happened', after: 'planned' }]],
        [waiting.id, []],
        [fresh.id, []],
      ]),
    );
    expect((await changesSince(handle.db, filtersOf({ theme: ['visit'] }), seen)).events.map(({ id }) => id)).toEqual([fresh.id]);
    // Changed and changed back.
    await edit(known.id, { status: 'happened' });
    expect((await changesSince(handle.db, NO_FILTERS, seen)).corrected).toBe(0);
  });

  it('returns only a marker on the first visit, then later changes under the filters', async () => {
    const first = await getNewEvents(handle.db, NO_FILTERS, null);
    expect(isSeenMarker(first.upTo)).toBe(true);
    expect(first).toEqual({ upTo: first.upTo, added: 0, corrected: 0, events: [], marks: [] });
    const { id } = await enter({
      title: 'Came since',
      date: { edtf: '2025-01-07', qualifier: null, extent: 'within' },
      themes: ['election'],
    });
    await enter({ title: 'A draft' }, false);
    const since = await getNewEvents(handle.db, NO_FILTERS, first.upTo);
    expect(since).toMatchObject({ added: 1, corrected: 0, marks: [[id, 'new']] });
    expect(since.events.map(({ title, dateWords, fields }) => [title, dateWords, fields])).toEqual([['Came since', '7 January 2025', []]]);
    expect((await getNewEvents(handle.db, filtersOf({ theme: ['visit'] }), first.upTo)).added).toBe(0);
    expect((await getNewEvents(handle.db, NO_FILTERS, since.upTo)).added).toBe(0);
    await edit(id, { place: 'Vienna', title: 'Came since, mended' });
    expect(await getNewEvents(handle.db, NO_FILTERS, since.upTo)).toMatchObject({
      added: 0,
      corrected: 1,
      marks: [[id, 'changed: title and place']],
    });
  });
});
