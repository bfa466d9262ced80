/** Resolves the engine's actors to rows. Adds a row for an actor that the vocabulary does not contain. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { actorAffiliations, actors, type Database } from '@/db/database';
import type { EventActor } from '@/engine/model/event';
import { keyOf } from '../events/slug-of';

const NEW = 'new:';
const target = alias(actors, 'target');

export interface ActorRow {
  readonly id: number;
  readonly name: string;
}

/** Maps the engine's key of each actor (`EventActor.actor`) to its row. Call inside the transaction that uses the rows. */
export async function resolveActors(tx: Database, mentioned: readonly EventActor[]): Promise<ReadonlyMap<string, ActorRow>> {
  const bySlug = new Map<string, EventActor>();
  for (const actor of mentioned) bySlug.set(slugOfActor(actor), actor);
  // sorted, so that concurrent transactions insert the same actors in the same order
  const slugs = [...bySlug.keys()].sort();
  if (slugs.length === 0) return new Map();
  const stored = await rowsOf(tx, slugs);
  const missing = slugs.filter((slug) => !stored.has(slug));
  if (missing.length > 0) {
    await tx
      .insert(actors)
      .values(
        missing.flatMap((slug) => {
          const actor = bySlug.get(slug);
          if (!actor) return [];
          const vocabularyId = actor.actor.startsWith(NEW) ? null : actor.actor;
          return [{ slug, vocabularyId, name: actor.name, kind: actor.kind, country: actor.country ?? null }];
        }),
      )
      .onConflictDoNothing();
    for (const [slug, row] of await rowsOf(tx, missing)) stored.set(slug, row);
    await linkToStates(
      tx,
      missing.flatMap((slug) => {
        const [id, state] = [stored.get(slug)?.id, bySlug.get(slug)?.state];
        return id === undefined || state === undefined ? [] : [{ id, state }];
      }),
    );
  }
  return rowsByKey(mentioned, stored);
}

/** Maps actors that have a row, without adding any; for read-only use. */
export async function knownActors(db: Database, mentioned: readonly EventActor[]): Promise<ReadonlyMap<string, ActorRow>> {
  const stored = await rowsOf(db, [...new Set(mentioned.map(slugOfActor))]);
  return rowsByKey(mentioned, stored);
}

const rowsByKey = (mentioned: readonly EventActor[], known: ReadonlyMap<string, ActorRow>): ReadonlyMap<string, ActorRow> =>
  new Map(
    mentioned.flatMap((actor) => {
      const row = known.get(slugOfActor(actor));
      return row === undefined ? [] : [[actor.actor, row] as const];
    }),
  );

const slugOfActor = (actor: EventActor): string => (actor.actor.startsWith(NEW) ? keyOf(actor.actor.slice(NEW.length)) : actor.actor);

/** Merged actors resolve to their targets. The slugs are one array parameter, so the statement is the same for any number of them. */
async function rowsOf(tx: Database, slugs: readonly string[]): Promise<Map<string, ActorRow>> {
  const found = await tx
    .select({
      slug: actors.slug,
      id: target.id,
      name: target.name,
    })
    .from(actors)
    .innerJoin(target, eq(target.id, actors.root))
    .where(sql`${actors.slug} = any(${`{${slugs.map((slug) => JSON.stringify(slug)).join(',')}}`}::text[])`);
  return new Map(found.map(({ slug, ...row }) => [slug, row]));
}

/** Affiliates a new organ with the state that the engine names. */
async function linkToStates(tx: Database, organs: readonly { readonly id: number; readonly state: string }[]): Promise<void> {
  for (const { id, state } of organs) {
    const [parent] = await tx
      .select({ id: actors.id })
      .from(actors)
      .where(and(eq(actors.name, state), inArray(actors.kind, ['state', 'territory'])));
    if (parent) await tx.insert(actorAffiliations).values({ actorId: id, parentId: parent.id }).onConflictDoNothing();
  }
}
