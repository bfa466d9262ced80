/** The filters of the timeline as conditions on `events`. Values are always parameters. */
import { and, eq, exists, inArray, type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { eventActors, events, eventThemes } from '@/db/schema/events';
import { toStoredDay } from '@/db/schema/iso-day';
import type { TimelineFilters } from '@/domain/filters';
import { published } from '../events/published';

/** One condition a dimension, undefined where the filter is open; facets leave out their own. */
export interface Conditions {
  readonly published: SQL;
  readonly actors: SQL | undefined;
  readonly themes: SQL | undefined;
  readonly query: SQL | undefined;
  readonly window: SQL | undefined;
}

export const allOf = (conditions: Conditions, without?: 'actors' | 'themes'): SQL | undefined =>
  and(
    conditions.published,
    without === 'actors' ? undefined : conditions.actors,
    without === 'themes' ? undefined : conditions.themes,
    conditions.query,
    conditions.window,
  );

export async function filterConditions(db: Database, filters: TimelineFilters): Promise<Conditions> {
  const actorIds = filters.actors.length > 0 ? await withOrgans(db, filters.actors) : null;
  return {
    published,
    actors:
      actorIds === null
        ? undefined
        : actorIds.length === 0
          ? sql`false`
          : exists(
              db
                .select({ one: sql`1` })
                .from(eventActors)
                .where(and(eq(eventActors.eventId, events.id), inArray(eventActors.actorId, [...actorIds]))),
            ),
    themes:
      filters.themes.length === 0
        ? undefined
        : exists(
            db
              .select({ one: sql`1` })
              .from(eventThemes)
              .where(and(eq(eventThemes.eventId, events.id), inArray(eventThemes.themeId, [...filters.themes]))),
          ),
    query: filters.query === '' ? undefined : sql`${events.fts} @@ websearch_to_tsquery('english', ${filters.query})`,
    window: windowCondition(filters),
  };
}

/** Events that may touch the window; asked of the range column, whose index knows both ends. */
function windowCondition({ from, to }: TimelineFilters): SQL | undefined {
  if (from === null && to === null) return undefined;
  const first = from === null ? null : firstDay(from);
  const last = to === null ? null : lastDay(to);
  if (first !== null && last !== null && first > last) return sql`false`;
  const stored = (day: string | null): SQL => sql`${day === null ? null : toStoredDay(day)}::date`;
  return sql`${events.span} && daterange(${stored(first)}, ${stored(last)}, '[]')`;
}

/** Ids of the actors with these slugs (or of what they were merged into), and of every organ below them. */
async function withOrgans(db: Database, slugs: readonly string[]): Promise<readonly number[]> {
  const found = await rows<{ id: number }>(
    db,
    sql`
      with recursive wanted(id) as (
        select coalesce(merged_into, id) from actors where ${inArray(sql`slug`, [...slugs])}
        union
        select organ.id
        from wanted
        join actor_affiliations link on link.parent_id = wanted.id
        join actors organ on organ.id = link.actor_id and organ.kind = 'organ'
      )
      select id from wanted`,
  );
  return found.map((row) => row.id);
}

/** `2023` → `2023-01-01`, `2023-02` → `2023-02-01`. A day that its month does not have becomes the month's last. */
export function firstDay(day: string): string {
  const [year = '', month = '01', rest = '01'] = day.split('-');
  return clamp(year, month, rest);
}

/** `2023` → `2023-12-31`, `2023-02` → `2023-02-28`. */
export function lastDay(day: string): string {
  const [year = '', month = '12', rest = '31'] = day.split('-');
  return clamp(year, month, rest);
}

function clamp(year: string, month: string, day: string): string {
  const last = new Date(Date.UTC(2000, 0, 1));
  last.setUTCFullYear(Number(year), Number(month), 0);
  return `${year}-${month}-${String(Math.min(Number(day), last.getUTCDate())).padStart(2, '0')}`;
}
