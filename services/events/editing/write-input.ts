/** Writes an editor’s input to an event: columns, actors, themes, and the origin of each changed field. */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';
import type { EventInput } from '@/domain/event-input';
import { nameThemes } from '../../lookup/stored-themes';
import { type NamedActor, nameActors } from '../name-actors';
import { actorsOfEvent, themesOfEvent } from '../shown-participants';
import { changedFields, type Maker, originsAfter, toColumns } from './event-fields';
import { type Participant, setActors, setThemes } from './set-participants';

type EventRow = typeof events.$inferSelect;

/** `before` is the locked row. Raises the version; the caller writes the revision. `kept` contains columns that the form lacks. */
export async function writeInput(
  tx: Database,
  before: EventRow,
  input: EventInput,
  kept: Partial<Pick<EventRow, 'polarity' | 'dateBasis' | 'dateText'>> = {},
  maker: Maker = 'human',
): Promise<void> {
  const { id } = before;
  const columns = toColumns(input);
  const changed = changedFields(before, columns);
  if (await saveActors(tx, id, await nameActors(tx, input.actors), maker)) changed.add('actors');
  if (await saveThemes(tx, id, await nameThemes(tx, input.themes), maker)) changed.add('themes');
  const dateByHand = changed.has('date') ? { dateText: null } : {};
  await tx
    .update(events)
    .set({
      ...columns,
      ...dateByHand,
      ...kept,
      origins: originsAfter(before, changed, maker),
      version: before.version + 1,
      updatedAt: new Date(),
    })
    .where(eq(events.id, id));
}

/** Returns true if the actors changed. An unchanged actor keeps its origin. */
async function saveActors(tx: Database, id: number, named: readonly NamedActor[], maker: Maker): Promise<boolean> {
  const present = await actorsOfEvent(tx, id);
  const same = present.length === named.length && named.every((one, at) => isSame(present[at], one));
  if (same) return false;
  const origin = (one: NamedActor): Participant['origin'] => {
    const before = present.find((row) => row.actorId === one.actorId);
    if (before?.role === one.role) return before.origin;
    return before && maker === 'human' ? 'edited' : maker;
  };
  await setActors(
    tx,
    id,
    named.map((one) => ({ ...one, origin: origin(one) })),
  );
  return true;
}

const isSame = (row: NamedActor | undefined, one: NamedActor): boolean => row?.actorId === one.actorId && row.role === one.role;

async function saveThemes(tx: Database, id: number, wanted: readonly string[], maker: Maker): Promise<boolean> {
  const present = await themesOfEvent(tx, id);
  if (present.length === wanted.length && wanted.every((theme, at) => present[at]?.themeId === theme)) return false;
  const originOf = new Map(present.map((row) => [row.themeId, row.origin]));
  await setThemes(
    tx,
    id,
    wanted.map((themeId) => ({ themeId, origin: originOf.get(themeId) ?? maker })),
  );
  return true;
}
