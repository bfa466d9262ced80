import { isDeepStrictEqual } from 'node:util';
import type { Database, events } from '@/db/database';
import { type EventField, inPlainOrder } from '@/domain/desk/event-values';
import { badData } from '@/domain/errors';
import type { EventInput } from '@/domain/event-input';
import type { Origin } from '@/domain/views';
import { parseEdtf } from '@/engine/calendar/edtf';
import type { ActorRole } from '@/engine/model/event';
import { addActor, findActor, holdActors, nameThemes } from '../../find-names';
import { updateEvent } from '../lock-events';
import { actorsOfEvent, themesOfEvent } from '../shown-participants';
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
  await updateEvent(tx, id, {
    ...columns,
    ...dateByHand,
    ...kept,
    origins: originsAfter(before, changed, maker),
    version: before.version + 1,
  });
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
  const participants = named.map((one) => ({ ...one, origin: origin(one) }));
  await setActors(tx, id, participants);
  return true;
}

const isSame = (row: NamedActor | undefined, one: NamedActor): boolean => row?.actorId === one.actorId && row.role === one.role;

/** Returns true if the themes changed. */
async function saveThemes(tx: Database, id: number, wanted: readonly string[], maker: Maker): Promise<boolean> {
  const present = await themesOfEvent(tx, id);
  const shown = present.map(({ themeId }) => themeId);
  if (isDeepStrictEqual(inPlainOrder(shown), inPlainOrder(wanted))) return false;
  const originOf = new Map(present.map((row) => [row.themeId, row.origin]));
  const about = wanted.map((themeId) => ({ themeId, origin: originOf.get(themeId) ?? maker }));
  await setThemes(tx, id, about);
  return true;
}

type EditableColumns = ReturnType<typeof toColumns>;

/** Converts an editor’s input to columns, including date bounds, and computes the origin of each field. */
export function toColumns({ title, summary, date, status, outcome, action, place, reference }: EventInput) {
  const bounds = parseEdtf(date.edtf);
  if (!bounds) throw badData(`“${date.edtf}” is not a valid date. Enter a date like 2024-01-09.`, 'date.edtf');
  const { earliest, latest, precision } = bounds;
  const { edtf, qualifier, extent } = date;
  return { title, summary, edtf, earliest, latest, precision, qualifier, extent, status, outcome, action, place, reference };
}

/** Returns the fields that the new columns change. The caller compares actors and themes. */
function changedFields(before: EventRow, after: EditableColumns): Set<EventField> {
  const changed = new Set<EventField>();
  for (const field of ['title', 'summary', 'status', 'outcome', 'action', 'place'] as const)
    if (before[field] !== after[field]) changed.add(field);
  if (before.edtf !== after.edtf || before.qualifier !== after.qualifier || before.extent !== after.extent) changed.add('date');
  if (!sameReference(before.reference, after.reference)) changed.add('reference');
  return changed;
}

/** The database may return the keys in another order. */
const sameReference = (one: EventRow['reference'], other: EventRow['reference']): boolean =>
  one?.url === other?.url && one?.title === other?.title && one?.quote === other?.quote;

/** Who writes an event: an editor, or the shipped review of the demonstration. */
export type Maker = Extract<Origin, 'human' | 'shipped'>;

/** An editor’s change is "human" if the field was empty or human before, and otherwise "edited". The shipped review sets "shipped". */
function originsAfter(before: EventRow, changed: ReadonlySet<EventField>, maker: Maker): Record<string, Origin> {
  const origins: Record<string, Origin> = { ...before.origins };
  for (const field of changed) {
    if (maker === 'shipped') {
      origins[field] = maker;
      continue;
    }
    const wasEmpty = (field === 'summary' || field === 'place' || field === 'reference') && before[field] === null;
    origins[field] = wasEmpty || origins[field] === 'human' ? 'human' : 'edited';
  }
  return origins;
}

interface NamedActor {
  readonly actorId: number;
  readonly role: ActorRole;
}

/**
 * Converts the actors of an editor’s input to rows. An unknown name creates an actor. Returns each actor once, in input order. Throws
 * bad data for an unknown slug.
 */
export async function nameActors(tx: Database, input: EventInput['actors']): Promise<readonly NamedActor[]> {
  const said: { readonly slug: string | null; readonly name: string; readonly role: ActorRole }[] = [];
  for (const actor of input) {
    const { role } = actor;
    if ('slug' in actor) said.push({ slug: actor.slug, name: '', role });
    else said.push({ slug: (await findActor(tx, actor.name))?.slug ?? null, name: actor.name, role });
  }
  // lock all actors at once, in the common order
  const slugs = said.flatMap(({ slug }) => slug ?? []);
  const held = await holdActors(tx, slugs);
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
