/** Writes who takes part in an event and what it is about. */
import { eq, inArray } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { eventActors, eventThemes } from '@/db/schema/events';
import type { Origin } from '@/domain/views';
import type { ActorRole, ThemeId } from '@/engine/model/event';

export interface Participant {
  readonly actorId: number;
  readonly role: ActorRole;
  readonly origin: Origin;
}

/** Replaces the actors; the first mention of an actor wins. */
export async function setActors(tx: Database, eventId: number, participants: readonly Participant[]): Promise<void> {
  await tx.delete(eventActors).where(eq(eventActors.eventId, eventId));
  const seen = new Set<number>();
  const unique = participants.filter(({ actorId }) => !seen.has(actorId) && seen.add(actorId));
  if (unique.length > 0) await tx.insert(eventActors).values(unique.map((one, position) => ({ ...one, eventId, position })));
}

/** Replaces the themes, in their order. */
export async function setThemes(
  tx: Database,
  eventId: number,
  themes: readonly { readonly themeId: ThemeId; readonly origin: Origin }[],
): Promise<void> {
  await tx.delete(eventThemes).where(eq(eventThemes.eventId, eventId));
  const unique = [...new Map(themes.map((one) => [one.themeId, one])).values()];
  if (unique.length > 0) await tx.insert(eventThemes).values(unique.map((one, position) => ({ ...one, eventId, position })));
}

interface Teller {
  readonly eventId: number;
}

/** Adds the actors that mentions name and their events lack, behind those that are there. */
export async function appendActors(
  tx: Database,
  mentions: readonly (Teller & { readonly actors: readonly { readonly actorId: number; readonly role: ActorRole }[] })[],
): Promise<void> {
  const ids = [...new Set(mentions.map(({ eventId }) => eventId))];
  if (ids.length === 0) return;
  const { eventId, position, actorId } = eventActors;
  const present = await tx.select({ eventId, position, key: actorId }).from(eventActors).where(inArray(eventId, ids));
  const named = mentions.flatMap((mention) => mention.actors.map((one) => ({ eventId: mention.eventId, key: one.actorId, ...one })));
  const added = behind(present, named).map(({ key: _, ...row }) => ({ ...row, origin: 'machine' as const }));
  if (added.length > 0) await tx.insert(eventActors).values(added);
}

/** Adds the themes that mentions speak of and their events lack; "other" says nothing beside them. */
export async function appendThemes(tx: Database, mentions: readonly (Teller & { readonly themes: readonly ThemeId[] })[]): Promise<void> {
  const ids = [...new Set(mentions.map(({ eventId }) => eventId))];
  if (ids.length === 0) return;
  const { eventId, position, themeId } = eventThemes;
  const present = await tx.select({ eventId, position, key: themeId }).from(eventThemes).where(inArray(eventId, ids));
  const spoken = mentions.flatMap((mention) => mention.themes.map((theme) => ({ eventId: mention.eventId, key: theme, themeId: theme })));
  const added = behind(
    present,
    spoken.filter((one) => one.key !== 'other'),
  ).map(({ key: _, ...row }) => ({ ...row, origin: 'machine' as const }));
  if (added.length > 0) await tx.insert(eventThemes).values(added);
}

interface Keyed extends Teller {
  readonly key: number | string;
}

/** What is not there yet, each once, with the positions that follow the last one of its event. */
function behind<Row extends Keyed>(
  present: readonly (Keyed & { readonly position: number })[],
  wanted: readonly Row[],
): readonly (Row & { readonly position: number })[] {
  const known = new Set(present.map(({ eventId, key }) => `${eventId} ${key}`));
  const next = new Map<number, number>();
  for (const { eventId, position } of present) next.set(eventId, Math.max(next.get(eventId) ?? 0, position + 1));
  return wanted.flatMap((row) => {
    const place = `${row.eventId} ${row.key}`;
    if (known.has(place)) return [];
    known.add(place);
    const position = next.get(row.eventId) ?? 0;
    next.set(row.eventId, position + 1);
    return [{ ...row, position }];
  });
}
