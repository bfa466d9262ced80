/** The way back of `move-actor.ts`. What was changed meanwhile stays: where an editor has taken the target out, the source does not come back. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { broughtByMerge } from './brought-by-merge';
import { naming, type WayBack } from './move-actor';
import { moveTiesBack } from './move-ties-back';

/** Returns the events that were changed. */
export async function moveActorBack(tx: Database, back: WayBack): Promise<readonly number[]> {
  const { source, target, moved } = back;
  const events = await moveEventsBack(tx, back);
  await moveMentionsBack(tx, back);
  await tx.execute(sql`delete from actor_aliases where actor_id = ${target}::int and alias in (${texts(moved.aliases)})`);
  await tx.execute(sql`
    update actors t set identifiers = coalesce((
      select jsonb_object_agg(catalog, id) from jsonb_each(t.identifiers) given(catalog, id)
      where not (catalog in (${texts(moved.identifiers)}) and id = s.identifiers->catalog)
    ), '{}') from actors s where t.id = ${target}::int and s.id = ${source}::int`);
  await moveTiesBack(tx, back);
  await tx.execute(sql`update actors set merged_into = ${source}::int where id in (${numbers(moved.followers)})`);
  return events;
}

const texts = (list: readonly string[]): SQL => sql`select jsonb_array_elements_text(${JSON.stringify(list)}::jsonb)`;
const numbers = (list: readonly number[]): SQL => sql`select jsonb_array_elements_text(${JSON.stringify(list)}::jsonb)::int`;

/** The target stays where it stood before the merge, and where another merge has brought it too. */
const stays = ({ merge, targetSlug }: WayBack, what: 'event' | 'mention'): SQL =>
  sql`(given.own or ${broughtByMerge({ kind: 'actor', target: targetSlug, what, id: sql`given.${sql.raw(what)}`, except: merge })})`;

async function moveEventsBack(tx: Database, back: WayBack): Promise<readonly number[]> {
  const { source, target, moved } = back;
  const given = sql`jsonb_to_recordset(${JSON.stringify(moved.events)}::jsonb)
    as given(event int, role text, origin text, position smallint, shared boolean, own boolean)`;
  const touched = await rows<{ id: number }>(
    tx,
    sql`
      insert into event_actors (event_id, actor_id, role, origin, position)
      select given.event, ${source}::int, case when given.shared then given.role else now.role end,
        case when given.shared then given.origin else now.origin end, case when given.shared then given.position else now.position end
      from ${given} join event_actors now on now.event_id = given.event and now.actor_id = ${target}::int
      on conflict do nothing returning event_id as id`,
  );
  await tx.execute(sql`
    delete from event_actors now using ${given}
    where now.event_id = given.event and now.actor_id = ${target}::int and not ${stays(back, 'event')}`);
  return touched.map(({ id }) => id).sort((a, b) => a - b);
}

async function moveMentionsBack(tx: Database, back: WayBack): Promise<void> {
  const { source, target, moved } = back;
  await tx.execute(sql`
    update event_mentions m set actors = (
      select jsonb_agg(case when given.stay or (one->>'actorId')::int <> ${target}::int then one else given.back end order by place)
      from jsonb_array_elements(m.actors) with ordinality as list(one, place)
    ) || case when given.stay then jsonb_build_array(given.back) else '[]' end
    from (
      select given.*, ${stays(back, 'mention')} as stay, jsonb_build_object('actorId', ${source}::int, 'role', given.role) as back
      from jsonb_to_recordset(${JSON.stringify(moved.mentions)}::jsonb) as given(mention int, role text, own boolean)
    ) given
    where m.id = given.mention and m.actors @> ${naming(target)} and not m.actors @> ${naming(source)}`);
}
