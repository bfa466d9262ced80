/** Accepting an event together with the editor's input: both or neither. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { eventRevisions } from '@/db/schema/history';
import { testDatabases } from '@/db/testing/test-database';
import { inputOf } from '@/domain/desk/event-values';
import { getArticle } from '../../articles/get-article';
import { enterEvent, eventNow, versionOf } from '../../testing/enter-event';
import { holdArticle } from '../../testing/hold-article';
import { sampleEvent } from '../../testing/sample-event';
import { SAMPLE_THEMES } from '../../testing/sample-vocabulary';
import { seedVocabulary } from '../../vocabulary/seed-vocabulary';
import { saveAndAccept } from './save-and-accept';
import { saveEvent } from './save-event';

const BY = { userId: 'editor-1' } as const;

describe.each(testDatabases())('saving and accepting on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  const stored = (id: number) => eventNow(handle.db, id);
  const changes = async (id: number) =>
    (await handle.db.select().from(eventRevisions).where(eq(eventRevisions.eventId, id)).orderBy(eventRevisions.version)).map(
      ({ change }) => change,
    );
  const accept = (typed: Pick<Parameters<typeof saveAndAccept>[1], 'id' | 'version' | 'input'>, mention: number | null = null) =>
    handle.db.transaction((tx) => saveAndAccept(tx, { ...typed, conflict: null, mention, by: BY, reason: null }));

  it('publishes the input instead of the stored text', async () => {
    const { id } = await enterEvent(handle.db, { title: 'As the machine read it' }, false);
    const input = sampleEvent({ ...inputOf(await stored(id)), title: 'As the editor wrote it' });
    const version = await accept({ id, version: 1, input });
    expect(await stored(id)).toMatchObject({ title: 'As the editor wrote it', state: 'published', checked: true, version });
    expect(await changes(id)).toEqual(['created', 'edited', 'checked']);
  });

  it('saves no revision if the input equals the stored event', async () => {
    const { id } = await enterEvent(handle.db, {}, false);
    await accept({ id, version: 1, input: sampleEvent(inputOf(await stored(id))) });
    expect(await changes(id)).toEqual(['created', 'checked']);
  });

  it("does neither after another editor's change", async () => {
    const { id } = await enterEvent(handle.db, { title: 'First' }, false);
    await saveEvent(handle.db, { id, version: 1, input: sampleEvent({ title: 'Theirs' }), by: { userId: 'editor-2' } });
    await expect(accept({ id, version: 1, input: sampleEvent({ title: 'Mine' }) })).rejects.toMatchObject({ code: 'conflict' });
    expect(await stored(id)).toMatchObject({ title: 'Theirs', state: 'draft', version: 2 });
  });

  it('accepts a proposed quote with the input of its own event only', async () => {
    await holdArticle(handle.db, 'Cuba met Laos on 2014-07-08.', true);
    const again = await holdArticle(handle.db, 'It is said that Cuba met Laos on 2014-07-08.', false);
    const [mention] = (await getArticle(handle.db, again, { includeDrafts: true }))?.mentions ?? [];
    const id = mention?.event.id ?? 0;
    const other = (await enterEvent(handle.db, { title: 'Other' }, false)).id;
    const typed = { id, version: await versionOf(handle.db, id), input: sampleEvent({ ...inputOf(await stored(id)), title: 'Typed' }) };
    await expect(accept({ id: other, version: 1, input: sampleEvent({ title: 'No' }) }, mention?.id ?? 0)).rejects.toMatchObject({
      field: 'mention',
    });
    expect((await stored(other)).title).toBe('Other');
    await accept(typed, mention?.id ?? 0);
    expect(await stored(id)).toMatchObject({ title: 'Typed' });
    expect((await changes(id)).slice(-2)).toEqual(['edited', 'source-added']);
  });
});
