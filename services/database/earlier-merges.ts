/** Converts merges that earlier versions stored by moving rows into references. */
import { and, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { actors, type Database, events, rows, sqlState, themes, vocabularyMerges } from '@/db/database';
import { storedSearchText } from '../events/computed-columns';
import { log } from '../log';
import { arrayOf } from '../timeline/facts/projection';

type Merge = typeof vocabularyMerges.$inferSelect;

/**
 * Safe to repeat: `moved` is null for converted merges. Undoes all merges, newest first, then sets the references. A merge that cannot be
 * undone stays as it is; the doctor lists it.
 */
export async function referMerges(db: Database): Promise<void> {
  const { id, moved, undoneAt } = vocabularyMerges;
  await db.transaction(async (tx) => {
    const merges = await tx
      .select()
      .from(vocabularyMerges)
      .where(and(isNotNull(moved), isNull(undoneAt)))
      .orderBy(desc(id));
    const references: (() => Promise<unknown>)[] = [];
    for (const merge of merges) {
      try {
        const refer = await tx.transaction((step) => part(step, merge));
        references.unshift(() => refer(tx));
      } catch (error) {
        log().warn({ merge: merge.id, error: sqlState(error) ?? String(error) }, 'could not turn an earlier merge into a reference');
      }
    }
    for (const refer of references) await refer();
  });
}

/** Undoes a merge and returns a function that sets its reference. */
async function part(tx: Database, merge: Merge): Promise<(tx: Database) => Promise<unknown>> {
  const { id, kind, source, target } = merge;
  const [table, name] = kind === 'actor' ? (['actors', 'slug'] as const) : (['themes', 'id'] as const);
  const [found] = await rows<{ source: number; target: number }>(tx)`
    select one.id as source, other.id as target from ${sql.identifier(table)} one join ${sql.identifier(table)} other on other.id = one.merged_into
    where one.${sql.identifier(name)} = ${source} and other.${sql.identifier(name)} = ${target}`;
  if (!found) throw new RangeError(`${source} is not merged into ${target}`);
  if (kind === 'theme') await partThemes(tx, merge);
  else await partActors(tx, { ...merge, sourceId: found.source, targetId: found.target });
  await tx.update(vocabularyMerges).set({ moved: null }).where(eq(vocabularyMerges.id, id));
  return kind === 'theme'
    ? (later) => later.update(themes).set({ mergedInto: target }).where(eq(themes.id, source))
    : (later) => referActor(later, found.source, found.target);
}

/** Updates the search text of the events, which contains the displayed actor names. */
async function referActor(tx: Database, source: number, target: number): Promise<void> {
  await tx.update(actors).set({ mergedInto: target }).where(eq(actors.id, source));
  const text = storedSearchText(sql`${events}.place`);
  await tx.execute(sql`
    update ${events} set search_text = ${text}
    where id in (select event_id from event_actors where actor_id = any(${arrayOf([source, target])})) and search_text <> ${text}`);
}

/** The merge data of an earlier version. `own`: the target was there before any merge; `at`: the position of the source. */
interface MovedActor {
  readonly events: readonly unknown[];
  readonly mentions: readonly unknown[];
  /** names and identifiers that the merge added to the target */
  readonly aliases: readonly string[];
  readonly identifiers: readonly string[];
  /** actors affiliated with the source */
  readonly members: readonly unknown[];
  readonly followers: readonly number[];
  /** fields that the merge marked as edited by hand, and whether it made the target known to the engine */
  readonly marked?: readonly string[];
  readonly madeKnown?: boolean;
}

interface EarlierActorMerge extends Pick<typeof vocabularyMerges.$inferSelect, 'id' | 'moved'> {
  /** slug of the target */
  readonly target: string;
  readonly sourceId: number;
  readonly targetId: number;
}

/** Undoes an actor merge that an earlier version stored by moving rows. Later changes stay. */
async function partActors(tx: Database, merge: EarlierActorMerge): Promise<void> {
  const moved = merge.moved as MovedActor;
  await partEvents(tx, merge, moved);
  await partMentions(tx, merge, moved);
  await partNames(tx, merge, moved);
  await partTies(tx, merge, moved);
  await tx.execute(sql`update actors set merged_into = ${merge.sourceId}::int where id in (${listed(moved.followers)})`);
  await tx.execute(sql`update actors set merged_into = null where id = ${merge.sourceId}::int`);
}

const listed = (ids: readonly number[]): SQL => sql`select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::int`;

/** SQL condition: the target stays if it was there before the merge, or if another active merge put it there. */
const stays = ({ id, target }: EarlierActorMerge, what: 'event' | 'mention'): SQL => sql`(given.own or exists (
  select 1 from ${vocabularyMerges} other
  where other.kind = 'actor' and other.target = ${target} and other.undone_at is null and other.id <> ${id}::int
    and other.moved->${`${what}s`}::text @> jsonb_build_array(jsonb_build_object(${what}::text, given.${sql.raw(what)}, 'own', false))
))`;

async function partEvents(tx: Database, merge: EarlierActorMerge, { events }: MovedActor): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
    as given(event int, role text, origin text, position smallint, shared boolean, own boolean)`;
  await tx.execute(sql`
    insert into event_actors (event_id, actor_id, role, origin, position)
    select given.event, ${merge.sourceId}::int, case when given.shared then given.role else now.role end,
      case when given.shared then given.origin else now.origin end, case when given.shared then given.position else now.position end
    from ${given} join event_actors now on now.event_id = given.event and now.actor_id = ${merge.targetId}::int
    on conflict do nothing`);
  await tx.execute(sql`
    delete from event_actors now using ${given}
    where now.event_id = given.event and now.actor_id = ${merge.targetId}::int and not ${stays(merge, 'event')}`);
}

/** Puts the source back at its previous positions, once for each of its entries. */
async function partMentions(tx: Database, merge: EarlierActorMerge, { mentions }: MovedActor): Promise<void> {
  const { sourceId: source, targetId: target } = merge;
  const naming = (actor: number): SQL => sql`${JSON.stringify([{ actorId: actor }])}::jsonb`;
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
        select given.*, ${stays(merge, 'mention')} as stay
        from jsonb_to_recordset(${JSON.stringify(mentions)}::jsonb) as given(mention int, role text, at int, own boolean)
      ) given group by mention
    ) given
    where m.id = given.mention and m.actors @> ${naming(target)} and not m.actors @> ${naming(source)}`);
}

