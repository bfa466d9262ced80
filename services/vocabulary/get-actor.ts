/** Loads one actor with its aliases, affiliations, members, counterparts and reporting sources. */
import { eq, type SQL, sql } from 'drizzle-orm';
import { actors, type Database, onlyValue, rows } from '@/db/database';
import { fromStoredDay } from '@/db/schema/column-types';
import type { ActorRef } from '@/domain/views';
import type { ActorView, AffiliationView, Counterpart } from '@/domain/vocabulary/vocabulary-views';
import { cacheQuery } from '../timeline/facts/query-cache';
import { identifiersWithMerged } from './actor-record';
import { countedAmong, latestOf, whoReports } from './who-reports';

const MAX_COUNTERPARTS = 12;
const MAX_MEMBERS = 24;

/** Returns null for an unknown slug. For a merged actor, returns the target: compare the slug. */
export async function getActor(db: Database, slug: string): Promise<ActorView | null> {
  const actor = await findActor(db, slug);
  if (actor === null) return null;
  return cacheQuery(db, `actor ${actor.id}`, async () => {
    const [aliases, belongsTo, members, counterparts, sources, eventCount] = await Promise.all([
      loadAliases(db, actor),
      loadParents(db, actor.id),
      loadMembers(db, actor.id),
      loadCounterparts(db, actor.id),
      whoReports(db, eventsOf(actor.id)),
      countEvents(db, actor.id),
    ]);
    return { ...actor, aliases, belongsTo, members, counterparts, sources, eventCount, countedAmong: countedAmong(eventCount) };
  });
}

const refColumns = { id: actors.id, slug: actors.slug, name: actors.name, kind: actors.kind };

async function findActor(db: Database, slug: string) {
  const root = db.select({ root: actors.root }).from(actors).where(eq(actors.slug, slug));
  const [actor] = await db
    .select({ ...refColumns, country: actors.country, identifiers: identifiersWithMerged })
    .from(actors)
    .where(eq(actors.id, root));
  return actor ?? null;
}

async function loadAliases(db: Database, actor: ActorRef): Promise<readonly string[]> {
  const found = await rows<{ alias: string }>(db)`select alias from actor_names where actor_id = ${actor.id}::int order by alias`;
  const seen = new Set([actor.name.toLowerCase()]);
  return found.flatMap(({ alias }) => {
    if (seen.has(alias.toLowerCase())) return [];
    seen.add(alias.toLowerCase());
    return [alias];
  });
}

async function loadParents(db: Database, actorId: number): Promise<readonly AffiliationView[]> {
  const found = await rows<ActorRef & { office: string | null }>(db)`select distinct a.id, a.slug, a.name, a.kind, link.office
    from actor_ties link join actors a on a.id = link.parent_id where link.actor_id = ${actorId}::int order by a.name`;
  return found.map(({ office, ...actor }) => ({ actor, office }));
}

/** Only members in published events, because the vocabulary has many more. */
async function loadMembers(db: Database, actorId: number): Promise<readonly AffiliationView[]> {
  const found = await rows<ActorRef & { office: string | null }>(db)`
    select a.id, a.slug, a.name, a.kind, link.office
    from (
      select link.actor_id, min(link.office) as office from actor_ties link where link.parent_id = ${actorId} group by link.actor_id
    ) link
    join actors a on a.id = link.actor_id and a.merged_into is null
    join timeline_rollup counted on counted.actor_id = a.id and counted.theme = 0 and counted.grain = 0 and counted.starts > 0
    order by counted.starts desc, a.name
    limit ${MAX_MEMBERS}`;
  return found.map(({ office, ...actor }) => ({ actor, office }));
}

/** The actor’s events in the projection, including those of its organs. */
const eventsOf = (actorId: number): SQL => sql`actor_id = ${actorId}::int`;

/** Actors of the same events, without its members and the actors it belongs to. */
async function loadCounterparts(db: Database, actorId: number): Promise<readonly Counterpart[]> {
  const found = await rows<ActorRef & { count: number; earliest: string; latest: string }>(db)`
    with recursive ${relativesOf(actorId)}, ${latestOf(eventsOf(actorId))}, counted as (
      select part.root as actor_id, count(distinct latest.event_id)::int as n, min(latest.earliest) as earliest, max(latest.latest) as latest
      from latest join event_actors x on x.event_id = latest.event_id join actors part on part.id = x.actor_id
      where part.root not in (select id from below) and part.root not in (select id from above)
      group by part.root
      order by n desc, part.root
      limit ${MAX_COUNTERPARTS}
    )
    select a.id, a.slug, a.name, a.kind, counted.n as count, counted.earliest::text as earliest, counted.latest::text as latest
    from counted join actors a on a.id = counted.actor_id
    order by counted.n desc, a.name`;
  return found.map(({ count, earliest, latest, ...actor }) => ({
    ...{ actor, count },
    earliest: fromStoredDay(earliest),
    latest: fromStoredDay(latest),
  }));
}

async function countEvents(db: Database, actorId: number): Promise<number> {
  const counted = await onlyValue<number | null>(db)`
    select starts as n from timeline_rollup where actor_id = ${actorId}::int and theme = 0 and grain = 0`;
  return counted ?? 0;
}

/**
 * Common table expressions: `below(id)` has the actor’s direct and indirect members, and `above(id)` what it belongs to. Both include the
 * actor.
 */
const relativesOf = (actorId: number): SQL => sql`
  below(id) as (
    select ${actorId}::int
    union
    select link.actor_id from below join actor_ties link on link.parent_id = below.id
  ), above(id) as (
    select ${actorId}::int
    union
    select link.parent_id from above join actor_ties link on link.actor_id = above.id
  )`;
