/** Reads everything that editors can change, row by row, so that a test can detect differences. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { shownActors, shownThemes } from '../events/shown-participants';

/** Rows by name. Omits versions and times, because every change increases them, including an undo. */
export type WholeStore = ReadonlyMap<string, unknown>;

export async function wholeStore(db: Database): Promise<WholeStore> {
  const found = await rows<{ key: string; row: unknown }>(db)`
    select 'event ' || e.id as key, to_jsonb(e) - '{version,updated_at,parties}'::text[] || jsonb_build_object(
      'actors', parties.listed, 'themes', filed.listed,
      'links', (select jsonb_agg(to_jsonb(l) - 'decided_at' - 'created_at' order by l.whole_id, l.kind) from event_relations l where l.part_id = e.id)
    ) as row from events e left join (
      select event_id, jsonb_agg(jsonb_build_array(actor_id, role, origin) order by position, actor_id) as listed
      from ${shownActors(sql`> 0`)} shown group by 1
    ) parties on parties.event_id = e.id left join (
      select event_id, jsonb_agg(jsonb_build_array(theme_id, origin) order by position, theme_id) as listed
      from ${shownThemes(sql`> 0`)} shown group by 1
    ) filed on filed.event_id = e.id
    union all select 'mention ' || id, to_jsonb(m) from event_mentions m
    union all select 'article ' || id, to_jsonb(a) - '{version,updated_at}'::text[] from articles a
    union all select 'actor ' || id, to_jsonb(a) - '{version,by_hand,vocabulary_id}'::text[] || jsonb_build_object(
      'aliases', (select jsonb_agg(alias order by alias) from actor_aliases where actor_id = a.id),
      'ties', (select jsonb_agg(jsonb_build_array(parent_id, office, valid_from, valid_to) order by parent_id, office, valid_from)
        from actor_affiliations where actor_id = a.id)
    ) from actors a
    union all select 'theme ' || id, to_jsonb(t) - '{version,by_hand}'::text[] from themes t`;
  return new Map(found.map(({ key, row }) => [key, row]));
}

/** The rows of `now` that also existed before. */
export const knownBefore = (now: WholeStore, before: WholeStore): WholeStore => new Map([...now].filter(([key]) => before.has(key)));
