/** The actors of an editor's input → rows; a name that nobody has makes an actor. */
import type { Database } from '@/db/database';
import { badData } from '@/domain/errors';
import type { EventInput } from '@/domain/event-input';
import type { ActorRole } from '@/engine/model/event';
import { addActor, findActor, holdActors } from '../lookup/find-actor';

export interface NamedActor {
  readonly actorId: number;
  readonly role: ActorRole;
}

/** In the order of the input, each actor once. Throws bad data for a slug that no actor has. */
export async function nameActors(tx: Database, input: EventInput['actors']): Promise<readonly NamedActor[]> {
  const bySlug = await holdActors(
    tx,
    input.flatMap((actor) => ('slug' in actor ? [actor.slug] : [])),
  );
  const named: NamedActor[] = [];
  for (const actor of input) {
    const actorId = 'slug' in actor ? bySlug.get(actor.slug) : await findOrMake(tx, actor.name);
    if (actorId === undefined) throw badData('There is no such actor. Choose one from the list or give its name.', 'actors');
    if (!named.some((one) => one.actorId === actorId)) named.push({ actorId, role: actor.role });
  }
  return named;
}

async function findOrMake(tx: Database, name: string): Promise<number> {
  const found = await findActor(tx, name);
  if (found === null) return addActor(tx, name, 'group');
  return (await holdActors(tx, [found.slug])).get(found.slug) ?? found.id;
}
