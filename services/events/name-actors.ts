/** The actors of an editor's input → rows; a name that is new makes an actor. */
import { eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { actors } from '@/db/schema/vocabulary';
import { badData } from '@/domain/errors';
import type { EventInput } from '@/domain/event-input';
import type { ActorRole } from '@/engine/model/event';
import { slugOf } from './to-view';

export interface NamedActor {
  readonly actorId: number;
  readonly role: ActorRole;
}

/** In the order of the input, each actor once. Throws bad data for a slug that no actor has. */
export async function nameActors(tx: Database, input: EventInput['actors']): Promise<readonly NamedActor[]> {
  const slugs = input.flatMap((actor) => ('slug' in actor ? [actor.slug] : []));
  const known = slugs.length === 0 ? [] : await tx.select().from(actors).where(inArray(actors.slug, slugs));
  const bySlug = new Map(known.map((row) => [row.slug, row.mergedInto ?? row.id]));
  const named: NamedActor[] = [];
  for (const actor of input) {
    const actorId = 'slug' in actor ? bySlug.get(actor.slug) : await findOrMake(tx, actor.name);
    if (actorId === undefined) throw badData('There is no such actor. Choose one from the list or give its name.', 'actors');
    if (!named.some((one) => one.actorId === actorId)) named.push({ actorId, role: actor.role });
  }
  return named;
}

async function findOrMake(tx: Database, name: string): Promise<number> {
  const [same] = await tx
    .select()
    .from(actors)
    .where(eq(sql`lower(${actors.name})`, name.toLowerCase()))
    .limit(1);
  if (same) return same.mergedInto ?? same.id;
  const slug = slugOf(name);
  await tx.insert(actors).values({ slug, name, kind: 'group' }).onConflictDoNothing();
  const [row] = await tx.select().from(actors).where(eq(actors.slug, slug));
  if (!row) throw badData('The actor could not be stored.', 'actors');
  return row.mergedInto ?? row.id;
}
