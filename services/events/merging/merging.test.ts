/** Events are merged and unmerged, split and merged again, without losing data. */
import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { eventMentions, events } from '@/db/schema/events';
import { testDatabases } from '@/db/testing/test-database';
import { inputOf } from '@/domain/desk/event-values';
import type { EventView } from '@/domain/views';
import { getHistory } from '../../history/get-history';
import { undoChange, undoOffer } from '../../history/undo-change';
import { ingestArticle } from '../../ingest/ingest-article';
import { eventNow, eventTitled } from '../../testing/enter-event';
import { plainExtractor } from '../../testing/plain-extractor';
import { SAMPLE_THEMES } from '../../testing/sample-vocabulary';
import { seedVocabulary } from '../../vocabulary/seed-vocabulary';
import { type EventSnapshot, snapshotEvent } from '../editing/event-snapshot';
import { reviewEvent } from '../editing/review-event';
import { saveEvent } from '../editing/save-event';
import { getDeskEvent, getEvent } from '../get-event';
import { resolveMerged } from '../merged';
import { mergeChosen, suggestMerges } from './merge-events';
import { splitEvent } from './split-event';
import { unmergeEvent } from './unmerge-event';

const BY = { userId: 'editor-1' } as const;

describe.each(testDatabases())('merging on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let year = 1900;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  const ingest = async (text: string, published: string, publish = true) => {
    const input = { text, title: 'A report', source: 'The Paper', published } as const;
    const { articleId } = await ingestArticle(handle.db, input, { userId: null, publish }, plainExtractor);
    return articleId;
  };
  const event = (id: number) => eventNow(handle.db, id);
  const titled = (title: string) => eventTitled(handle.db, title);
  /** Two events of an otherwise unused year, which only an editor would merge. */
  const pair = async () => {
    year += 1;
    await ingest(`Peru met Chile on ${year}-03-04. Oman sanctioned Iraq on ${year}-03-05.`, `${year}-04-01`);
    return [await titled('Peru meets Chile'), await titled('Oman sanctions Iraq')] as const;
  };
  /** The content of an event, without its version and date of change. */
  const stateOf = async (id: number): Promise<Partial<EventSnapshot>> => {
    const { version: _, updatedAt: __, ...rest } = await snapshotEvent(handle.db, id);
    return rest;
  };
  const mentionsOf = (ids: readonly number[]) =>
    handle.db
      .select({ id: eventMentions.id, eventId: eventMentions.eventId, state: eventMentions.state, reasons: eventMentions.mergeReasons })
      .from(eventMentions)
      .where(inArray(eventMentions.eventId, [...ids]))
      .orderBy(eventMentions.id);
  const merge = (into: EventView, from: EventView, choose: Parameters<typeof mergeChosen>[1]['choose'] = {}) =>
    mergeChosen(handle.db, { into, from, choose, by: BY, reason: 'The communiqué shows it.' });

  it('moves quotes, keeps the chosen fields and redirects the merged event', async () => {
    const [meeting, sanction] = await pair();
    const { version } = await merge(meeting, sanction, { title: 'from', actors: 'both', themes: 'both' });
    const merged = await event(meeting.id);
    expect(merged).toMatchObject({ version, title: 'Oman sanctions Iraq', state: 'published', date: { edtf: `${year}-03-04` } });
    expect(merged.actors.map(({ name }) => name)).toEqual(['Peru', 'Chile', 'Oman', 'Iraq']);
    expect(merged.themes.map(({ id }) => id)).toEqual(['meeting', 'sanction']);
    expect([sanction.confidence, meeting.confidence, merged.confidence]).toEqual([0.7, 0.9, 0.9]);
    expect(merged.mentions.map(({ joinedBecause }) => joinedBecause)).toContainEqual(['The communiqué shows it.']);
    expect(await getEvent(handle.db, sanction.id, { includeDrafts: true })).toBeNull();
    expect(await resolveMerged(handle.db, sanction.id)).toBe(meeting.id);
    await expect(saveEvent(handle.db, { ...sanction, input: inputOf(sanction), by: BY })).rejects.toThrow('this event was merged');
    await expect(getDeskEvent(handle.db, sanction.id)).rejects.toThrow('this event was merged');
    expect((await getHistory(handle.db, sanction.id, { before: null, version: null, from: null, to: null }))?.mergedInto?.title).toBe(
      merged.title,
    );
  });

  it('restores both events exactly when undone immediately', async () => {
    const [meeting, sanction] = await pair();
    await ingest(`Oman sanctioned Iraq on ${year}-03-05. It was said.`, `${year}-04-02`, false);
    const ids = [meeting.id, sanction.id];
    const before = [await stateOf(meeting.id), await stateOf(sanction.id), await mentionsOf(ids)];
    expect((await mentionsOf(ids)).map(({ state }) => state)).toContain('proposed');
    const { version } = await merge(meeting, sanction, { title: 'from', date: 'from' });
    expect((await mentionsOf([sanction.id])).length).toBe(0);
    expect(await undoOffer(handle.db, { eventId: meeting.id, version })).toMatchObject({ done: 'Merged' });
    await undoChange(handle.db, { id: meeting.id, version, by: BY });
    expect([await stateOf(meeting.id), await stateOf(sanction.id), await mentionsOf(ids)]).toEqual(before);
    expect(await undoOffer(handle.db, { eventId: meeting.id, version: version + 1 })).toBeNull();
    await expect(undoChange(handle.db, { id: meeting.id, version: version + 1, by: BY })).rejects.toMatchObject({ code: 'bad-data' });
  });

  it('returns quotes when undone later, and keeps later edits', async () => {
    const [meeting, sanction] = await pair();
    const before = await stateOf(sanction.id);
    await merge(meeting, sanction, { title: 'from' });
    const merged = await event(meeting.id);
    const saved = await saveEvent(handle.db, {
      id: meeting.id,
      version: merged.version,
      input: { ...inputOf(merged), place: 'Lima' },
      by: BY,
    });
    expect(saved.title).toBe('Oman sanctions Iraq');
    const { version } = await snapshotEvent(handle.db, sanction.id);
    await unmergeEvent(handle.db, { id: sanction.id, version, by: BY });
    expect(await stateOf(sanction.id)).toEqual(before);
    const left = await event(meeting.id);
    expect(left).toMatchObject({ title: 'Peru meets Chile', place: 'Lima' });
    expect(left.mentions).toHaveLength(1);
    expect([left.confidence, (await event(sanction.id)).confidence]).toEqual([0.9, 0.7]);
    expect(left.actors.map(({ name }) => name)).toEqual(['Peru', 'Chile']);
  });

  it('resolves a chain of 26 merged events and can unmerge each link', async () => {
    const made: EventView[] = [];
    for (let n = 0; n < 13; n += 1) made.push(...(await pair()));
    for (let at = 1; at < made.length; at += 1) await merge(await event(made[at]?.id ?? 0), await event(made[at - 1]?.id ?? 0));
    const [first, second] = made;
    const last = made.at(-1)?.id ?? 0;
    expect(await resolveMerged(handle.db, first?.id ?? 0)).toBe(last);
    expect((await event(last)).mentions).toHaveLength(26);
    const { version } = await snapshotEvent(handle.db, second?.id ?? 0);
    await unmergeEvent(handle.db, { id: second?.id ?? 0, version, by: BY });
    expect(await resolveMerged(handle.db, first?.id ?? 0)).toBe(second?.id);
    expect((await event(second?.id ?? 0)).mentions).toHaveLength(2);
    expect((await event(last)).mentions).toHaveLength(24);
  });

  it('rejects a stale merge, a merge with itself and one with a rejected event', async () => {
    const [meeting, sanction] = await pair();
    const before = [await stateOf(meeting.id), await stateOf(sanction.id)];
    await expect(merge(meeting, meeting)).rejects.toMatchObject({ code: 'bad-data', field: 'other' });
    await expect(merge({ ...meeting, version: 9 }, sanction)).rejects.toMatchObject({ code: 'conflict' });
    expect([await stateOf(meeting.id), await stateOf(sanction.id)]).toEqual(before);
    await reviewEvent(handle.db, { id: sanction.id, version: sanction.version, decision: 'reject', by: BY });
    await expect(merge(meeting, await event(sanction.id))).rejects.toMatchObject({ code: 'bad-data', field: 'other' });
  });

  it('lets one of two opposite simultaneous merges succeed, without a deadlock', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [meeting, sanction] = await pair();
      const results = await Promise.allSettled([merge(meeting, sanction), merge(sanction, meeting)]);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const [one, other] = [await resolveMerged(handle.db, meeting.id), await resolveMerged(handle.db, sanction.id)];
      expect(one).toBe(other);
    }
  }, 60_000);

  it('splits selected quotes into a new event, and undo redirects it back', async () => {
    const [meeting, sanction] = await pair();
    await merge(meeting, sanction);
    const merged = await event(meeting.id);
    const before = [await stateOf(meeting.id), await mentionsOf([meeting.id])];
    const parting = merged.mentions.filter(({ quote }) => quote.startsWith('Oman')).map(({ id }) => id);
    const { to } = await splitEvent(handle.db, { id: meeting.id, version: merged.version, mentions: parting, by: BY });
    expect(await event(to)).toMatchObject({ title: 'Oman sanctions Iraq', version: 1, state: 'published', confidence: 0.7 });
    expect((await event(meeting.id)).mentions.map(({ quote }) => quote)).toEqual([`Peru met Chile on ${year}-03-04.`]);
    await undoChange(handle.db, { id: to, version: 1, by: BY });
    expect(await resolveMerged(handle.db, to)).toBe(meeting.id);
    const [state, mentions] = [await stateOf(meeting.id), await mentionsOf([meeting.id])];
    expect([state, mentions]).toEqual(before);
  });

  it('can undo and redo a split, and still undo an earlier merge', async () => {
    const [meeting, sanction] = await pair();
    const states = async (ids: readonly number[]) => [await Promise.all(ids.map(stateOf)), await mentionsOf(ids)];
    await merge(meeting, sanction, { title: 'from' });
    const merged = await event(meeting.id);
    const mentions = merged.mentions.filter(({ quote }) => quote.startsWith('Oman')).map(({ id }) => id);
    const { to } = await splitEvent(handle.db, { id: meeting.id, version: merged.version, mentions, by: BY });
    const parted = await states([meeting.id, to]);
    const undo = async (id: number) => undoChange(handle.db, { id, version: (await snapshotEvent(handle.db, id)).version, by: BY });
    await undo(to);
    await undo(to);
    expect(await states([meeting.id, to])).toEqual(parted);
    await expect(undo(sanction.id)).rejects.toMatchObject({ message: expect.stringContaining('its quotes now belong to other events') });
    expect(await states([meeting.id, to])).toEqual(parted);
    const { version } = await merge(await event(meeting.id), await event(to));
    const again = await splitEvent(handle.db, { id: meeting.id, version, mentions, by: BY });
    await undo(again.to);
    await undo(to);
    expect(await states([meeting.id, to])).toEqual(parted);
    // An undone split does not affect an earlier merge, which can be undone exactly.
    const [one, other] = await pair();
    const before = await states([one.id, other.id]);
    await merge(one, other);
    const both = await event(one.id);
    const own = both.mentions.filter(({ quote }) => quote.startsWith('Oman')).map(({ id }) => id);
    const made = await splitEvent(handle.db, { id: one.id, version: both.version, mentions: own, by: BY });
    await undo(made.to);
    await undo(other.id);
    expect(await states([one.id, other.id])).toEqual(before);
  });

  it("rejects a split without quotes, with all quotes or with another event's quotes", async () => {
    const [meeting, sanction] = await pair();
    const split = (mentions: readonly number[], version = meeting.version) =>
      splitEvent(handle.db, { id: meeting.id, version, mentions, by: BY });
    const own = meeting.mentions.map(({ id }) => id);
    await expect(split([])).rejects.toMatchObject({ code: 'bad-data', field: 'mentions' });
    await expect(split(own)).rejects.toMatchObject({ code: 'bad-data', field: 'mentions' });
    await expect(split(sanction.mentions.map(({ id }) => id))).rejects.toMatchObject({ code: 'bad-data', field: 'mentions' });
    await expect(split(own, 7)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('suggests likely duplicates', async () => {
    const [meeting] = await pair();
    await ingest(
      `Peru met Chile on ${year}-03-07. Mali met Chad on ${year}-03-06. Peru sanctioned Chad on ${year}-03-04.`,
      `${year}-04-03`,
    );
    const suggested = async () => (await suggestMerges(handle.db, meeting.id)).map(({ id, title }) => ({ id, title }));
    const found = await suggested();
    expect(found.map(({ title }) => title)).toEqual(['Peru meets Chile']);
    // The title does not matter.
    const [{ id } = { id: 0 }] = found;
    await handle.db.update(events).set({ title: 'An encounter' }).where(eq(events.id, id));
    expect(await suggested()).toEqual([{ id, title: 'An encounter' }]);
  });
});
