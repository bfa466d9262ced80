/** What would move if one actor or theme became another. Nothing is written. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import type { MergePreview } from '@/domain/vocabulary/vocabulary-views';
import { naming } from './move-actor';

export async function previewActorMerge(db: Database, source: number, target: number): Promise<MergePreview> {
  const [s, t] = [sql`${source}::int`, sql`${target}::int`];
  const [found] = await rows<MergePreview & Record<string, unknown>>(
    db,
    sql`
      select
        (select count(*)::int from event_actors where actor_id = ${s}) as events,
        (select count(*)::int from event_actors one join event_actors other using (event_id) where one.actor_id = ${s} and other.actor_id = ${t}) as shared,
        (select count(*)::int from event_mentions where actors @> ${naming(source)}) as mentions,
        (select coalesce(json_agg(name order by name), '[]') from (
          select name from actors where id = ${s} union select alias from actor_aliases where actor_id = ${s}
          except (select alias from actor_aliases where actor_id = ${t} union select name from actors where id = ${t})
        ) fresh) as aliases,
        (select count(*)::int from actor_affiliations where parent_id = ${s} and actor_id <> ${t}) as members,
        (select count(*)::int from actor_affiliations where actor_id = ${s} and parent_id <> ${t}) as affiliations`,
  );
  if (!found) throw new Error('The database did not count.');
  return found;
}

const eventsUnder = (theme: string): SQL =>
  sql`(select distinct event_id from event_themes join themes on themes.id = theme_id where root = ${theme})`;

export async function previewThemeMerge(db: Database, source: string, target: string): Promise<MergePreview> {
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
