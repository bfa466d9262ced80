/** Loads events for the axis with one statement. */
import { inArray, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';
import { type FamilyId, NO_FAMILY } from '@/domain/families';
import type { Clocks } from '@/domain/filters/timeline-filters';
import type { AxisEvent } from '@/domain/timeline/tiles';
import { summaryColumns } from '../events/load-summaries';
import { dateOf, dayView, slugOf } from '../events/to-view';
import { eventsAsOf, themesAsOf } from '../facts/as-of';

const { place: _place, state: _state, checkedAt: _checkedAt, ...drawn } = summaryColumns;
const familyAsOf = (known: string | null) => sql<FamilyId>`coalesce((
  select theme.family from ${themesAsOf(known)} filed join themes on themes.id = filed.theme_id join themes theme on theme.id = themes.root
  where filed.event_id = events.id order by filed.position, theme.position limit 1), ${NO_FAMILY})`;

const firstReport = sql<string | null>`(
  select fact.first_report::text from timeline_facts fact where fact.event_id = events.id and fact.actor_id = 0 and fact.known_to = 'infinity')`;
const nothing = sql<string | null>`null::text`;

/** In the order of `ids`, by the clocks; unknown IDs are omitted. The caller must check which events are visible. */
export async function loadAxisEvents(db: Database, ids: readonly number[], { clock, known }: Clocks): Promise<readonly AxisEvent[]> {
  if (ids.length === 0) return [];
  const found = await db
    .select({ ...drawn, family: familyAsOf(known), reported: clock === 'reported' ? firstReport : nothing })
    .from(eventsAsOf(known))
    .where(inArray(events.id, [...ids]));
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { title, status, polarity, outcome, salience } = row;
    const date = row.reported === null ? dateOf(row) : dayView(row.reported);
    return [{ id, slug: slugOf(title), title, date, status, polarity, outcome, family: row.family, salience }];
  });
}
