/** What the timeline answers from its facts is what the stored events say, whatever was written. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/testing/test-database';
import { dayNumber, dayOf } from '@/domain/dates/day-words';
import { FACETS, type Facet } from '@/domain/filters/facets';
import { NO_FILTERS, type TimelineFilters, withoutFacet } from '@/domain/filters/timeline-filters';
import { TILE_EVENTS, type Tile, tileParts, tileSpan, tilesOver } from '@/domain/timeline/tiles';
import type { VocabularyActor } from '@/engine/index';
import { neighborIds } from '../events/get-event';
import { readPlainByClock } from '../testing/plain-clocks';
import { bySalience, idsWithWords, inListOrder, type PlainEvent, plainMatches, readPlainEvents } from '../testing/plain-timeline';
import { changeSomething, insertRandomEvent, insertSources } from '../testing/random/change-events';
import { pick, randomOf } from '../testing/random/random';
import { randomFilters } from '../testing/random/random-filters';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { getFacet } from './facets';
import { refreshProjection } from './facts/write';
import { getTimeline } from './get-timeline';
import { PAGE_SIZE } from './list';
import { getMembers, getTile } from './tiles';

const ACTORS: readonly VocabularyActor[] = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id, at) => ({
  id,
  name: id.toUpperCase(),
  kind: at % 3 === 2 ? ('organ' as const) : ('state' as const),
  aliases: [],
  ...(at % 3 === 2 ? { parent: 'abcdefgh'.charAt(at - 1 - (at % 2)) } : {}),
}));
const EVENTS = 220;
const ROUNDS = 8;
const WRITES = 12;
const FILTERS = 12;

describe.each(testDatabases())('after random writes on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, ACTORS, SAMPLE_THEMES);
    await insertSources(handle.db);
    const random = randomOf(7);
    for (let n = 0; n < EVENTS; n += 1) await insertRandomEvent(handle.db, random);
    await refreshProjection(handle.db);
  }, 120_000);
  afterAll(() => handle.close());

  it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'round %i: every answer is that of the plain way',
    async (round) => {
      const { db } = handle;
      const random = randomOf(100 + round);
      for (let n = 0; n < WRITES; n += 1) await changeSomething(db, random);
      await refreshProjection(db);
      const stored = await readPlainEvents(db);
      for (let n = 0; n < FILTERS; n += 1) {
        const filters = n % 3 === 0 ? withWord(random) : randomFilters(random);
        const events = await readPlainByClock(db, filters);
        const words = await idsWithWords(db, filters.query, events);
        const matches = plainMatches(events, filters, words);
        const view = await getTimeline(db, filters);
        expect({ filters, ...told(view) }).toEqual({ filters, ...plainly(events, matches, filters, words) });
        checkHistogram(view.histogram, events, matches);
        const facet = FACETS[n % FACETS.length] ?? 'actor';
        const { values } = await getFacet(db, filters, facet, { find: '', skip: 0, limit: 300 });
        expect([filters, facet, counted(values)]).toEqual([filters, facet, tally(events, filters, facet, words)]);
        for (const tile of randomTiles(random, matches)) {
          const { events: drawn, hidden } = await getTile(db, filters, tile);
          expect({ filters, tile, ids: drawn.map(({ id }) => id), hidden }).toEqual({ filters, tile, ...plainTile(matches, tile) });
        }
        const from = dayNumber('2020-01-01') + Math.floor(random() * 1_400);
        const days = { from: dayOf(from), to: dayOf(from + Math.floor(random() * 90)) };
        const members = await getMembers(db, filters, days);
        const begun = matches.filter((event) => event.from >= from && event.from <= dayNumber(days.to)).sort(bySalience);
        expect([filters, members.total, members.events.map(({ id }) => id)]).toEqual([
          filters,
          begun.length,
          begun.slice(0, 10).map(({ id }) => id),
        ]);
      }
      const sorted = [...stored].sort(inListOrder('oldest'));
      const at = Math.floor(random() * sorted.length);
      expect(await neighborIds(db, sorted[at]?.id ?? 0)).toEqual({
        previous: sorted[at - 1]?.id ?? null,
        next: sorted[at + 1]?.id ?? null,
      });
    },
    240_000,
  );

  it('the rollup holds what it would hold if it were made anew', async () => {
    const { db } = handle;
    const dump = async () => ({
      rollup: (await db.execute(sql`select * from timeline_rollup where starts <> 0 or ends <> 0 order by 1, 2, 3, 4, 5`)) as unknown as {
        rows: unknown[];
      },
      facts: (await db.execute(sql`select * from timeline_facts order by 1, 2, known_to`)) as unknown as { rows: unknown[] },
    });
    await getTimeline(db, NO_FILTERS);
    const kept = await dump();
    expect(kept.rollup.rows.length).toBeGreaterThan(1_000);
    await db.execute(sql`insert into timeline_marks values (0)`);
    await refreshProjection(db);
    const fresh = await dump();
    for (const table of ['rollup', 'facts'] as const) expect(kept[table].rows).toEqual(fresh[table].rows);
  }, 120_000);
});

/** A search for a word that many events contain, mostly without other filters than days. */
function withWord(random: () => number): TimelineFilters {
  const filters: TimelineFilters = { ...randomFilters(random), query: pick(random, ['harbor', 'grain', '"harbors"', 'the grain']) };
  return random() < 0.2 ? filters : { ...filters, facets: {}, role: null, clock: 'happened', known: null };
}

