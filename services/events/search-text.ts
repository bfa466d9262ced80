/** What the full-text search finds besides an event's title: summary, quotations, names and place, a line each. */
import { eq, type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { eventActors, eventMentions, events } from '@/db/schema/events';
import { actors } from '@/db/schema/vocabulary';

/** Of an event that is about to be stored. */
export const searchTextOf = (quotes: readonly string[], names: readonly string[], place: string | null): string =>
  [...quotes, ...names, place].filter(Boolean).join('\n');

/** Of the stored event in the row at hand, from its accepted mentions and its actors; `place` is the one that it has or is given. */
export function storedSearchText(place: SQL): SQL {
  const quotes = sql`select string_agg(m.quote, E'\n' order by m.id) from ${eventMentions} m
    where m.event_id = ${events}.id and m.state = 'accepted'`;
  const names = sql`select string_agg(a.name, E'\n' order by p.position, a.id)
    from ${eventActors} p join ${actors} a on a.id = p.actor_id where p.event_id = ${events}.id`;
  return sql`concat_ws(E'\n', nullif(${events}.summary, ''), (${quotes}), (${names}), nullif(${place}, ''))`;
}

export async function refreshSearchText(tx: Database, id: number): Promise<void> {
  await tx
    .update(events)
    .set({ searchText: storedSearchText(sql`${events}.place`) })
    .where(eq(events.id, id));
}