/** Removes the names and identifiers that the merge copied; the link to the merged source provides them now. */
async function partNames(tx: Database, { sourceId, targetId }: EarlierActorMerge, moved: MovedActor): Promise<void> {
  const { aliases, identifiers, marked = [], madeKnown = false } = moved;
  await tx.execute(sql`
    delete from actor_aliases where actor_id = ${targetId}::int
      and alias in (select jsonb_array_elements_text(${JSON.stringify(aliases)}::jsonb))`);
  await tx.execute(sql`
    update actors target set
      identifiers = (
        select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(target.identifiers)
        where not (${JSON.stringify(identifiers)}::jsonb ? key and value = source.identifiers->key)
      ),
      by_hand = array(select field from unnest(target.by_hand) with ordinality as list(field, place)
        where not ${JSON.stringify(marked)}::jsonb ? field order by place),
      vocabulary_id = case when ${madeKnown} then null else target.vocabulary_id end
    from actors source where target.id = ${targetId}::int and source.id = ${sourceId}::int`);
}

/** Affiliations that an editor removed after the merge stay removed; those that another merge needs stay. */
async function partTies(tx: Database, { id, target, sourceId, targetId }: EarlierActorMerge, { members }: MovedActor): Promise<void> {
  const same = (one: SQL): SQL =>
    sql`${one}.office is not distinct from link.office and ${one}.valid_from is not distinct from link.valid_from`;
  const brought = (what: 'affiliations' | 'memberLinks'): SQL => sql`exists (
    select 1 from ${vocabularyMerges} any_merge
    where any_merge.kind = 'actor' and any_merge.target = ${target} and any_merge.moved->${what}::text @> to_jsonb(link.id)
  )`;
  const standing = sql`${vocabularyMerges} other where other.kind = 'actor' and other.target = ${target} and other.undone_at is null
    and other.moved is not null and other.id <> ${id}::int`;
  await tx.execute(sql`
    delete from actor_affiliations own where own.actor_id = ${sourceId}::int and own.parent_id <> ${targetId}::int and not exists (
      select 1 from actor_affiliations link where link.actor_id = ${targetId}::int and link.parent_id = own.parent_id and ${same(sql`own`)}
    )`);
  await tx.execute(sql`
    delete from actor_affiliations link using actor_affiliations own
    where own.actor_id = ${sourceId}::int and link.actor_id = ${targetId}::int and link.parent_id = own.parent_id and ${same(sql`own`)}
      and ${brought('affiliations')} and not exists (
        select 1 from ${standing} and exists (
          select 1 from actors another join actor_affiliations theirs on theirs.actor_id = another.id
          where another.slug = other.source and theirs.parent_id = link.parent_id and ${same(sql`theirs`)}
        )
      )`);
  const memberLinks = sql`(
    select actor, office, "from" as valid_from, "to" as valid_to
    from jsonb_to_recordset(${JSON.stringify(members)}::jsonb) as one(actor int, office text, "from" date, "to" date)
  ) own`;
  await tx.execute(sql`
    insert into actor_affiliations (actor_id, parent_id, office, valid_from, valid_to)
    select own.actor, ${sourceId}::int, own.office, own.valid_from, case when link.id is null then own.valid_to else link.valid_to end
    from ${memberLinks} left join actor_affiliations link on link.actor_id = own.actor and link.parent_id = ${targetId}::int and ${same(sql`own`)}
    where link.id is not null or own.actor = ${targetId}::int
    on conflict do nothing`);
  await tx.execute(sql`
    delete from actor_affiliations link using ${memberLinks}
    where link.actor_id = own.actor and link.parent_id = ${targetId}::int and ${same(sql`own`)}
      and ${brought('memberLinks')} and not exists (
        select 1 from ${standing} and other.moved->'members' @> jsonb_build_array(
          jsonb_build_object('actor', link.actor_id, 'office', link.office, 'from', link.valid_from::text)
        )
      )`);
}

/**
 * The merge data of an earlier version. `own`: the target was there before any merge; `place`: its position; `at`: the position of the
 * source.
 */
interface MovedTheme {
  readonly events: readonly unknown[];
  readonly mentions: readonly unknown[];
  readonly followers: readonly string[];
}

/** Undoes a theme merge that an earlier version stored by moving rows. Later changes stay. */
async function partThemes(tx: Database, { id, source, target, moved }: typeof vocabularyMerges.$inferSelect): Promise<void> {
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
