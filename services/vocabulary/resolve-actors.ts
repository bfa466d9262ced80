/** Actors as the engine names them → rows. One that the vocabulary does not hold gets a row of its own the first time it is met. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { actorAffiliations, actors } from '@/db/schema/vocabulary';
import type { EventActor } from '@/engine/model/event';
import { slugOf } from '../events/to-view';

const NEW = 'new:';

/** The engine's key of each actor (`EventActor.actor`) → id of its row. Call inside the transaction that uses the ids. */
export async function resolveActors(tx: Database, mentioned: readonly EventActor[]): Promise<ReadonlyMap<string, number>> {
  const bySlug = new Map<string, EventActor>();
  for (const actor of mentioned) bySlug.set(slugOfActor(actor), actor);
  // sorted, so that two transactions that make the same actors do it in the same order
  const slugs = [...bySlug.keys()].sort();
  if (slugs.length === 0) return new Map();
  const known = await idsOf(tx, slugs);
  const missing = slugs.filter((slug) => !known.has(slug));
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
    for (const [slug, id] of await idsOf(tx, missing)) known.set(slug, id);
    await linkToStates(
      tx,
      missing.flatMap((slug) => {
        const [id, state] = [known.get(slug), bySlug.get(slug)?.state];
        return id === undefined || state === undefined ? [] : [{ id, state }];
      }),
    );
  }
  return new Map(
    mentioned.flatMap((actor) => {
      const id = known.get(slugOfActor(actor));
      return id === undefined ? [] : [[actor.actor, id] as const];
    }),
  );
}

const slugOfActor = (actor: EventActor): string => (actor.actor.startsWith(NEW) ? slugOf(actor.actor.slice(NEW.length)) : actor.actor);

async function idsOf(tx: Database, slugs: readonly string[]): Promise<Map<string, number>> {
  const found = await tx
    .select({ slug: actors.slug, id: actors.id, mergedInto: actors.mergedInto })
    .from(actors)
    .where(inArray(actors.slug, [...slugs]));
  return new Map(found.map((row) => [row.slug, row.mergedInto ?? row.id]));
}

/** A new organ is put below the state that the engine names for it. */
async function linkToStates(tx: Database, organs: readonly { readonly id: number; readonly state: string }[]): Promise<void> {
  for (const { id, state } of organs) {
    const [parent] = await tx
      .select({ id: actors.id })
      .from(actors)
      .where(and(eq(actors.name, state), inArray(actors.kind, ['state', 'territory'])));
    if (parent) await tx.insert(actorAffiliations).values({ actorId: id, parentId: parent.id }).onConflictDoNothing();
  }
}
