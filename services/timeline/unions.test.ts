/** Counts of several actors or themes, which come from the rollup and the repeats, equal a plain count. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/testing/test-database';
import { dayOf, monthNumber } from '@/domain/dates/day-words';
import { filtersOf, NO_FILTERS, type TimelineFilters, withChoice, withMark, withoutFacet } from '@/domain/filters/timeline-filters';
import type { VocabularyActor } from '@/engine/index';
import { type PlainEvent, plainMatches, readPlainEvents } from '../testing/plain-timeline';
import { fillAtRandom } from '../testing/random/random-timeline';
import { countsByMonth } from './counts';
import { loadFacet } from './facets';
import { refreshProjection } from './facts/write';
import { readScope } from './scope';

const EVENTS = 300;
const ACTORS: readonly VocabularyActor[] = [...'abcdefgh'].map((id, at) => ({
  id,
  name: id.toUpperCase(),
  kind: at === 7 ? 'organ' : 'state',
  aliases: [],
  ...(at === 7 ? { parent: 'a' } : {}),
}));

const notActors = (filters: TimelineFilters, ...ids: readonly string[]): TimelineFilters =>
  ids.reduce((made, id) => withMark(made, 'actor', id, 'left out'), filters);
const notThemes = (filters: TimelineFilters, ...ids: readonly string[]): TimelineFilters =>
  ids.reduce((made, id) => withMark(made, 'theme', id, 'left out'), filters);

const CASES: readonly (readonly [string, TimelineFilters])[] = [
  ['two actors', filtersOf({ actor: ['a', 'b'] })],
  ['a state and its organ', filtersOf({ actor: ['a', 'h'] })],
  ['four actors and a theme', filtersOf({ actor: ['a', 'b', 'c', 'd'], theme: ['visit'] })],
  ['more actors than are added up', filtersOf({ actor: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] })],
  ['two themes', filtersOf({ theme: ['summit', 'visit'] })],
  ['three themes', filtersOf({ theme: ['summit', 'visit', 'sanction'] })],
  ['two themes of an actor', filtersOf({ actor: ['a'], theme: ['summit', 'visit'] })],
  ['two actors and two themes', filtersOf({ actor: ['a', 'b'], theme: ['summit', 'visit'] })],
  ['two actors together', withChoice(filtersOf({ actor: ['a', 'b'] }), 'actor', { match: 'all' })],
  ['two actors together, of a theme', withChoice(filtersOf({ actor: ['a', 'b'], theme: ['visit'] }), 'actor', { match: 'all' })],
  ['an actor without another', notActors(filtersOf({ actor: ['a'] }), 'b')],
  ['an actor without two others', notActors(filtersOf({ actor: ['a'] }), 'b', 'c')],
  ['without an actor', notActors(NO_FILTERS, 'a')],
  ['without three actors', notActors(NO_FILTERS, 'a', 'b', 'h')],
  ['a theme without two actors', notActors(filtersOf({ theme: ['visit'] }), 'a', 'b')],
  ['without a theme', notThemes(NO_FILTERS, 'visit')],
  ['without two themes', notThemes(NO_FILTERS, 'visit', 'summit')],
  ['an actor without two themes', notThemes(filtersOf({ actor: ['a'] }), 'visit', 'summit')],
  ['a theme without another', notThemes(filtersOf({ theme: ['visit'] }), 'summit')],
  ['without an actor and a theme', notThemes(notActors(NO_FILTERS, 'a'), 'visit')],
];
const WINDOWS: readonly Pick<TimelineFilters, 'from' | 'to'>[] = [
  { from: null, to: null },
  { from: '2020-03-17', to: '2022-11-09' },
  { from: '2021-02', to: '2021-03' },
  { from: '2022-05-20', to: null },
];

describe.each(testDatabases())(`counts over ${EVENTS} events on $kind`, ({ open }) => {
  let handle: DatabaseHandle;
  let events: readonly PlainEvent[];
  beforeAll(async () => {
    handle = await open();
    await fillAtRandom(handle, { actors: ACTORS, events: EVENTS, seed: 11 });
    // two events have more actors than their facts can name
    await handle.db.execute(
      sql`insert into actors (slug, name, kind) select 'm' || n, 'Member ' || n, 'person' from generate_series(1, 220) n`,
    );
    await handle.db.execute(sql`
      insert into event_actors (event_id, actor_id, role)
      select event.id, actors.id, 'participant'
      from (select id from events where state = 'published' and merged_into is null order by id limit 2) event, actors
      where slug like 'm%' or slug in ('a', 'b', 'c')
      on conflict do nothing`);
    await refreshProjection(handle.db);
    events = await readPlainEvents(handle.db);
  }, 240_000);
  afterAll(() => handle.close());

  const tally = (list: readonly (string | number)[]): Record<string, number> => {
    const sums: Record<string, number> = {};
    for (const one of list) sums[one] = (sums[one] ?? 0) + 1;
    return sums;
  };
  const matching = (filters: TimelineFilters): readonly PlainEvent[] => plainMatches(events, filters, new Set());

  it.each(CASES)('%s', async (_, chosen) => {
    for (const window of WINDOWS) {
      const filters = { ...chosen, ...window };
      const months: Record<string, number> = {};
      for (const { month, count } of await countsByMonth(handle.db, await readScope(handle.db, filters)))
        months[month] = (months[month] ?? 0) + count;
      expect([window, months]).toEqual([window, tally(matching(filters).map(({ from }) => monthNumber(dayOf(from))))]);
      for (const facet of ['actor', 'theme'] as const) {
        const { values } = await loadFacet(handle.db, filters, facet, { find: '', skip: 0, limit: 300 });
        const counts = Object.fromEntries(values.filter(({ count }) => count !== 0).map(({ id, count }) => [id, count]));
        const expected = tally(matching(withoutFacet(filters, facet)).flatMap((event) => [...event.values[facet]]));
        expect([window, facet, counts]).toEqual([window, facet, expected]);
      }
    }
  });
});