type View = Awaited<ReturnType<typeof getTimeline>>;
const counted = (values: View['facets']['actor']['values']): Record<string, number> =>
  Object.fromEntries(values.filter(({ count }) => count > 0).map(({ id, count }) => [id, count]));

const told = ({ total, unfilteredTotal, span, events, facets }: View) => ({
  total,
  unfilteredTotal,
  span,
  page: events.map(({ id }) => id),
  actors: counted(facets.actor.values),
  themes: counted(facets.theme.values),
});

/** How many events each value of a facet has, under every filter but those of the facet itself. */
function tally(events: readonly PlainEvent[], filters: TimelineFilters, facet: Facet, words: ReadonlySet<number>): Record<string, number> {
  const sums: Record<string, number> = {};
  const add = (id: string): void => {
    sums[id] = (sums[id] ?? 0) + 1;
  };
  for (const event of plainMatches(events, withoutFacet(filters, facet), words)) {
    if (facet !== 'actor' || filters.role === null) event.values[facet].forEach(add);
    else for (const one of event.roles) if (one.endsWith(` ${filters.role}`)) add(one.split(' ')[0] ?? '');
  }
  return sums;
}

function plainly(
  events: readonly PlainEvent[],
  matches: readonly PlainEvent[],
  filters: TimelineFilters,
  words: ReadonlySet<number>,
): ReturnType<typeof told> {
  const listed = [...matches].sort(inListOrder(filters.order));
  return {
    total: matches.length,
    unfilteredTotal: events.length,
    span:
      matches.length === 0
        ? null
        : { earliest: dayOf(Math.min(...matches.map(({ from }) => from))), latest: dayOf(Math.max(...matches.map(({ to }) => to))) },
    page: listed.slice((filters.page - 1) * PAGE_SIZE, filters.page * PAGE_SIZE).map(({ id }) => id),
    actors: tally(events, filters, 'actor', words),
    themes: tally(events, filters, 'theme', words),
  };
}

function checkHistogram(histogram: View['histogram'], events: readonly PlainEvent[], matches: readonly PlainEvent[]): void {
  expect(histogram === null).toBe(events.length === 0);
  if (histogram === null) return;
  // a bucket is one month or more, or, by the days of their reports, all events are of one day each
  const lengthOf = (event: PlainEvent): number => {
    const [first, last] = [dayOf(event.from), dayOf(event.to)];
    const months = (day: string): number => dayNumber(`${day.slice(0, -3)}-01`);
    return event.exact || months(first) === months(last) ? 1 : Math.round((months(last) - months(first)) / 30.44) + 1;
  };
  const size = { day: 1, week: 1, month: 1, quarter: 3, year: 12, decade: 120, century: 1_200 }[histogram.unit];
  const short = (list: readonly PlainEvent[]) => list.filter((event) => lengthOf(event) <= size);
  const [counted, shown] = [short(events), short(matches)];
  for (const bucket of histogram.buckets)
    expect([bucket, bucket.all, bucket.shown]).toEqual([bucket, startingIn(counted, bucket).length, startingIn(shown, bucket).length]);
  expect(histogram.strips.reduce((sum, { count }) => sum + count, 0)).toBe(matches.length - shown.length);
}

function startingIn(list: readonly PlainEvent[], days: { readonly from: string; readonly to: string }): readonly PlainEvent[] {
  const [first, last] = [dayNumber(days.from), dayNumber(days.to)];
  return list.filter(({ from }) => from >= first && from <= last);
}

function randomTiles(random: () => number, matches: readonly PlainEvent[]): readonly Tile[] {
  const day = dayOf(matches[Math.floor(random() * matches.length)]?.from ?? 18_500);
  return [0, 1, 2, 3, 5].flatMap((level) => tilesOver({ from: day, to: day }, level));
}

function plainTile(matches: readonly PlainEvent[], tile: Tile) {
  const [first, last] = [dayNumber(tileSpan(tile).from), dayNumber(tileSpan(tile).to)];
  const drawn = matches
    .filter(({ from, to }) => from <= last && to >= first)
    .sort(bySalience)
    .slice(0, TILE_EVENTS);
  const ids = drawn.map(({ id }) => id);
  const hidden = tileParts(tile).flatMap((part) => {
    const count = startingIn(matches, part).filter(({ id }) => !ids.includes(id)).length;
    return count > 0 ? [{ ...part, count }] : [];
  });
  return { ids, hidden };
}
