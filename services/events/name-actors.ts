/** Converts the actors of an editor’s input to rows. An unknown name creates an actor. */
import type { Database } from '@/db/database';
import { badData } from '@/domain/errors';
import type { EventInput } from '@/domain/event-input';
import type { ActorRole } from '@/engine/model/event';
import { addActor, findActor, holdActors } from '../lookup/find-actor';

export interface NamedActor {
  readonly actorId: number;
  readonly role: ActorRole;
}

/** Returns each actor once, in input order. Throws bad data for an unknown slug. */
export async function nameActors(tx: Database, input: EventInput['actors']): Promise<readonly NamedActor[]> {
  const said: { readonly slug: string | null; readonly name: string; readonly role: ActorRole }[] = [];
  for (const actor of input) {
    const { role } = actor;
    if ('slug' in actor) said.push({ slug: actor.slug, name: '', role });
    else said.push({ slug: (await findActor(tx, actor.name))?.slug ?? null, name: actor.name, role });
  }
  // lock all actors at once, in the common order
  const held = await holdActors(
    tx,
    said.flatMap(({ slug }) => slug ?? []),
  );
  const named: NamedActor[] = [];
  for (const { slug, name, role } of said) {
    const actorId = slug === null ? await findOrMake(tx, name) : held.get(slug);
    if (actorId === undefined) throw badData('This actor does not exist. Choose one from the list or enter a name.', 'actors');
    if (!named.some((one) => one.actorId === actorId)) named.push({ actorId, role });
  }
  return named;
}

/** Finds again, so that a name that occurs twice creates one actor. */
const findOrMake = async (tx: Database, name: string): Promise<number> =>
  (await findActor(tx, name))?.id ?? (await addActor(tx, name, 'group'));
