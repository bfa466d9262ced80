/** Contents of an event's history, who may see it, and restoring an earlier version. */
import { count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { sources } from '@/db/schema/articles';
import { eventMentions } from '@/db/schema/events';
import { auditLog } from '@/db/schema/history';
import { testDatabases } from '@/db/testing/test-database';
import { inputOf } from '@/domain/desk/event-values';
import type { DatelineError } from '@/domain/errors';
import type { EventFields } from '@/domain/event-input';
import { readHistoryAsked } from '@/domain/history/history';
import type { SecondReading } from '@/engine/model/event';
import { reviewEvent } from '../events/editing/review-event';
import { ownVersion } from '../events/editing/save-and-accept';
import { restoreVersion, type SaveConflict, saveEvent } from '../events/editing/save-event';
import { getEvent } from '../events/get-event';
import { decideRelation } from '../events/merging/decide-relation';
import { listCandidates } from '../review/list-candidates';
import { enterEvent, eventNow } from '../testing/enter-event';
import { holdArticle } from '../testing/hold-article';
import { sampleEvent } from '../testing/sample-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { getHistory } from './get-history';

const BY = { userId: 'editor-1' } as const;
const ASKED = readHistoryAsked({});

describe.each(testDatabases())('history on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  const enter = async (event: Partial<EventFields> = {}, publish = true) => enterEvent(handle.db, event, publish);
  const current = (id: number) => eventNow(handle.db, id);
  const edit = async (id: number, change: Partial<EventFields>, reason: string | null = null) => {
    const event = await current(id);
    return saveEvent(handle.db, { id, version: event.version, input: sampleEvent({ ...inputOf(event), ...change }), by: BY, reason });
  };
  const forReaders = (id: number, asked = ASKED) => getHistory(handle.db, id, asked);
  const forEditors = (id: number, asked = ASKED) => getHistory(handle.db, id, asked, { includeDrafts: true });

  it('returns the last version that a person made', async () => {
    const { id } = await enter();
    await saveEvent(handle.db, { id, version: 1, input: sampleEvent({ place: 'Bern' }), by: { userId: 'editor-2' } });
    expect(await Promise.all(['editor-1', 'editor-2', 'editor-3'].map((userId) => ownVersion(handle.db, id, userId)))).toEqual([1, 2, 0]);
  });

  it('lists the changes, person and reason of every version', async () => {
    const { id } = await enter({ place: 'Geneva' });
    await edit(id, { place: 'Bern', action: 'AGREE' }, 'The host corrected it.');
    const view = await forReaders(id);
    expect(view?.entries.map(({ version, by, change, reason }) => [version, by, change, reason])).toEqual([
      [2, 'A former editor', 'edited', 'The host corrected it.'],
      [1, 'A former editor', 'created', null],
    ]);
    expect(view?.entries[0]?.fields).toEqual([
      { label: 'Place', before: 'Geneva', after: 'Bern' },
      { label: 'Action', before: 'Consult: meet, visit, negotiate', after: 'Agree: accept, promise, sign' },
    ]);
  });

  it('compares any two versions and shows any single one', async () => {
    const { id } = await enter({ title: 'One' });
    await edit(id, { title: 'Two' });
    await edit(id, { title: 'Three' });
    const compared = await forReaders(id, readHistoryAsked({ from: '1', to: '3' }));
    expect(compared?.compared).toEqual({ from: 1, to: 3, fields: [{ label: 'Title', before: 'One', after: 'Three' }] });
    const shown = await forReaders(id, readHistoryAsked({ version: '2' }));
    expect(shown?.shown?.fields).toContainEqual({ label: 'Title', words: 'Two' });
    expect((await forReaders(id, readHistoryAsked({ version: '9', from: 'x' })))?.shown).toBeNull();
  });

  it('hides drafts from readers, and lists a withdrawal without details', async () => {
    const { id } = await enter({ title: 'A secret first title' }, false);
    expect(await forReaders(id)).toBeNull();
    await edit(id, { title: 'A title for readers' });
    await reviewEvent(handle.db, { id, version: 2, decision: 'accept', by: BY });
    await reviewEvent(handle.db, { id, version: 3, decision: 'reject', by: BY, reason: 'A hoax.' });
    expect(await forReaders(id)).toBeNull();
    await edit(id, { title: 'Changed out of sight' });
    await reviewEvent(handle.db, { id, version: 5, decision: 'accept', by: BY });
    const view = await forReaders(id);
    expect(view?.entries.map(({ version, isTold }) => [version, isTold])).toEqual([
      [6, true],
      [4, false],
      [3, true],
    ]);
    expect(view?.entries[0]?.fields).toEqual([{ label: 'Title', before: 'A title for readers', after: 'Changed out of sight' }]);
    expect(view?.entries[2]?.fields).toEqual([]);
    expect(JSON.stringify(view)).not.toContain('secret');
    // The event page shows the same versions.
    const versions = (event: Awaited<ReturnType<typeof getEvent>>) => event?.history.map(({ version }) => version);
    expect(versions(await getEvent(handle.db, id))).toEqual([6, 4, 3]);
    expect(versions(await current(id))).toEqual([6, 5, 4, 3, 2, 1]);
    expect((await forReaders(id, readHistoryAsked({ from: '1', to: '6' })))?.compared).toBeNull();
    expect((await forEditors(id))?.entries).toHaveLength(6);
  });

  it('restores an earlier version as a new one, with actors, themes and date', async () => {
    const first = await enter({
      title: 'As it was',
      themes: ['visit', 'meeting'],
      date: { edtf: '2023-10~', qualifier: 'late', extent: 'within' },
      actors: [{ name: 'Ruritania', role: 'initiator' }],
    });
    const { id } = first;
    await edit(id, { title: 'Spoiled', themes: ['summit'], actors: [{ name: 'Nobody', role: 'target' }], place: 'Nowhere' });
    await edit(id, { date: { edtf: '1999', qualifier: null, extent: 'within' } });
    const restored = await restoreVersion(handle.db, { id, version: 3, to: 1, by: BY, reason: 'It was right.' });
    expect(inputOf(restored)).toEqual(inputOf(first));
    expect(restored).toMatchObject({ version: 4, state: 'published' });
    expect((await forReaders(id))?.entries[0]).toMatchObject({ reason: 'Restored version 1. It was right.', version: 4 });
    expect((await forReaders(id, readHistoryAsked({ from: '1', to: '4' })))?.compared?.fields).toEqual([]);
    const [audit] = await handle.db.select({ n: count() }).from(auditLog).where(eq(auditLog.action, 'events.restore'));
    expect(Number(audit?.n)).toBe(1);
  });

  it('keeps a withdrawn event hidden when a version is restored', async () => {
    const { id } = await enter();
    await edit(id, { title: 'Later' });
    await reviewEvent(handle.db, { id, version: 2, decision: 'reject', by: BY });
    await restoreVersion(handle.db, { id, version: 3, to: 1, by: BY });
    expect(await getEvent(handle.db, id)).toBeNull();
    expect((await current(id)).state).toBe('rejected');
  });

  it('lists links, and names unpublished events only to editors', async () => {
    const [{ id }, shown, hidden] = [await enter(), await enter({ title: 'A law' }), await enter({ title: 'A secret' }, false)];
    for (const [wholeId, decision] of [
      [shown.id, 'accept'],
      [hidden.id, 'accept'],
      [shown.id, 'reject'],
    ] as const)
      await decideRelation(handle.db, { partId: id, wholeId, kind: 'response-to', decision, by: BY, byHand: true });
    expect((await forReaders(id))?.entries.map(({ fields }) => fields)).toEqual([
      [
        {
          label: 'Links',
          before: 'response to “A law”; response to an unpublished event',
          after: 'not response to “A law”; response to an unpublished event',
        },
      ],
      [{ label: 'Links', before: 'response to “A law”', after: 'response to “A law”; response to an unpublished event' }],
      [{ label: 'Links', before: null, after: 'response to “A law”' }],
      [],
    ]);
    expect(JSON.stringify(await forEditors(id))).toContain('“A secret”');
  });

  it('rejects a stale restore, writes nothing and returns both versions', async () => {
    const { id } = await enter({ title: 'First', actors: [{ name: 'Ruritania', role: 'initiator' }] });
    await edit(id, { title: 'Second', actors: [] });
    const error = await restoreVersion(handle.db, { id, version: 1, to: 1, by: BY }).catch((thrown: unknown) => thrown as DatelineError);
    expect(error).toMatchObject({ code: 'conflict' });
    const details = (error as DatelineError).details as SaveConflict;
    expect(details.current).toMatchObject({ title: 'Second', version: 2 });
    expect(details.yours).toMatchObject({ title: 'First' });
    expect(details.actors).toMatchObject([{ slug: 'ruritania', name: 'Ruritania' }]);
    await expect(restoreVersion(handle.db, { id, version: 2, to: 7, by: BY })).rejects.toMatchObject({ code: 'not-found' });
    await expect(restoreVersion(handle.db, { id, version: 2, to: 2, by: BY })).rejects.toMatchObject({ code: 'bad-data', field: 'to' });
    expect((await current(id)).version).toBe(2);
  });

  it('names the model whose reading a visible quote comes from', async () => {
    const articleId = await holdArticle(handle.db, 'Peru met Chile on 2010-02-01.', true);
    const [one] = await listCandidates(handle.db, articleId, 1);
    const id = one?.event.id ?? 0;
    expect((await forReaders(id))?.readings).toEqual([]);
    const reading = { readers: 'model', model: 'm', promptVersion: '1a2b' } as const;
    const secondReading: SecondReading = { ...reading, finding: 'verified', claimed: '2010-02-01' };
    await handle.db.update(eventMentions).set({ secondReading }).where(eq(eventMentions.eventId, id));
    expect((await forReaders(id))?.readings).toEqual([reading]);
    await handle.db.update(sources).set({ displayRight: 'hidden' }).where(eq(sources.name, 'The Paper'));
    expect((await forReaders(id))?.readings).toEqual([]);
    expect((await forEditors(id))?.readings).toEqual([reading]);
  });

  it('pages through a long history', async () => {
    const { id } = await enter();
    for (let n = 1; n <= 60; n += 1) await edit(id, { title: `Title ${n}` });
    const first = await forReaders(id);
    expect(first?.entries).toHaveLength(50);
    expect(first?.entries.at(-1)?.fields).toEqual([{ label: 'Title', before: 'Title 10', after: 'Title 11' }]);
    const rest = await forReaders(id, readHistoryAsked({ before: String(first?.older) }));
    expect(rest?.entries.map(({ version }) => version)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(rest?.older).toBeNull();
  });
});
