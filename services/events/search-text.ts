/**
 * What the full-text search finds besides an event's title and the sentences it rests on: summary, names and place, a line each. The
 * sentences are found by those of their words that readers may see, which `services/facts/search-rows.ts` knows.
 */
import { type SQL, sql } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { actors } from '@/db/schema/vocabulary';
import { shownActors } from './shown-participants';

export const searchTextOf = (names: readonly string[], place: string | null): string => [...names, place].filter(Boolean).join('\n');

/** Of the stored event in the row at hand, from its actors; `place` is the one that it has or is given. */
export function storedSearchText(place: SQL): SQL {
  const names = sql`select string_agg(a.name, E'\n' order by p.position, a.id)
    from ${shownActors(sql`= ${events}.id`)} p join ${actors} a on a.id = p.actor_id`;
  return sql`concat_ws(E'\n', nullif(${events}.summary, ''), (${names}), nullif(${place}, ''))`;
}
