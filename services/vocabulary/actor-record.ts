/** All that the vocabulary knows of one actor: for its form, for the audit log, and for whoever saved a moment too late. */
import { asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '@/db/database';
import { actorAffiliations, actorAliases, actors } from '@/db/schema/vocabulary';
import { notFound } from '@/domain/errors';
import type { ActorRecord } from '@/domain/vocabulary/vocabulary-views';

const kept = alias(actors, 'kept');
const parent = alias(actors, 'parent');

/** Null when there is no such actor. */
export async function readActorRecord(db: Database, id: number): Promise<ActorRecord | null> {
  const [found] = await db
    .select({ actor: actors, kept: { id: kept.id, slug: kept.slug, name: kept.name, kind: kept.kind } })
    .from(actors)
    .leftJoin(kept, eq(kept.id, actors.mergedInto))
    .where(eq(actors.id, id));
  if (!found) return null;
  const [aliases, affiliations] = await Promise.all([
    db.select({ alias: actorAliases.alias }).from(actorAliases).where(eq(actorAliases.actorId, id)).orderBy(asc(actorAliases.alias)),
    db
      .select({
        parent: parent.slug,
        parentName: parent.name,
        office: actorAffiliations.office,
        from: actorAffiliations.validFrom,
        to: actorAffiliations.validTo,
      })
      .from(actorAffiliations)
      .innerJoin(parent, eq(parent.id, actorAffiliations.parentId))
      .where(eq(actorAffiliations.actorId, id))
      .orderBy(asc(actorAffiliations.validFrom), asc(actorAffiliations.id)),
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
