/** Loads the complete record of an actor, for its form, the audit log and conflicts. */
import { eq, getTableColumns, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { actors, type Database, rows } from '@/db/database';
import { notFound } from '@/domain/errors';
import type { Identifiers } from '@/domain/identifiers';
import type { ActorRecord, AffiliationRecord } from '@/domain/vocabulary/vocabulary-views';

const target = alias(actors, 'kept');

/** SQL expression: the identifiers of the actor row; its own override those of merged actors. */
export const identifiersWithMerged = sql<Identifiers>`(
  select coalesce(jsonb_object_agg(catalog, identifier order by part.merged_into is null, part.id desc), '{}')
  from actors part cross join lateral jsonb_each(part.identifiers) given(catalog, identifier) where part.root = ${actors}.id)`;

/** Null if the actor does not exist. */
export async function readActorRecord(db: Database, id: number): Promise<ActorRecord | null> {
  const [found] = await db
    .select({
      actor: { ...getTableColumns(actors), identifiers: identifiersWithMerged },
      kept: { id: target.id, slug: target.slug, name: target.name, kind: target.kind },
    })
    .from(actors)
    .leftJoin(target, eq(target.id, actors.mergedInto))
    .where(eq(actors.id, id));
  if (!found) return null;
  const [aliases, affiliations] = await Promise.all([
    rows<{ alias: string }>(db)`
      select distinct alias from actor_names where actor_id = ${id}::int and alias <> ${found.actor.name} order by alias`,
    rows<AffiliationRecord>(db)`
      select parent.slug as parent, parent.name as "parentName", office, valid_from::text as "from", valid_to::text as "to"
      from (
        select distinct on (parent_id, office, valid_from) * from actor_ties where actor_id = ${id}::int order by parent_id, office, valid_from, id
      ) link join actors parent on parent.id = link.parent_id order by valid_from, link.id`,
  ]);
  const { slug, name, kind, country, identifiers, byHand, version } = found.actor;
  return {
    id,
    slug,
    name,
    kind,
    country,
    aliases: aliases.map((row) => row.alias),
    affiliations,
    identifiers,
    mergedInto: found.kept,
    byHand,
    version,
  };
}

/** Throws `not-found`. */
export async function getActorRecord(db: Database, id: number): Promise<ActorRecord> {
  const found = await readActorRecord(db, id);
  if (!found) throw notFound('The actor');
  return found;
}
