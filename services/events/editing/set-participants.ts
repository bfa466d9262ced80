/** Writes the actors and themes of an event. */
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { actors, type Database, eventActors, eventThemes, insertRows, themes } from '@/db/database';
import type { Origin } from '@/domain/views';
import type { ActorRole } from '@/engine/model/event';

export interface Participant {
  readonly actorId: number;
  readonly role: ActorRole;
  readonly origin: Origin;
}

/** Replaces the actors; the first entry of an actor wins. Rows of actors that were merged into one of them stay. */
export async function setActors(tx: Database, eventId: number, participants: readonly Participant[]): Promise<void> {
  const present = await tx
    .select({ actorId: eventActors.actorId, root: actors.root })
    .from(eventActors)
    .innerJoin(actors, eq(actors.id, eventActors.actorId))
    .where(eq(eventActors.eventId, eventId))
    .orderBy(asc(eventActors.position));
  await tx.delete(eventActors).where(eq(eventActors.eventId, eventId));
  const withMerged = participants.flatMap((one) => {
    const rows = present.filter(({ root }) => root === one.actorId);
    return rows.length === 0 ? [one] : rows.map(({ actorId }) => ({ ...one, actorId }));
  });
  const seen = new Set<number>();
  const unique = withMerged.filter(({ actorId }) => !seen.has(actorId) && seen.add(actorId));
  if (unique.length > 0) await tx.insert(eventActors).values(unique.map((one, position) => ({ ...one, eventId, position })));
}

/** Replaces the themes, in order. Rows of themes that were merged into one of them stay, so that undoing the merge restores them. */
export async function setThemes(
  tx: Database,
  eventId: number,
  wanted: readonly { readonly themeId: string; readonly origin: Origin }[],
): Promise<void> {
  const present = await tx
    .select({ themeId: eventThemes.themeId, root: themes.root })
    .from(eventThemes)
    .innerJoin(themes, eq(themes.id, eventThemes.themeId))
    .where(eq(eventThemes.eventId, eventId))
    .orderBy(asc(eventThemes.position));
  await tx.delete(eventThemes).where(eq(eventThemes.eventId, eventId));
  const withMerged = wanted.flatMap((one) => {
    const rows = present.filter(({ root }) => root === one.themeId);
    return rows.length === 0 ? [one] : rows.map(({ themeId }) => ({ ...one, themeId }));
  });
  const unique = [...new Map(withMerged.map((one) => [one.themeId, one])).values()];
  if (unique.length > 0) await tx.insert(eventThemes).values(unique.map((one, position) => ({ ...one, eventId, position })));
}

/** Sets the actors and themes of a new event. All have the same origin. */
export async function setParticipants(
  tx: Database,
  eventId: number,
  { actors: parties, themes: about, origin }: Pick<Teller, 'actors' | 'themes'> & { readonly origin: Origin },
): Promise<void> {
  const participants = parties.map((actor) => ({ ...actor, origin }));
  await setActors(tx, eventId, participants);
  const wanted = about.map((themeId) => ({ themeId, origin }));
  await setThemes(tx, eventId, wanted);
}

interface Teller {
  readonly eventId: number;
  readonly actors: readonly { readonly actorId: number; readonly role: ActorRole }[];
  readonly themes: readonly string[];
}

/**
 * Appends the missing actors and themes to their events: actors from `naming`, themes from `speaking`. Never adds the theme "other", which
 * is only for events without another theme.
 */
export async function appendParticipants(tx: Database, naming: readonly Teller[], speaking: readonly Teller[]): Promise<void> {
  const ids = [...new Set([...naming, ...speaking].map(({ eventId }) => eventId))];
  if (ids.length === 0) return;
  const { eventId, position, actorId } = eventActors;
  const present = await tx
    .select({ eventId, position, key: sql<string>`${actorId}::text`, kind: sql<string>`'actor'` })
    .from(eventActors)
    .where(inArray(eventId, ids))
    .unionAll(
      tx
        .select({ eventId: eventThemes.eventId, position: eventThemes.position, key: eventThemes.themeId, kind: sql<string>`'theme'` })
        .from(eventThemes)
        .where(inArray(eventThemes.eventId, ids)),
    );
  const origin = 'machine' as const;
  const named = naming.flatMap((mention) =>
    mention.actors.map(({ actorId: id, role }) => ({ eventId: mention.eventId, key: String(id), actorId: id, role, origin })),
  );
  const spoken = speaking.flatMap((mention) =>
    mention.themes.flatMap((theme) => (theme === 'other' ? [] : [{ eventId: mention.eventId, key: theme, themeId: theme, origin }])),
  );
  const presentOf = (wanted: string) => present.filter(({ kind }) => kind === wanted);
  await insertRows(tx, eventActors, behind(presentOf('actor'), named));
  await insertRows(tx, eventThemes, behind(presentOf('theme'), spoken));
}

interface Keyed {
  readonly eventId: number;
  readonly key: string;
}

/** Returns each missing row once, with positions after the last one of its event. */
function behind<Row extends Keyed>(
  present: readonly (Keyed & { readonly position: number })[],
  wanted: readonly Row[],
): (Omit<Row, 'key'> & { readonly position: number })[] {
  const presentKeys = new Set(present.map(({ eventId, key }) => `${eventId} ${key}`));
  const next = new Map<number, number>();
  for (const { eventId, position } of present) next.set(eventId, Math.max(next.get(eventId) ?? 0, position + 1));
  return wanted.flatMap((row) => {
    const place = `${row.eventId} ${row.key}`;
    if (presentKeys.has(place)) return [];
    presentKeys.add(place);
    const position = next.get(row.eventId) ?? 0;
    next.set(row.eventId, position + 1);
    const { key: _, ...values } = row;
    return [{ ...values, position }];
  });
}
