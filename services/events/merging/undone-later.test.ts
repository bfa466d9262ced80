/** Undoing a merge after later changes reverses the merge and keeps those changes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { rows } from '@/db/database';
import { testDatabases } from '@/db/testing/test-database';
import { inputOf } from '@/domain/desk/event-values';
import type { EventView } from '@/domain/views';
import { undoChange } from '../../history/undo-change';
import { ingestArticle } from '../../ingest/ingest-article';
import { eventNow, eventTitled, versionOf } from '../../testing/enter-event';
import { plainExtractor } from '../../testing/plain-extractor';
import { SAMPLE_THEMES } from '../../testing/sample-vocabulary';
import { getActorRecord } from '../../vocabulary/actor-record';
import { mergeActors } from '../../vocabulary/merge-actors';
import { saveActor } from '../../vocabulary/save-actor';
import { seedVocabulary } from '../../vocabulary/seed-vocabulary';
import { reviewEvent } from '../editing/review-event';
import { saveEvent } from '../editing/save-event';
import { getEvent } from '../get-event';
import { mergeChosen } from './merge-events';
import { unmergeEvent } from './unmerge-event';

const BY = { userId: 'editor-1' } as const;

describe.each(testDatabases())('merges undone later on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  const report = (text: string, publish: boolean) => {
    const input = { text, title: 'A report', source: 'The Paper', published: '2024-04-01' } as const;
    return ingestArticle(handle.db, input, { userId: null, publish }, plainExtractor);
  };
  const event = (id: number) => eventNow(handle.db, id);
  const titled = (title: string) => eventTitled(handle.db, title);
  const merge = (into: EventView, from: EventView) => mergeChosen(handle.db, { into, from, choose: { actors: 'both' }, by: BY });
  const unmerge = async (id: number) => unmergeEvent(handle.db, { id, version: await versionOf(handle.db, id), by: BY });
  const actor = async (name: string) => {
    const [row] = await rows<{ id: number }>(handle.db)`select id from actors where name = ${name}`;
    return getActorRecord(handle.db, row?.id ?? 0);
  };
  /** Sets a place and reverses the order of the actors. */
  const edit = async (id: number) => {
    const now = await event(id);
    const input = inputOf(now);
    return saveEvent(handle.db, {
      id,
      version: now.version,
      input: { ...input, place: 'Lima', actors: input.actors.toReversed() },
      by: BY,
    });
  };

  it('return a held draft to its draft state', async () => {
    await report('Peru met Chile on 1901-03-04.', false);
    await report('Oman sanctioned Iraq on 1901-03-05.', true);
    const [draft, shown] = [await titled('Peru meets Chile'), await titled('Oman sanctions Iraq')];
    expect([draft.state, shown.state]).toEqual(['draft', 'published']);
    await merge(draft, shown);
    expect((await edit(draft.id)).state).toBe('published');
    await unmerge(shown.id);
    expect(await event(draft.id)).toMatchObject({ state: 'draft', checked: false, place: 'Lima' });
    expect(await getEvent(handle.db, draft.id)).toBeNull();
    expect((await getEvent(handle.db, shown.id))?.state).toBe('published');
  });

  it('keep a draft published that an editor has accepted since', async () => {
    await report('Peru met Chile on 1902-03-04.', false);
    await report('Oman sanctioned Iraq on 1902-03-05.', true);
    const [draft, shown] = [await titled('Peru meets Chile'), await titled('Oman sanctions Iraq')];
    const { version } = await merge(draft, shown);
    await reviewEvent(handle.db, { id: draft.id, version, decision: 'accept', by: BY });
    await unmerge(shown.id);
    expect(await getEvent(handle.db, draft.id)).toMatchObject({ state: 'published', checked: true });
  });

  it('restore actors even if one was renamed or reordered', async () => {
    await report('Peru met Chile on 1903-03-04. Oman sanctioned Iraq on 1903-03-05.', true);
    const [kept, gone] = [await titled('Peru meets Chile'), await titled('Oman sanctions Iraq')];
    await merge(kept, gone);
    const peru = await actor('Peru');
    const { aliases, kind, country, identifiers } = peru;
    await saveActor(handle.db, {
      id: peru.id,
      version: peru.version,
      input: { name: 'Republic of Peru', kind, country, aliases: [...aliases], affiliations: [], identifiers },
      by: BY,
    });
    await edit(kept.id);
    await unmerge(gone.id);
    expect((await event(kept.id)).actors.map(({ name }) => name)).toEqual(['Republic of Peru', 'Chile']);
  });

  it('remove the themes of the other event after a save that only orders them differently', async () => {
    await report('Peru met Chile on 1906-03-04. Oman sanctioned Iraq on 1906-03-05.', true);
    const [kept, gone] = [await titled('Peru meets Chile'), await titled('Oman sanctions Iraq')];
    const [main, ...others] = ['meeting', 'sanction', 'arms-sale'];
    const { version } = await saveEvent(handle.db, {
      id: gone.id,
      version: gone.version,
      input: { ...inputOf(gone), themes: others },
      by: BY,
    });
    const merged = await mergeChosen(handle.db, { into: kept, from: { ...gone, version }, choose: { themes: 'both' }, by: BY });
    const input = { ...inputOf(await event(kept.id)), themes: [main ?? '', ...others.toReversed()], place: 'Lima' };
    const saved = await saveEvent(handle.db, { id: kept.id, version: merged.version, input, by: BY });
    expect(saved.themes.map(({ id }) => id)).toEqual([main, ...others]);
    await unmerge(gone.id);
    expect(await event(kept.id)).toMatchObject({ place: 'Lima', themes: [{ id: main }] });
  });

  it('work after a merge of actors, from either event', async () => {
    for (const [day, byHolder] of [
      ['1904-03-04', false],
      ['1905-03-04', true],
    ] as const) {
      await report(`Mali met Chad on ${day}. Oman${byHolder ? 'ia' : ''} sanctioned Iraq${byHolder ? 'ia' : ''} on ${day}.`, true);
      const [kept, gone] = [await titled('Mali meets Chad'), await titled(byHolder ? 'Omania sanctions Iraqia' : 'Oman sanctions Iraq')];
      const { version } = byHolder ? await mergeChosen(handle.db, { into: kept, from: gone, choose: {}, by: BY }) : await merge(kept, gone);
      const [source, target] = byHolder ? ['Iraqia', 'Togo'] : ['Iraq', 'Benin'];
      await report(`${target} met Ghana on 1999-01-01.`, true);
      await mergeActors(handle.db, { source: await actor(source), target: await actor(target), by: BY });
      expect(await versionOf(handle.db, gone.id)).toBe(3);
      if (byHolder) await undoChange(handle.db, { id: kept.id, version, by: BY });
      else await unmerge(gone.id);
      expect((await event(kept.id)).actors.map(({ name }) => name)).toEqual(['Mali', 'Chad']);
      expect((await event(gone.id)).actors.map(({ name }) => name)).toEqual([byHolder ? 'Omania' : 'Oman', target]);
    }
  });
});
