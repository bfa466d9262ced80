/** Searching the timeline: what is found, where the words stand, and which names may have been meant. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/test-database';
import type { EventFields } from '@/domain/event-input';
import { NO_FILTERS } from '@/domain/filters/timeline-filters';
import type { VocabularyActor } from '@/engine/index';
import { createEvent } from '../events/create-event';
import { sampleEvent } from '../testing/sample-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { getTimeline } from '../timeline/get-timeline';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { rangesOf } from './mark-found';

const VOCABULARY: readonly VocabularyActor[] = [
  { id: 'antony-blinken', name: 'Antony Blinken', kind: 'person', aliases: ['Secretary Blinken'] },
  { id: 'jake-sullivan', name: 'Jake Sullivan', kind: 'person', aliases: [] },
  { id: 'volodymyr-zelenskyy', name: 'Volodymyr Zelenskyy', kind: 'person', aliases: ['Zelensky'] },
];
const TITLES = [
  'Blinken visits Beijing',
  'Export controls on chips are tightened',
  'Sullivan controls nothing',
  'The sanctioned ships leave',
];

describe.each(testDatabases())('searching on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, VOCABULARY, SAMPLE_THEMES);
    const actors: EventFields['actors'] = [{ slug: 'antony-blinken', role: 'participant' }];
    for (const title of TITLES)
      await createEvent(handle.db, {
        input: sampleEvent({ title, place: null, actors: title.startsWith('Blinken') ? actors : [] }),
        by: { userId: 'editor-1' },
        publish: true,
      });
  });
  afterAll(() => handle.close());

  const search = (query: string) => getTimeline(handle.db, { ...NO_FILTERS, query });
  const titles = async (query: string) => (await search(query)).events.map(({ title }) => TITLES.indexOf(title)).sort();

  it.each([
    ['control', [1, 2]],
    ['"export controls"', [1]],
    ['"controls export"', []],
    ['sanction*', [3]],
    ['sanctioned*', [3]],
    ['contr* -sullivan', [1]],
    ['visit OR ship', [0, 3]],
    ['visit ship', []],
    ['-controls', [0, 3]],
    ['visits the', [0]],
    ["it's 'quoted' & (odd) | signs:*", []],
    ['Bei*jing', []],
    ['Beij**', [0]],
  ])('%j finds %j', async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  it('marks the words that were found, in any of their forms', async () => {
    const [event] = (await search('controlled "chips" tight*')).events;
    expect(event?.found?.title.map(({ start, end }) => event.title.slice(start, end))).toEqual(['controls', 'chips', 'tightened']);
    expect((await search('')).events[0]).not.toHaveProperty('found');
  });

  it.each([
    ['Blinkin talks', [['Antony Blinken', 'Blinkin']]],
    ['antoni blinkan', [['Antony Blinken', 'antoni']]],
    // nobody without events
    ['Zelenskiy', []],
    ['xyzzy', []],
    ['-Blinkin xyzzy', []],
  ])('%j may have meant %j', async (query, expected) => {
    const { suggestions, total } = await search(query);
    expect(total).toBe(0);
    expect(suggestions.map(({ name, word }) => [name, word])).toEqual(expected);
  });

  it('suggests nothing where something was found', async () => {
    expect((await search('Blinken')).suggestions).toEqual([]);
  });
});

describe('marked words', () => {
  it('are counted without the signs around them', () => {
    expect(rangesOf('a \u0002bc\u0003 d \u0002e\u0003', 'a bc d e')).toEqual([
      { start: 2, end: 4 },
      { start: 7, end: 8 },
    ]);
  });
  it('are none where the text came back changed', () => {
    expect(rangesOf('a \u0002b\u0003', 'a  b')).toEqual([]);
  });
});
