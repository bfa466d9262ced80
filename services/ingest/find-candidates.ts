/**
 * Stored events that an incoming event might be: their dates come near one another (looked up by index) and they share an actor, or,
 * where one of the two names nobody, a theme or one near it.
 */
import { and, asc, desc, eq, exists, inArray, isNull, ne, notExists, or, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { eventActors, eventMentions, events, eventThemes } from '@/db/schema/events';
import { toStoredDay } from '@/db/schema/iso-day';
import { actors } from '@/db/schema/vocabulary';
import { type DatedEvent, nearThemes, type StoredCandidate } from '@/engine/index';

/** wider than any gap that the engine forgives */
const MARGIN_DAYS = 3;
const MAX_CANDIDATES = 400;

/** `idOf` maps the engine's actor keys to rows. Rejected and merged events are no candidates. */
export async function findCandidates(
  tx: Database,
  incoming: readonly DatedEvent[],
  idOf: ReadonlyMap<string, number>,
): Promise<readonly StoredCandidate[]> {
  const ids = new Set<number>();
  for (const event of incoming) {
    const named = event.actors.flatMap(({ actor }) => idOf.get(actor) ?? []);
    for (const id of await near(tx, event, named)) ids.add(id);
  }
  return loadCandidates(tx, [...ids]);
}

async function near(tx: Database, { date, themes }: DatedEvent, actorIds: readonly number[]): Promise<readonly number[]> {
  const from = sql`${toStoredDay(date.earliest)}::date - ${MARGIN_DAYS}::int`;
  const to = sql`${toStoredDay(date.latest)}::date + ${MARGIN_DAYS}::int`;
  const actorsOf = tx.select({ one: sql`1` }).from(eventActors).where(eq(eventActors.eventId, events.id));
  const sharesActor =
    actorIds.length === 0
      ? sql`false`
      : exists(
          tx
            .select({ one: sql`1` })
            .from(eventActors)
            .where(and(eq(eventActors.eventId, events.id), inArray(eventActors.actorId, [...actorIds]))),
        );
  const sharesTheme =
    themes.length === 0
      ? sql`false`
      : exists(
          tx
            .select({ one: sql`1` })
            .from(eventThemes)
            .where(and(eq(eventThemes.eventId, events.id), inArray(eventThemes.themeId, [...nearThemes(themes)]))),
        );
  const unnamed = actorIds.length === 0 ? sharesTheme : and(sharesTheme, notExists(actorsOf));
  const found = await tx
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        sql`${events.span} && daterange(${from}, ${to}, '[]')`,
        or(sharesActor, unnamed),
        ne(events.state, 'rejected'),
        isNull(events.mergedInto),
      ),
    )
    .orderBy(desc(events.salience), asc(events.id))
    .limit(MAX_CANDIDATES);
  return found.map((row) => row.id);
}

async function loadCandidates(tx: Database, ids: number[]): Promise<readonly StoredCandidate[]> {
  if (ids.length === 0) return [];
  const rows = await tx.select().from(events).where(inArray(events.id, ids)).orderBy(events.id);
  const named = await tx
    .select({
      eventId: eventActors.eventId,
      role: eventActors.role,
      slug: actors.slug,
      name: actors.name,
      kind: actors.kind,
      vocabularyId: actors.vocabularyId,
      country: actors.country,
    })
    .from(eventActors)
    .innerJoin(actors, eq(actors.id, eventActors.actorId))
    .where(inArray(eventActors.eventId, ids))
    .orderBy(asc(eventActors.position));
  const about = await tx
    .select({ eventId: eventThemes.eventId, themeId: eventThemes.themeId })
    .from(eventThemes)
    .where(inArray(eventThemes.eventId, ids))
    .orderBy(asc(eventThemes.position));
  const reports = await tx
    .selectDistinct({ eventId: eventMentions.eventId, title: eventMentions.title })
    .from(eventMentions)
    .where(and(inArray(eventMentions.eventId, ids), eq(eventMentions.state, 'accepted')));
  return rows.map((row) => ({
    id: String(row.id),
    title: row.title,
    titles: reports.filter((report) => report.eventId === row.id).map((report) => report.title),
    date: { edtf: row.edtf, earliest: row.earliest, latest: row.latest, precision: row.precision },
    status: row.status,
    actors: named
      .filter((actor) => actor.eventId === row.id)
      .map(({ vocabularyId, slug, name, kind, role, country }) => ({
        actor: vocabularyId ?? `new:${slug}`,
        name,
        kind,
        role,
        ...(country ? { country } : {}),
      })),
    themes: about.filter((theme) => theme.eventId === row.id).map((theme) => theme.themeId),
    action: row.action,
    place: row.place,
  }));
}
