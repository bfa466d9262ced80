/** Two articles report a visit and a meeting during it. An editor reviews the proposed link and undoes a merge. */
import { count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { events } from '@/db/schema/events';
import { auditLog } from '@/db/schema/history';
import { eventRelations } from '@/db/schema/relations';
import { testDatabases } from '@/db/testing/test-database';
import { undoChange } from '../history/undo-change';
import { ingestArticle } from '../ingest/ingest-article';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { snapshotEvent } from './editing/event-snapshot';
import { getEvent } from './get-event';
import { decideRelation } from './merging/decide-relation';
import { mergeChosen } from './merging/merge-events';
import { splitEvent } from './merging/split-event';
import { unmergeEvent } from './merging/unmerge-event';

const EDITOR = { userId: 'editor-1' } as const;

describe.each(testDatabases())('relations and undone merges on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let visit: number;
  let meeting: number;
  const ingest = (text: string, published: string, source: string) =>
    ingestArticle(handle.db, { text, title: 'A report', source, published }, { userId: null, publish: true });
  const idOf = async (title: string): Promise<number> => {
    const [row] = await handle.db.select({ id: events.id }).from(events).where(eq(events.title, title));
    if (!row) throw new Error(`there is no event "${title}"`);
    return row.id;
  };
  const audits = async (action: string) =>
    Number((await handle.db.select({ n: count() }).from(auditLog).where(eq(auditLog.action, action)))[0]?.n);

  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
    await ingest('Antony Blinken visited China from April 24 to 26.', '2024-04-27', 'The Paper');
    await ingest('Antony Blinken met Wang Yi in Beijing on April 26.', '2024-04-28', 'The Post');
    visit = await idOf('Antony Blinken visits China');
    meeting = await idOf('Antony Blinken meets Wang Yi in Beijing');
  });
  afterAll(() => handle.close());

  it('proposes the meeting as part of the visit to editors, with reasons, on both events', async () => {
    const asEditor = (id: number) => getEvent(handle.db, id, { includeDrafts: true });
    expect((await asEditor(meeting))?.wholes).toEqual([
      expect.objectContaining({
        confirmed: false,
        event: expect.objectContaining({ id: visit }),
        reasons: expect.arrayContaining([expect.any(String)]),
      }),
    ]);
    expect((await asEditor(visit))?.parts.map(({ event }) => event.id)).toEqual([meeting]);
    expect((await asEditor(visit))?.related.map(({ id }) => id)).not.toContain(meeting);
  });

  it('hides proposed links from readers until an editor confirms them', async () => {
    const read = async (id: number) => {
      const event = await getEvent(handle.db, id);
      return [event?.wholes, event?.parts, event?.respondsTo, event?.responses];
    };
    expect(await read(meeting)).toEqual([[], [], [], []]);
    expect(await read(visit)).toEqual([[], [], [], []]);
  });

  it('keeps decisions: rejected links disappear and are never proposed again', async () => {
    await decideRelation(handle.db, { kind: 'part-of', partId: meeting, wholeId: visit, decision: 'accept', by: EDITOR });
    expect((await getEvent(handle.db, meeting))?.wholes).toMatchObject([{ confirmed: true }]);
    expect((await getEvent(handle.db, visit))?.parts.map(({ event }) => event.id)).toEqual([meeting]);
    expect((await getEvent(handle.db, visit))?.related.map(({ id }) => id)).not.toContain(meeting);
    await decideRelation(handle.db, { kind: 'part-of', partId: meeting, wholeId: visit, decision: 'reject', by: EDITOR });
    expect((await getEvent(handle.db, meeting))?.wholes).toEqual([]);
    await ingest('US Secretary of State Antony Blinken met Wang Yi in Beijing on April 26, the ministry said.', '2024-04-29', 'The Times');
    expect((await handle.db.select().from(eventRelations)).map(({ state }) => state)).toEqual(['rejected']);
    expect(await audits('relations.reject')).toBe(1);
    await expect(
      decideRelation(handle.db, { kind: 'part-of', partId: visit, wholeId: meeting, decision: 'accept', by: EDITOR }),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('links events by hand, with reason and undo, and rejects cycles and self-links', async () => {
    const link = (partId: number, wholeId: number, kind: 'part-of' | 'response-to') =>
      decideRelation(handle.db, { partId, wholeId, kind, decision: 'accept', by: EDITOR, reason: 'The minister said so.', byHand: true });
    const before = await snapshotEvent(handle.db, meeting);
    const { version } = await link(meeting, visit, 'response-to');
    expect((await getEvent(handle.db, meeting))?.respondsTo).toMatchObject([
      { confirmed: true, event: { id: visit }, reasons: ['The minister said so.'] },
    ]);
    expect((await getEvent(handle.db, visit))?.responses.map(({ event }) => event.id)).toEqual([meeting]);
    expect((await getEvent(handle.db, meeting))?.history[0]).toMatchObject({ version, change: 'linked', reason: 'The minister said so.' });
    await expect(link(meeting, meeting, 'part-of')).rejects.toMatchObject({ code: 'bad-data', field: 'other' });
    await expect(link(visit, meeting, 'response-to')).rejects.toMatchObject({ code: 'bad-data', field: 'other' });
    await undoChange(handle.db, { id: meeting, version, by: EDITOR });
    const { version: _, updatedAt: __, ...after } = await snapshotEvent(handle.db, meeting);
    expect(before).toMatchObject(after);
    expect((await getEvent(handle.db, meeting))?.respondsTo).toEqual([]);
    await undoChange(handle.db, { id: meeting, version: version + 1, by: EDITOR });
    expect((await getEvent(handle.db, meeting))?.respondsTo).toMatchObject([{ reasons: ['The minister said so.'] }]);
  });

  it('inherits the links of merged events until the merge is undone', async () => {
    await ingest('Peru met Chile in Lima on May 26, 2021.', '2021-06-01', 'The Paper');
    await ingest('Bolivia met Ecuador in Quito on August 3, 2021.', '2021-08-04', 'The Paper');
    const [row] = await handle.db.select().from(events).where(eq(events.edtf, '2021-05-26'));
    const [other] = await handle.db.select().from(events).where(eq(events.edtf, '2021-08-03'));
    if (!row || !other) throw new Error('Both events are there.');
    const links = async (id: number) => (await getEvent(handle.db, id))?.respondsTo.map(({ event }) => event.id);
    const gone = await getEvent(handle.db, meeting);
    const { version } = await mergeChosen(handle.db, {
      into: { id: row.id, version: row.version },
      from: { id: meeting, version: gone?.version ?? 0 },
      choose: {},
      by: EDITOR,
    });
    expect(await links(row.id)).toEqual([visit]);
    await decideRelation(handle.db, { partId: row.id, wholeId: visit, kind: 'response-to', decision: 'reject', by: EDITOR });
    expect(await links(row.id)).toEqual([]);
    await undoChange(handle.db, { id: row.id, version: version + 1, by: EDITOR });
    expect(await links(row.id)).toEqual([visit]);
    await decideRelation(handle.db, {
      partId: other.id,
      wholeId: row.id,
      kind: 'response-to',
      decision: 'accept',
      by: EDITOR,
      byHand: true,
    });
    const merged = await snapshotEvent(handle.db, meeting);
    await unmergeEvent(handle.db, { id: meeting, version: merged.version, by: EDITOR });
    expect(await links(meeting)).toEqual([visit]);
    expect(await links(row.id)).toEqual([]);
    expect(await links(other.id)).toEqual([row.id]);
  });

  it('splits a merged quote into a new event and keeps the rest', async () => {
    const before = await getEvent(handle.db, meeting);
    expect(before?.mentions).toHaveLength(2);
    const joined = before?.mentions.find(({ joinedBecause }) => joinedBecause.length > 0);
    expect(joined).toBeDefined();
    const { to } = await splitEvent(handle.db, { id: meeting, version: before?.version ?? 0, mentions: [joined?.id ?? 0], by: EDITOR });
    const [left, parted] = [await getEvent(handle.db, meeting), await getEvent(handle.db, to)];
    expect([left?.mentions.length, parted?.mentions.length]).toEqual([1, 1]);
    expect(left?.version).toBe((before?.version ?? 0) + 1);
    expect(parted).toMatchObject({ state: 'published', date: expect.objectContaining({ edtf: '2024-04-26' }) });
    expect(left?.actors.map(({ name }) => name)).toEqual(expect.arrayContaining(['Antony Blinken', 'Wang Yi']));
    expect([left?.history[0]?.change, parted?.history[0]?.change]).toEqual(['source-removed', 'split-off']);
    expect(await audits('events.split')).toBe(1);
    await expect(
      splitEvent(handle.db, { id: to, version: parted?.version ?? 0, mentions: [parted?.mentions[0]?.id ?? 0], by: EDITOR }),
    ).rejects.toMatchObject({
      code: 'bad-data',
    });
  });
});
