/** Computes event columns that depend on other columns: the search text and the confidence. */
import { type SQL, sql } from 'drizzle-orm';
import { actors, eventMentions, events } from '@/db/database';
import { shownActors } from './shown-participants';

export const searchTextOf = (names: readonly string[], place: string | null): string => [...names, place].filter(Boolean).join('\n');

/** The search text of the current `events` row in SQL. `place` is the stored or the new place. */
export function storedSearchText(place: SQL): SQL {
  const names = sql`select string_agg(a.name, E'\n' order by p.position, a.id)
    from ${shownActors(sql`= ${events}.id`)} p join ${actors} a on a.id = p.actor_id`;
  return sql`concat_ws(E'\n', nullif(${events}.summary, ''), (${names}), nullif(${place}, ''))`;
}

/** The confidence of the current `events` row in SQL. */
export const storedConfidence: SQL<number | null> = sql`(
  select max(m.confidence) from ${eventMentions} m where m.event_id = ${events}.id and m.state = 'accepted')`;
