/** An event as plain JSON, the way its history keeps it, and the writing of that history. */
import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { eventActors, eventMentions, events, eventThemes } from '@/db/schema/events';
import { eventRevisions } from '@/db/schema/history';
import { actors } from '@/db/schema/vocabulary';
import type { Caller } from '../audit/write-audit';

export type EventSnapshot = Record<string, unknown>;

/** Everything an editor can see or set, without the columns that are computed. Throws a RangeError when there is no such event. */
export async function snapshotEvent(tx: Database, id: number): Promise<EventSnapshot> {
  const [row] = await tx.select().from(events).where(eq(events.id, id));
  if (!row) throw new RangeError(`There is no event ${id}.`);
  const { fts: _, span: __, searchText: ___, createdAt, updatedAt, checkedAt, ...rest } = row;
  const named = await tx
    .select({ id: actors.id, slug: actors.slug, name: actors.name, role: eventActors.role, origin: eventActors.origin })
    .from(eventActors)
    .innerJoin(actors, eq(actors.id, eventActors.actorId))
    .where(eq(eventActors.eventId, id))
    .orderBy(asc(eventActors.position), asc(actors.id));
  const about = await tx
    .select({ id: eventThemes.themeId, origin: eventThemes.origin })
    .from(eventThemes)
    .where(eq(eventThemes.eventId, id))
    .orderBy(asc(eventThemes.position), asc(eventThemes.themeId));
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    checkedAt: checkedAt?.toISOString() ?? null,
    actors: named,
    themes: about,
  };
}

export interface Change {
  /** created | edited | checked | rejected | published | source-added … */
  readonly change: string;
  readonly by: Caller;
  readonly reason?: string | null;
}

/** Adds the revision of an event's present version. Call last in the transaction that raised the version, once an event. */
export async function recordRevision(tx: Database, id: number, { change, by, reason }: Change): Promise<EventSnapshot> {
  await refreshSearchText(tx, id);
  const snapshot = await snapshotEvent(tx, id);
  await tx.insert(eventRevisions).values({
    eventId: id,
    version: Number(snapshot.version),
    change,
    reason: reason ?? null,
    changedBy: by.userId,
    snapshot,
  });
  return snapshot;
}

/** What the full-text search finds besides the title: quotations, names, place and summary. */
export async function refreshSearchText(tx: Database, id: number): Promise<void> {
  const quotes = await tx
    .select({ text: eventMentions.quote })
    .from(eventMentions)
    .where(and(eq(eventMentions.eventId, id), eq(eventMentions.state, 'accepted')));
  const names = await tx
    .select({ text: actors.name })
    .from(eventActors)
    .innerJoin(actors, eq(actors.id, eventActors.actorId))
    .where(eq(eventActors.eventId, id));
  const [event] = await tx.select({ place: events.place, summary: events.summary }).from(events).where(eq(events.id, id));
  const words = [event?.summary, ...quotes.map((quote) => quote.text), ...names.map((name) => name.text), event?.place];
  await tx
    .update(events)
    .set({ searchText: words.filter(Boolean).join('\n') })
    .where(eq(events.id, id));
}
