/** Writes who takes part in an event and what it is about. */
import { eq } from 'drizzle-orm';
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
