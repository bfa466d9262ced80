import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/testing/test-database';
import type { EventFields } from '@/domain/event-input';
import type { VocabularyActor } from '@/engine/index';
import { createEvent } from '../events/editing/create-event';
import { ingestArticle } from '../ingest/ingest-article';
import { enterEvent } from '../testing/enter-event';
import { plainExtractor } from '../testing/plain-extractor';
import { sampleEvent } from '../testing/sample-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { getActor } from './get-actor';
import { listActorsInEvents } from './list-actors';
import { seedVocabulary } from './seed-vocabulary';

const EDITOR = { userId: 'editor-1' } as const;
const VOCABULARY: readonly VocabularyActor[] = [
  { id: 'china', name: 'China', kind: 'state', aliases: ['Chinese', 'Beijing', 'CHINA'] },
  { id: 'japan', name: 'Japan', kind: 'state', aliases: [] },
  { id: 'china-ministry', name: 'Ministry', kind: 'organ', aliases: [], parent: 'china' },
  { id: 'li-person', name: 'Li', kind: 'person', aliases: [], parent: 'china', office: 'minister' },
  { id: 'peru', name: 'Peru', kind: 'state', aliases: [] },
  { id: 'chile', name: 'Chile', kind: 'state', aliases: [] },
  { id: 'nobody', name: 'Nobody', kind: 'state', aliases: [] },
];
const by = (...slugs: string[]): EventFields['actors'] => slugs.map((slug) => ({ slug, role: 'participant' }));
const on = (edtf: string): EventFields['date'] => ({ edtf, qualifier: null, extent: 'throughout' });

describe.each(testDatabases())('actors on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    const { db } = handle;
    await seedVocabulary(db, VOCABULARY, SAMPLE_THEMES);
    const create = (input: Partial<EventFields>, publish = true) => enterEvent(db, input, publish);
    await create({ title: 'Ministry and Japan talk', actors: by('china-ministry', 'japan'), date: on('2023-03-01') });
    await create({ title: 'Li visits Japan', actors: by('china', 'li-person', 'japan'), date: on('2023-05-05') });
    await create({ title: 'A draft with Japan', actors: by('china', 'japan') }, false);
    const text = 'China met Japan on 2024-01-05.';
    const input = { text, title: 'A report', source: 'Paper', published: '2024-01-09' } as const;
    await ingestArticle(db, input, { userId: null, publish: true }, plainExtractor);
  });
  afterAll(() => handle.close());

  it('lists counterparts, members and sources of a state', async () => {
    const china = await getActor(handle.db, 'china');
    expect(china).toMatchObject({ name: 'China', aliases: ['Beijing', 'Chinese'], belongsTo: [], eventCount: 3, countedAmong: null });
    expect(china?.counterparts.map(({ actor, count, earliest, latest }) => [actor.name, count, earliest, latest])).toEqual([
      ['Japan', 3, '2023-03-01', '2024-01-05'],
    ]);
    expect(china?.members.map(({ actor }) => actor.name).sort()).toEqual(['Li', 'Ministry']);
    expect(china?.sources).toEqual([{ name: 'Paper', articles: 1 }]);
  });

  it('lists the state and office of a person, but not as a counterpart', async () => {
    const li = await getActor(handle.db, 'li-person');
    expect(li?.belongsTo.map(({ actor, office }) => [actor.name, office])).toEqual([['China', 'minister']]);
    expect(li?.counterparts.map(({ actor }) => actor.name)).toEqual(['Japan']);
  });

  it('returns null for an unknown actor, and empty lists for an actor without events', async () => {
    expect(await getActor(handle.db, 'no-such-actor')).toBeNull();
    expect(await getActor(handle.db, 'nobody')).toMatchObject({ counterparts: [], sources: [], members: [] });
  });

  it('lists actors of published events by event count, and finds them by alias', async () => {
    const all = await listActorsInEvents(handle.db, '', 10);
    expect(all.actors.map((actor) => [actor.name, actor.eventCount])).toEqual([
      ['China', 3],
      ['Japan', 3],
      ['Li', 1],
      ['Ministry', 1],
    ]);
    expect(await listActorsInEvents(handle.db, '', 1)).toMatchObject({ total: 4, actors: [{ name: 'China' }] });
    expect((await listActorsInEvents(handle.db, 'beij', 10)).actors.map((actor) => actor.name)).toEqual(['China']);
    expect(await listActorsInEvents(handle.db, '100%', 10)).toEqual({ actors: [], total: 0 });
  });

  it('supports years BC', async () => {
    const date = on('-0043-03-15');
    await createEvent(handle.db, {
      input: sampleEvent({ title: 'Long ago', actors: by('peru', 'chile'), date }),
      by: EDITOR,
      publish: true,
    });
    expect((await getActor(handle.db, 'peru'))?.counterparts).toMatchObject([{ earliest: '-0043-03-15', latest: '-0043-03-15' }]);
  });
});
