/** The way back of `move-actor.ts`. What was changed meanwhile stays: where an editor has taken the target out, the source does not come back. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { broughtByMerge, keptOfEvents } from './brought-by-merge';
import { unmarkNames } from './marks-by-merge';
import { naming, type WayBack } from './move-actor';
import { moveNamesBack } from './move-names-back';
import { moveTiesBack } from './move-ties-back';

/** Returns the events that were changed. */
export async function moveActorBack(tx: Database, back: WayBack): Promise<readonly number[]> {
  const { source, moved } = back;
  const events = await moveEventsBack(tx, back);
  await moveMentionsBack(tx, back);
  await moveNamesBack(tx, back);
  await unmarkNames(tx, back);
  await moveTiesBack(tx, back);
  await tx.execute(sql`update actors set merged_into = ${source}::int where id in (${numbers(moved.followers)})`);
  return events;
}

const numbers = (list: readonly number[]): SQL => sql`select jsonb_array_elements_text(${JSON.stringify(list)}::jsonb)::int`;

/** The target stays where it stood before the merge, and where another merge has brought it too. */
const stays = ({ merge, targetSlug }: WayBack, what: 'event' | 'mention'): SQL =>
  sql`(given.own or ${broughtByMerge({ kind: 'actor', target: targetSlug, what, id: sql`given.${sql.raw(what)}`, except: merge })})`;

async function moveEventsBack(tx: Database, back: WayBack): Promise<readonly number[]> {
  const { merge, source, target, targetSlug, moved } = back;
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
  // it stood there as this source did; now it stands as the first of those that are merged into it still
  await tx.execute(sql`
    update event_actors now set role = other.told->>'role', origin = other.told->>'origin', position = (other.told->>'position')::int
    from ${given} join (
      select distinct on (event) event, told from ${keptOfEvents({ kind: 'actor', target: targetSlug, except: merge })} order by event, merge
    ) other on other.event = given.event
    where now.event_id = given.event and now.actor_id = ${target}::int and not given.own
      and now.role = given.role and now.position = given.position`);
  return touched.map(({ id }) => id).sort((a, b) => a - b);
}

/** The source stands again before and behind those that it stood between, once for each of its entries. */
async function moveMentionsBack(tx: Database, back: WayBack): Promise<void> {
  const { source, target, moved } = back;
  await tx.execute(sql`
    update event_mentions m set actors = (
      select jsonb_agg(one order by place, at) from (
        select one, row_number() over (order by nth), 0
        from jsonb_array_elements(m.actors) with ordinality as list(one, nth) where given.stay or (one->>'actorId')::int <> ${target}::int
        union all
        select jsonb_build_object('actorId', ${source}::int, 'role', one->>'role'), coalesce((one->>'at')::int, 1000) - 0.5 - (k - 1), k
        from jsonb_array_elements(given.entries) with ordinality as list(one, k)
      ) list(one, place, at)
    )
    from (
      select mention, bool_or(stay) as stay, jsonb_agg(jsonb_build_object('role', role, 'at', at) order by at) as entries
      from (
        select given.*, ${stays(back, 'mention')} as stay
        from jsonb_to_recordset(${JSON.stringify(moved.mentions)}::jsonb) as given(mention int, role text, at int, own boolean)
      ) given group by mention
    ) given
    where m.id = given.mention and m.actors @> ${naming(target)} and not m.actors @> ${naming(source)}`);
}
