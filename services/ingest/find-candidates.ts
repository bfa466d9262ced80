/**
 * Stored events that an incoming event might be: their dates come near one another (looked up by index) and they share an actor, or,
 * where one of the two names nobody, a theme or one near it.
 */
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { eventActors, eventMentions, events, eventThemes } from '@/db/schema/events';
import { toStoredDay } from '@/db/schema/iso-day';
import { actors } from '@/db/schema/vocabulary';
import { type DatedEvent, nearThemes, type StoredCandidate } from '@/engine/index';

/** wider than any gap that the engine forgives */
const MARGIN_DAYS = 3;
/** for one incoming event */
const MAX_CANDIDATES = 400;

/** `idOf` maps the engine's actor keys to rows. Rejected and merged events are no candidates. */
export async function findCandidates(
  tx: Database,
  incoming: readonly DatedEvent[],
  idOf: ReadonlyMap<string, number>,
): Promise<readonly StoredCandidate[]> {
  return incoming.length === 0 ? [] : loadCandidates(tx, await near(tx, incoming, idOf));
}

/** One statement for all: the events near those days by the index of dates, then their actors, each looked up once. */
async function near(tx: Database, incoming: readonly DatedEvent[], idOf: ReadonlyMap<string, number>): Promise<number[]> {
  const wanted = incoming.map((event, n) => ({
    n,
    earliest: toStoredDay(event.date.earliest),
    latest: toStoredDay(event.date.latest),
    actors: event.actors.flatMap(({ actor }) => idOf.get(actor) ?? []),
    themes: nearThemes(event.themes),
  }));
  const found = await rows<{ id: number }>(
    tx,
    sql`
      with wanted as materialized (
        select n, daterange(earliest - ${MARGIN_DAYS}::int, latest + ${MARGIN_DAYS}::int, '[]') as days, actors, themes
        from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as given(n int, earliest date, latest date, actors int[], themes text[])
      ),
      near as materialized (
        select distinct events.id, span, salience from wanted join events on span && days
        where state <> 'rejected' and merged_into is null
      ),
      named as materialized (
        select near.*, (select array_agg(actor_id) from event_actors where event_id = near.id) as parties from near
      ),
      fitting as (
        select named.id, row_number() over (partition by n order by salience desc, named.id) as rank
        from named join wanted on span && days
          and (
            parties && actors
            or (actors = '{}' or parties is null)
              and (select array_agg(theme_id) from event_themes where event_id = named.id) && themes
          )
      )
      select distinct id from fitting where rank <= ${MAX_CANDIDATES}::int order by id`,
  );
  return found.map(({ id }) => id);
}

async function loadCandidates(tx: Database, ids: number[]): Promise<readonly StoredCandidate[]> {
  if (ids.length === 0) return [];
  const { id, title, edtf, earliest, latest, precision, status, action, place } = events;
  const found = await tx
    .select({ id, title, edtf, earliest, latest, precision, status, action, place })
    .from(events)
    .where(inArray(events.id, ids))
    .orderBy(events.id);
  const named = byEvent(
    await tx
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
      .orderBy(asc(eventActors.position)),
  );
  const about = byEvent(
    await tx
      .select({ eventId: eventThemes.eventId, themeId: eventThemes.themeId })
      .from(eventThemes)
      .where(inArray(eventThemes.eventId, ids))
      .orderBy(asc(eventThemes.position)),
  );
  const reports = byEvent(
    await tx
      .selectDistinct({ eventId: eventMentions.eventId, title: eventMentions.title })
      .from(eventMentions)
      .where(and(inArray(eventMentions.eventId, ids), eq(eventMentions.state, 'accepted'))),
  );
  return found.map((row) => ({
    id: String(row.id),
    title: row.title,
    titles: (reports.get(row.id) ?? []).map((report) => report.title),
    date: { edtf: row.edtf, earliest: row.earliest, latest: row.latest, precision: row.precision },
    status: row.status,
    actors: (named.get(row.id) ?? []).map(({ vocabularyId, slug, name, kind, role, country }) => ({
      actor: vocabularyId ?? `new:${slug}`,
      name,
      kind,
      role,
      ...(country ? { country } : {}),
    })),
    themes: (about.get(row.id) ?? []).map((theme) => theme.themeId),
    action: row.action,
    place: row.place,
  }));
}

function byEvent<Row extends { readonly eventId: number }>(list: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of list) {
    const group = groups.get(row.eventId);
    if (group) group.push(row);
    else groups.set(row.eventId, [row]);
  }
  return groups;
}
