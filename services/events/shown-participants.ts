/** Selects the actors and themes of events as shown: a merged record counts as its target, once per event. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import type { Origin } from '@/domain/views';
import type { ActorRole } from '@/engine/model/event';
import { actorsAsOf, themesAsOf } from '../timeline/facts/projection';

/**
 * The rows of `event_themes`, each theme at its first position. `events` is a condition on the event’s ID, such as `= 5`. `known` is the
 * day of an as-of view.
 */
export const shownThemes = (events: SQL, known: string | null = null): SQL => sql`(
  select distinct on (filed.event_id, theme.root) filed.event_id, theme.root as theme_id, filed.position, filed.origin
  from ${themesAsOf(known)} filed join themes theme on theme.id = filed.theme_id
  where filed.event_id ${events}
  order by filed.event_id, theme.root, filed.position)`;

/** The rows of `event_actors`. An actor’s own role takes precedence over the roles of actors merged into it, of which the first counts. */
export const shownActors = (events: SQL, known: string | null = null): SQL => sql`(
  select distinct on (part.event_id, actor.root) part.event_id, actor.root as actor_id, part.role, part.origin, part.position
  from ${actorsAsOf(known)} part join actors actor on actor.id = part.actor_id
  where part.event_id ${events}
  order by part.event_id, actor.root, actor.merged_into is null desc, part.position)`;

/** For an organ in `actors`, the first recorded state or body that it belongs to. */
export const parentOfOrgan = sql`case when actors.kind = 'organ' then (
  select json_build_object('id', above.id, 'slug', above.slug, 'name', above.name, 'kind', above.kind)
  from actor_ties link join actors above on above.id = link.parent_id
  where link.actor_id = actors.id order by link.id limit 1) end`;

interface ShownActor {
  readonly actorId: number;
  readonly role: ActorRole;
  readonly origin: Origin;
}

export const actorsOfEvent = (db: Database, id: number): Promise<readonly ShownActor[]> =>
  rows<ShownActor>(db)`select actor_id as "actorId", role, origin from ${shownActors(sql`= ${id}::int`)} shown order by position, actor_id`;

interface ShownTheme {
  readonly themeId: string;
  readonly origin: Origin;
}

export const themesOfEvent = (db: Database, id: number): Promise<readonly ShownTheme[]> =>
  rows<ShownTheme>(db)`select theme_id as "themeId", origin from ${shownThemes(sql`= ${id}::int`)} shown order by position, theme_id`;
