/** Searching the timeline: matches, positions of the words, and suggestions for misspelled names. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { sources } from '@/db/schema/articles';
import { testDatabases } from '@/db/testing/test-database';
import type { EventFields } from '@/domain/event-input';
import { filtersOf, NO_FILTERS } from '@/domain/filters/timeline-filters';
import type { VocabularyActor } from '@/engine/index';
import { publishArticle } from '../articles/publish-article';
import { createEvent } from '../events/editing/create-event';
import { ingestArticle } from '../ingest/ingest-article';
import { enterEvent } from '../testing/enter-event';
import { plainExtractor } from '../testing/plain-extractor';
import { sampleEvent } from '../testing/sample-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { write } from './facts/write';
import { readFieldWords } from './field-words';
import { getTimeline } from './get-timeline';
import { countArticles, searchArticles } from './search-articles';
import { rangesOf } from './words';

const VOCABULARY: readonly VocabularyActor[] = [
  { id: 'antony-blinken', name: 'Antony Blinken', kind: 'person', aliases: ['Secretary Blinken'] },
  { id: 'oman', name: 'Oman', kind: 'state', aliases: [] },
  { id: 'jake-sullivan', name: 'Jake Sullivan', kind: 'person', aliases: [] },
  { id: 'volodymyr-zelenskyy', name: 'Volodymyr Zelenskyy', kind: 'person', aliases: ['Zelensky'] },
];
const TITLES = [
  'Blinken visits Beijing',
  'Export controls on chips are tightened',
  'Sullivan controls nothing',
  'The sanctioned ships leave',
];

describe.each(testDatabases())('search on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, VOCABULARY, SAMPLE_THEMES);
    const actors: EventFields['actors'] = ['antony-blinken', 'oman'].map((slug) => ({ slug, role: 'participant' }));
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

  it('ranks by best match: words in titles, then nearby words, without dropping events', async () => {
    const { db } = handle;
    const make = (title: string, quote: string) => enterEvent(db, { title, place: quote, actors: [] });
    await make('Something else entirely', 'Grain harbor');
    await make('The grain deal is signed in the harbor', 'Vienna');
    await make('Grain harbor', 'Grain harbor');
    const ranked = await getTimeline(db, { ...NO_FILTERS, query: 'grain harbor', order: 'best' });
    expect(ranked.events.map(({ title }) => title)).toEqual([
      'Grain harbor',
      'The grain deal is signed in the harbor',
      'Something else entirely',
    ]);
    const plain = await getTimeline(db, { ...NO_FILTERS, order: 'best' });
    expect(plain.events.map(({ id }) => id)).toEqual((await getTimeline(db, NO_FILTERS)).events.map(({ id }) => id));
  });

  it('marks matches in any word form', async () => {
    const [event] = (await search('controlled "chips" tight*')).events;
    expect(event?.found?.title.map(({ start, end }) => event.title.slice(start, end))).toEqual(['controls', 'chips', 'tightened']);
    expect((await search('')).events[0]).not.toHaveProperty('found');
  });

  it.each([
    ['Blinkin talks', [['Antony Blinken', 'Blinkin']]],
    ['antoni blinkan', [['Antony Blinken', 'antoni']]],
    // Two swapped letters, in a name too short for other corrections.
    ['Oamn', [['Oman', 'Oamn']]],
    // No suggestions of actors without events.
    ['Zelenskiy', []],
    ['xyzzy', []],
    ['-Blinkin xyzzy', []],
  ])('suggests for %j: %j', async (query, expected) => {
    const { suggestions, total } = await search(query);
    expect(total).toBe(0);
    expect(suggestions.map(({ name, word }) => [name, word])).toEqual(expected);
  });

  it.each([
    ['actor:"Antony Blinken" visits', 'visits', { actor: ['antony-blinken'] }, {}, null],
    ['ACTOR:antony-blinken -actor:"Jake Sullivan" after:2022', '', { actor: ['antony-blinken'] }, { actor: ['jake-sullivan'] }, '2023'],
    ['theme:meeting -theme:visit chips OR ships', 'chips OR ships', { theme: ['meeting'] }, { theme: ['visit'] }, null],
    // Unknown actors and themes become ordinary search words.
    ['actor:Blinkin theme:nothing x', '"Blinkin" "nothing" x', {}, {}, null],
    ['actor: status:', 'actor: status:', null, null, null],
    ['at 12:30 see https://example.org', 'at 12:30 see https://example.org', null, null, null],
  ])('parses %j', async (query, text, values, not, from) => {
    const read = await readFieldWords(handle.db, { ...NO_FILTERS, query, page: 3 });
    if (values === null) return expect(read).toBeNull();
    expect(read).toMatchObject({ filters: { query: text, from, page: 1 }, unread: [] });
    const chosen = (key: 'values' | 'not') =>
      Object.fromEntries(
        Object.entries(read?.filters.facets ?? {}).flatMap(([facet, choice]) => (choice[key].length > 0 ? [[facet, choice[key]]] : [])),
      );
    expect([chosen('values'), chosen('not')]).toEqual([values, not]);
    expect(read && (await readFieldWords(handle.db, read.filters))).toBeNull();
  });

  it.each([
    ['role:initiator actor:antony-blinken', 'initiator', []],
    ['actor:antony-blinken role:Target after:soon', 'target', [['after', 'soon']]],
    ['initiator:antony-blinken', 'initiator', []],
    ['actor:antony-blinken role:initiator role:target', 'initiator', [['other-role', 'target']]],
    ['-initiator:antony-blinken', null, [['-initiator', 'antony-blinken']]],
    // Without an actor.
    ['role:target visits', null, [['role', 'target']]],
    [
      'actor:antony-blinken role:boss -after:2023',
      null,
      [
        ['role', 'boss'],
        ['-after', '2023'],
      ],
    ],
    [
      'status:maybe -actor:Blinkin',
      null,
      [
        ['status', 'maybe'],
        // Must not be parsed as a URL parameter.
        ['-actor', 'Blinkin'],
      ],
    ],
    ['actor:antony-blinken -role:target', null, [['-role', 'target']]],
  ])('parses the role in %j and reports invalid terms', async (query, role, unread) => {
    expect(await readFieldWords(handle.db, { ...NO_FILTERS, query })).toMatchObject({ filters: { role }, unread });
  });

  it('ignores an actor whose role differs from an earlier one', async () => {
    expect(await readFieldWords(handle.db, { ...NO_FILTERS, query: 'initiator:antony-blinken target:jake-sullivan' })).toEqual({
      filters: { ...filtersOf({ actor: ['antony-blinken'] }), role: 'initiator' },
      unread: [['target', 'jake-sullivan']],
    });
  });

  it('adds to earlier choices', async () => {
    const before = { ...filtersOf({ actor: ['jake-sullivan'] }), from: '2020', query: 'actor:antony-blinken from:2021' };
    const filters = { ...filtersOf({ actor: ['jake-sullivan', 'antony-blinken'] }), from: '2021' };
    expect(await readFieldWords(handle.db, before)).toEqual({ filters, unread: [] });
  });

  it('searches the latest text of each article if it may be shown', async () => {
    const text = 'The ferry sailed on 2024-01-05. Nobody waited for the ferries any more.';
    for (const [source, right] of [
      ['Open Paper', 'full'],
      ['Closed Paper', 'quotations'],
    ] as const) {
      await handle.db.insert(sources).values({ name: source, displayRight: right });
      const input = { text: `${text} ${source}.`, title: `News of ${source}`, source, published: '2024-01-09' } as const;
      await ingestArticle(handle.db, input, { userId: null, publish: true }, plainExtractor);
    }
    const { articles, total } = await searchArticles(handle.db, 'ferry -train', 10);
    expect([total, articles.map(({ title, sourceName, published }) => [title, sourceName, published])]).toEqual([
      1,
      [['News of Open Paper', 'Open Paper', '2024-01-09']],
    ]);
    const { text: line = '', found = [] } = articles[0]?.excerpt ?? {};
    expect(text).toContain(line.slice(0, 30));
    expect(found.map(({ start, end }) => line.slice(start, end))).toEqual(['ferry', 'ferries']);
    expect((await search('ferry')).articlesFound).toBe(1);
    expect(await searchArticles(handle.db, 'zeppelin', 10)).toEqual({ articles: [], total: 0 });
    expect(await countArticles(handle.db, 'the', null)).toBe(0);
  });

  it('finds an event by its quotes while their source and article are visible', async () => {
    const { db } = handle;
    const store = (text: string, source: string, publish: boolean) =>
      ingestArticle(db, { text, title: 'T', source, published: '2024-01-09' }, { userId: null, publish }, plainExtractor);
    await store('Nauru met Palau in 2013-07.', 'The Open Paper', true);
    const found = async (query: string) => (await search(query)).events.map(({ title }) => title);
    const set = (displayRight: 'full' | 'quotations' | 'hidden') =>
      write(db, (tx) => tx.update(sources).set({ displayRight }).where(eq(sources.name, 'The Secret Paper')));
    // The text says "met", the title "meets". Only the second report names the day.
    expect(await found('nauru met')).toEqual(['Nauru meets Palau']);
    const held = await store('Nauru met Palau on 2013-07-08.', 'The Secret Paper', false);
    expect(await found('"met palau on 2013-07-08"')).toEqual([]);
    await publishArticle(db, { id: held.articleId, version: 1, by: { userId: 'editor-1' } });
    expect(await found('"met palau on 2013-07-08"')).toEqual(['Nauru meets Palau']);
    await set('hidden');
    expect(await found('"met palau on 2013-07-08"')).toEqual([]);
    expect(await found('nauru met')).toEqual(['Nauru meets Palau']);
    await set('quotations');
    expect(await found('"met palau on 2013-07-08"')).toEqual(['Nauru meets Palau']);
  });

  it('makes no suggestions when there are results', async () => {
    expect(await search('Blinken')).toMatchObject({ suggestions: [], beginnings: null });
  });

  it.each([
    ['tight', 'tight*'],
    ['xyzzy', null],
  ])('offers a prefix search for %j only if it has matches: %j', async (query, expected) => {
    expect(await search(query)).toMatchObject({ total: 0, beginnings: expected });
  });
});

describe('rangesOf', () => {
  it('counts positions without the marker characters', () => {
    expect(rangesOf('a \u0002bc\u0003 d \u0002e\u0003', 'a bc d e')).toEqual([
      { start: 2, end: 4 },
      { start: 7, end: 8 },
    ]);
  });
  it('returns no ranges if the text differs', () => {
    expect(rangesOf('a \u0002b\u0003', 'a  b')).toEqual([]);
  });
});
