/** What one actor has, moved to another; the rows as they were are returned, for the way back. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { CATALOG_IDS, type CatalogId } from '@/domain/identifiers';
import type { ActorField } from '@/domain/vocabulary/vocabulary-input';
import type { ActorRecord } from '@/domain/vocabulary/vocabulary-views';
import type { ActorRole } from '@/engine/model/event';
import { broughtByMerge } from './brought-by-merge';

/** Kept with a merge. `shared`: the target stood there already. `own`: it did so before any merge. */
export interface MovedActor {
  readonly events: readonly {
    readonly event: number;
    readonly role: ActorRole;
    readonly origin: string;
    readonly position: number;
    readonly shared: boolean;
    readonly own: boolean;
  }[];
  /** `at`: where the source stood, from 1 */
  readonly mentions: readonly { readonly mention: number; readonly role: ActorRole; readonly at: number; readonly own: boolean }[];
  /** names that the target did not have */
  readonly aliases: readonly string[];
  /** catalogs in which the target had no identifier */
  readonly identifiers: readonly CatalogId[];
  /** ids of affiliations that the target was given */
  readonly affiliations: readonly number[];
  /** who belonged to the source */
  readonly members: readonly {
    readonly actor: number;
    readonly office: string | null;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  /** ids of the affiliations that these have with the target instead */
  readonly memberLinks: readonly number[];
  /** actors that had been merged into the source before */
  readonly followers: readonly number[];
  /** fields of the target that nobody had set by hand before; this and the next are missing in older merges */
  readonly marked?: readonly ActorField[];
  /** true: the engine did not know the target before */
  readonly madeKnown?: boolean;
}

/** What the undoing of a merge needs to know. */
export interface WayBack {
  /** number of the merge that is undone */
  readonly merge: number;
  readonly source: number;
  readonly target: number;
  /** slug of the target, by which merges are kept */
  readonly targetSlug: string;
  readonly moved: MovedActor;
}

export async function moveActor(tx: Database, from: ActorRecord, into: ActorRecord): Promise<MovedActor> {
  const [s, t] = [sql`${from.id}::int`, sql`${into.id}::int`];
  const names = [from.name, ...from.aliases].filter((name) => name !== into.name);
  const identifiers = CATALOG_IDS.filter((catalog) => from.identifiers[catalog] !== undefined && into.identifiers[catalog] === undefined);
  await tx.execute(sql`update actors set identifiers = ${JSON.stringify(from.identifiers)}::jsonb || identifiers where id = ${t}`);
  return {
    events: await moveEvents(tx, from.id, into),
    mentions: await moveMentions(tx, from.id, into),
    aliases: await list<string>(
      tx,
      sql`insert into actor_aliases (actor_id, alias) select ${t}, name from jsonb_array_elements_text(${JSON.stringify(names)}::jsonb) name
        on conflict do nothing returning alias as one`,
    ),
    identifiers,
    affiliations: await list<number>(
      tx,
      sql`insert into actor_affiliations (actor_id, parent_id, office, valid_from, valid_to)
        select ${t}, parent_id, office, valid_from, valid_to from actor_affiliations where actor_id = ${s} and parent_id <> ${t}
        on conflict do nothing returning id as one`,
    ),
    ...(await moveMembers(tx, from.id, into.id)),
    followers: await list<number>(tx, sql`update actors set merged_into = ${t} where merged_into = ${s} returning id as one`),
  };
}

const list = async <T>(tx: Database, statement: SQL): Promise<readonly T[]> =>
  (await rows<{ one: T }>(tx, statement)).map(({ one }) => one);

type Target = Pick<ActorRecord, 'id' | 'slug'>;

async function moveEvents(tx: Database, source: number, { id: target, slug }: Target): Promise<MovedActor['events']> {
  const found = await rows<MovedActor['events'][number] & Record<string, unknown>>(
    tx,
    sql`
      select event, role, origin, position, shared,
        shared and not ${broughtByMerge({ kind: 'actor', target: slug, what: 'event', id: sql`event` })} as own
      from (
        select event_id as event, role, origin, position,
          exists (select 1 from event_actors other where other.event_id = mine.event_id and other.actor_id = ${target}::int) as shared
        from event_actors mine where actor_id = ${source}::int
      ) mine order by event`,
  );
  await tx.execute(sql`
    delete from event_actors mine where actor_id = ${source}::int
      and exists (select 1 from event_actors other where other.event_id = mine.event_id and other.actor_id = ${target}::int)`);
  await tx.execute(sql`update event_actors set actor_id = ${target}::int where actor_id = ${source}::int`);
  return found;
}

/** What the actors of a mention that names this one contain. */
export const naming = (actor: number): SQL => sql`${JSON.stringify([{ actorId: actor }])}::jsonb`;

async function moveMentions(tx: Database, source: number, { id: target, slug }: Target): Promise<MovedActor['mentions']> {
  const found = await rows<MovedActor['mentions'][number] & Record<string, unknown>>(
    tx,
    sql`
      select m.id as mention, one->>'role' as role, nth::int as at, m.actors @> ${naming(target)}
          and not ${broughtByMerge({ kind: 'actor', target: slug, what: 'mention', id: sql`m.id` })} as own
      from event_mentions m cross join lateral jsonb_array_elements(m.actors) with ordinality as list(one, nth)
      where m.actors @> ${naming(source)} and (one->>'actorId')::int = ${source}::int order by m.id`,
  );
  await tx.execute(sql`
    update event_mentions m set actors = (
      select jsonb_agg(case when (one->>'actorId')::int = ${source}::int then one || jsonb_build_object('actorId', ${target}::int) else one end order by place)
      from jsonb_array_elements(m.actors) with ordinality as list(one, place)
      where (one->>'actorId')::int <> ${source}::int or not m.actors @> ${naming(target)}
    ) where m.actors @> ${naming(source)}`);
  return found;
}

/** One that belongs to both belongs to the target alone; the target does not belong to itself. */
async function moveMembers(tx: Database, source: number, target: number): Promise<Pick<MovedActor, 'members' | 'memberLinks'>> {
  const members = await rows<MovedActor['members'][number] & Record<string, unknown>>(
    tx,
    sql`delete from actor_affiliations where parent_id = ${source}::int
      returning actor_id as actor, office, valid_from::text as "from", valid_to::text as "to"`,
  );
  const memberLinks = await list<number>(
    tx,
    sql`
      insert into actor_affiliations (actor_id, parent_id, office, valid_from, valid_to)
      select actor, ${target}::int, office, "from", "to"
      from jsonb_to_recordset(${JSON.stringify(members)}::jsonb) as given(actor int, office text, "from" date, "to" date)
      where actor <> ${target}::int
      on conflict do nothing returning id as one`,
  );
  return { members, memberLinks };
}
