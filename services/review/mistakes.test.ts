/** From a reader report to the public list of changes. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { events } from '@/db/schema/events';
import { auditLog } from '@/db/schema/history';
import { mistakeReports } from '@/db/schema/queue';
import { testDatabases } from '@/db/testing/test-database';
import { inputOf } from '@/domain/desk/event-values';
import { saveEvent } from '../events/editing/save-event';
import { exportChanges } from '../history/export-changes';
import { listChanges } from '../history/list-changes';
import { enterEvent, eventNow } from '../testing/enter-event';
import { sampleEvent } from '../testing/sample-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { acceptMistake, declineMistake, getMistake, openMistakesOf, reportMistake } from './mistakes';

const BY = { userId: 'editor-1' } as const;

describe.each(testDatabases())('reader reports on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  const enter = async (publish = true) => (await enterEvent(handle.db, {}, publish)).id;
  const report = (eventId: number, words = 'It was in November.') => reportMistake(handle.db, { eventId, words, evidence: null });
  const correct = async (id: number, title: string) => {
    const event = await eventNow(handle.db, id);
    const input = sampleEvent({ ...inputOf(event), title });
    return (await saveEvent(handle.db, { id, version: event.version, input, by: BY, reason: 'As reported.' })).version;
  };

  it('are stored with the version that the reader saw, and stay open until decided', async () => {
    const id = await enter();
    await correct(id, 'Second title');
    const reportId = await report(id);
    expect(await getMistake(handle.db, reportId)).toMatchObject({ eventId: id, eventVersion: 2, state: 'open', decidedBy: null });
    expect((await openMistakesOf(handle.db, id)).map((one) => one.id)).toEqual([reportId]);
    await declineMistake(handle.db, { reportId, reason: 'Two sources say October.', by: BY });
    expect(await openMistakesOf(handle.db, id)).toEqual([]);
    expect(await getMistake(handle.db, reportId)).toMatchObject({ state: 'declined', reason: 'Two sources say October.' });
    const audit = await handle.db.select().from(auditLog).where(eq(auditLog.action, 'mistakes.declined'));
    expect(audit.map((row) => [row.userId, row.targetId])).toContainEqual(['editor-1', String(reportId)]);
  });

  it('are marked in the list of changes and in its feeds once accepted', async () => {
    const id = await enter();
    await correct(id, 'An editor’s own correction');
    const reportId = await report(id);
    const version = await correct(id, 'What the reader said');
    await acceptMistake(handle.db, { reportId, eventId: id, version, by: BY });
    const { changes } = await listChanges(handle.db, { eventId: id, before: null });
    expect(changes.map((change) => [change.title, change.fromReader])).toEqual([
      ['What the reader said', true],
      ['An editor’s own correction', false],
    ]);
    const feed = await exportChanges(handle.db, { eventId: id }, 'jsonfeed', 'https://example.org');
    let text = '';
    for await (const chunk of feed.stream()) text += chunk;
    expect(text.split('A reader reported the mistake.')).toHaveLength(2);
  });

  it('are decided once, and only by a change of their event', async () => {
    const [id, other] = [await enter(), await enter()];
    const reportId = await report(id);
    await expect(acceptMistake(handle.db, { reportId, eventId: other, version: 1, by: BY })).rejects.toMatchObject({ code: 'bad-data' });
    await declineMistake(handle.db, { reportId, reason: 'No.', by: BY });
    await expect(acceptMistake(handle.db, { reportId, eventId: id, version: 1, by: BY })).rejects.toMatchObject({ code: 'conflict' });
    await expect(declineMistake(handle.db, { reportId: 999_999, reason: 'No.', by: BY })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('follow their event when it is merged', async () => {
    const [id, other] = [await enter(), await enter()];
    const reportId = await report(id);
    await handle.db.update(events).set({ mergedInto: other }).where(eq(events.id, id));
    expect(await getMistake(handle.db, reportId)).toMatchObject({ eventId: other });
    expect((await openMistakesOf(handle.db, other)).map((one) => one.id)).toEqual([reportId]);
    const version = await correct(other, 'The right one');
    await acceptMistake(handle.db, { reportId, eventId: other, version, by: BY });
    expect((await listChanges(handle.db, { eventId: other, before: null })).changes[0]?.fromReader).toBe(true);
  });

  it('are rejected for unpublished events and limited to 20 open ones per event', async () => {
    await expect(report(await enter(false))).rejects.toMatchObject({ code: 'not-found' });
    const id = await enter();
    for (let n = 0; n < 20; n += 1) await report(id);
    await expect(report(id)).rejects.toMatchObject({ code: 'unavailable' });
    expect(await handle.db.$count(mistakeReports, eq(mistakeReports.eventId, id))).toBe(20);
  });
});
