/** Counts the data of two actors or themes before a merge. Writes nothing. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import type { MergePreview } from '@/domain/vocabulary/vocabulary-views';

export async function previewActorMerge(db: Database, source: number, target: number): Promise<MergePreview> {
  const [s, t] = [sql`${source}::int`, sql`${target}::int`];
  const eventsOf = (actor: SQL): SQL =>
    sql`(select distinct event_id from event_actors join actors on actors.id = actor_id where root = ${actor})`;
  const [found] = await rows<MergePreview & Record<string, unknown>>(
    db,
    sql`
      select
        (select count(*)::int from ${eventsOf(s)} named) as events,
        (select count(*)::int from ${eventsOf(s)} named join ${eventsOf(t)} other using (event_id)) as shared,
        (select count(*)::int from event_mentions where actors @> any (
          array(select jsonb_build_array(jsonb_build_object('actorId', id)) from actors where root = ${s})
        )) as mentions,
        (select coalesce(json_agg(name order by name), '[]') from (
          select name from actors where id = ${s} union select alias from actor_names where actor_id = ${s}
          except (select alias from actor_names where actor_id = ${t} union select name from actors where id = ${t})
        ) fresh) as aliases,
        (select count(distinct actor_id)::int from actor_ties where parent_id = ${s} and actor_id <> ${t}) as members,
        (select count(distinct parent_id)::int from actor_ties where actor_id = ${s} and parent_id <> ${t}) as affiliations`,
  );
  if (!found) throw new Error('The database did not count.');
  return found;
}

export async function previewThemeMerge(db: Database, source: string, target: string): Promise<MergePreview> {
  const eventsUnder = (theme: string): SQL =>
    sql`(select distinct event_id from event_themes join themes on themes.id = theme_id where root = ${theme})`;
  const [found] = await rows<Pick<MergePreview, 'events' | 'shared' | 'mentions'> & Record<string, unknown>>(
    db,
    sql`
      select
        (select count(*)::int from ${eventsUnder(source)} filed) as events,
        (select count(*)::int from ${eventsUnder(source)} filed join ${eventsUnder(target)} other using (event_id)) as shared,
        (select count(*)::int from event_mentions where themes ?| array(select id from themes where root = ${source})) as mentions`,
  );
  if (!found) throw new Error('The database did not count.');
  return { ...found, aliases: [], members: 0, affiliations: 0 };
}
