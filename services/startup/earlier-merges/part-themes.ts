/** Undoes a theme merge that an earlier version stored by moving rows. Later changes stay. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { vocabularyMerges } from '@/db/schema/vocabulary';

/**
 * The merge data of an earlier version. `own`: the target was there before any merge; `place`: its position; `at`: the position of the
 * source.
 */
interface MovedTheme {
  readonly events: readonly unknown[];
  readonly mentions: readonly unknown[];
  readonly followers: readonly string[];
}

export async function partThemes(tx: Database, { id, source, target, moved }: typeof vocabularyMerges.$inferSelect): Promise<void> {
  const { events, mentions, followers } = moved as MovedTheme;
  const others = sql`${vocabularyMerges} other where other.kind = 'theme' and other.target = ${target} and other.undone_at is null and other.id <> ${id}::int`;
  const stays = (what: 'event' | 'mention'): SQL => sql`(given.own or exists (
    select 1 from ${others} and other.moved->${`${what}s`}::text @> jsonb_build_array(jsonb_build_object(${what}::text, given.${sql.raw(what)}, 'own', false))
  ))`;
  const given = sql`jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as given(event int, position smallint, origin text, place smallint, own boolean)`;
  await tx.execute(sql`
      insert into event_themes (event_id, theme_id, position, origin)
      select given.event, ${source}, given.position, given.origin
      from ${given} join event_themes now on now.event_id = given.event and now.theme_id = ${target}
      on conflict do nothing`);
  await tx.execute(sql`
    delete from event_themes now using ${given} where now.event_id = given.event and now.theme_id = ${target} and not ${stays('event')}`);
  const ownPlace = sql`case when given.own then given.place end`;
  await tx.execute(sql`
    update event_themes now set position = least(${ownPlace}, kept.first)
    from ${given} left join (
      select (one->>'event')::int as event, min((one->>'position')::int) as first
      from (select moved from ${others}) standing cross join lateral jsonb_array_elements(moved->'events') one group by 1
    ) kept on kept.event = given.event
    where now.event_id = given.event and now.theme_id = ${target} and now.position = least(${ownPlace}, given.position, kept.first)`);
  await tx.execute(sql`
    update event_mentions m set themes = (
      select jsonb_agg(one order by place) from (
        select case when given.stay or one <> to_jsonb(${target}::text) then one else to_jsonb(${source}::text) end, place::numeric
        from jsonb_array_elements(m.themes) with ordinality as list(one, place)
        union all select to_jsonb(${source}::text), coalesce(given.at, 1000) - 0.5 where given.stay
      ) list(one, place)
    )
    from (
      select given.*, ${stays('mention')} as stay
      from jsonb_to_recordset(${JSON.stringify(mentions)}::jsonb) as given(mention int, at int, own boolean)
    ) given
    where m.id = given.mention and m.themes @> ${JSON.stringify([target])}::jsonb and not m.themes @> ${JSON.stringify([source])}::jsonb`);
  await tx.execute(sql`
    update themes set merged_into = ${source} where id in (select jsonb_array_elements_text(${JSON.stringify(followers)}::jsonb))`);
  await tx.execute(sql`update themes set merged_into = null where id = ${source}`);
}
