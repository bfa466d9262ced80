/** The timeline worked out the plain way, from every stored event in turn: what the fast queries are compared with in tests. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { fromStoredDay } from '@/db/schema/iso-day';
import { dayNumber } from '@/domain/day-words';
import type { TimelineFilters } from '@/domain/filters';
import { firstDay, lastDay } from '../timeline/filter-days';

export interface PlainEvent {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly rank: number;
  readonly exact: boolean;
  readonly salience: number;
  /** slugs, with the states above its organs */
  readonly actors: ReadonlySet<string>;
  readonly themes: ReadonlySet<string>;
}

interface Stored extends Record<string, unknown> {
  readonly id: number;
  readonly earliest: string;
  readonly latest: string;
  readonly precision: string;
  readonly extent: string;
  readonly salience: number;
  readonly actors: readonly number[];
  readonly themes: readonly string[];
}

const RANKS = ['day', 'interval', 'month', 'season', 'quarter', 'year', 'decade', 'century'];

export async function readPlainEvents(db: Database): Promise<readonly PlainEvent[]> {
  const stored = await rows<Stored>(
    db,
    sql`
      select id, earliest::text, latest::text, precision, extent, salience,
        array(select actor_id from event_actors where event_id = events.id) as actors,
        array(select theme_id from event_themes where event_id = events.id) as themes
      from events where state = 'published' and merged_into is null`,
  );
  const actors = await rows<{ id: number; slug: string; kind: string }>(db, sql`select id, slug, kind from actors`);
  const links = await rows<{ child: number; parent: number }>(
    db,
    sql`select actor_id as child, parent_id as parent from actor_affiliations`,
  );
  const above = (id: number, seen: Set<number>): Set<number> => {
    if (seen.has(id)) return seen;
    seen.add(id);
    if (actors.find((actor) => actor.id === id)?.kind === 'organ')
      for (const { child, parent } of links) if (child === id) above(parent, seen);
    return seen;
  };
  return stored.map((event) => ({
    id: event.id,
    from: dayNumber(fromStoredDay(event.earliest)),
    to: dayNumber(fromStoredDay(event.latest)),
    rank: RANKS.indexOf(event.precision),
    exact: event.precision === 'day' || (event.precision === 'interval' && event.extent === 'throughout'),
    salience: event.salience,
    actors: new Set(
      event.actors.flatMap((id) => [...above(id, new Set())]).map((id) => actors.find((actor) => actor.id === id)?.slug ?? ''),
    ),
    themes: new Set(event.themes),
  }));
}

/** Ids of the events with these words, by no index. */
export async function idsWithWords(db: Database, query: string): Promise<ReadonlySet<number>> {
  const found = await rows<{ id: number }>(
    db,
    sql`select id from events where to_tsvector('english', title) || to_tsvector('english', search_text) @@ websearch_to_tsquery('english', ${query})`,
  );
  return new Set(found.map(({ id }) => id));
}

/** The events of a filter; `words` are those that the query finds. */
export function plainMatches(events: readonly PlainEvent[], filters: TimelineFilters, words: ReadonlySet<number>): readonly PlainEvent[] {
  const from = filters.from === null ? Number.NEGATIVE_INFINITY : dayNumber(firstDay(filters.from));
  const to = filters.to === null ? Number.POSITIVE_INFINITY : dayNumber(lastDay(filters.to));
  return events.filter(
    (event) =>
      (filters.actors.length === 0 || filters.actors.some((slug) => event.actors.has(slug))) &&
      (filters.themes.length === 0 || filters.themes.some((theme) => event.themes.has(theme))) &&
      (filters.query === '' || words.has(event.id)) &&
      event.to >= from &&
      event.from <= to,
  );
}

export const bySalience = (a: PlainEvent, b: PlainEvent): number => b.salience - a.salience || a.id - b.id;

export const inListOrder =
  (order: TimelineFilters['order']) =>
  (a: PlainEvent, b: PlainEvent): number =>
    (order === 'newest' ? b.from - a.from : a.from - b.from) || a.rank - b.rank || bySalience(a, b);
