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
  const said: { readonly slug: string | null; readonly name: string; readonly role: ActorRole }[] = [];
  for (const actor of input) {
    const { role } = actor;
    if ('slug' in actor) said.push({ slug: actor.slug, name: '', role });
    else said.push({ slug: (await findActor(tx, actor.name))?.slug ?? null, name: actor.name, role });
  }
  // all at once, in the order in which everybody locks them
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

/** One that is named twice is made once. */
const findOrMake = async (tx: Database, name: string): Promise<number> =>
  (await findActor(tx, name))?.id ?? (await addActor(tx, name, 'group'));
