/**
 * Computes events from their accepted mentions. Fields that an editor set stay. Actors and themes of new mentions are added, and none is
 * removed.
 */
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articleRevisions, articles } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import { toStoredDay } from '@/db/schema/iso-day';
import { combineSalience, type EventStatement, reconcile } from '@/engine/index';
import { storedConfidence } from '../confidence';
import { storedSearchText } from '../search-text';
import { appendParticipants } from './set-participants';

/** Updates the event and raises its version; the caller writes the revision. Without accepted mentions, only the version changes. */
export const reconcileEvent = (tx: Database, id: number): Promise<void> => reconcileEvents(tx, [id]);

const EVENT = {
  id: events.id,
  version: events.version,
  state: events.state,
  origins: events.origins,
  salience: events.salience,
  title: events.title,
  status: events.status,
  polarity: events.polarity,
  outcome: events.outcome,
  place: events.place,
  edtf: events.edtf,
  earliest: events.earliest,
  latest: events.latest,
  precision: events.precision,
  qualifier: events.qualifier,
  extent: events.extent,
  dateBasis: events.dateBasis,
  dateText: events.dateText,
};
const MENTION = {
  id: eventMentions.id,
  eventId: eventMentions.eventId,
  salience: eventMentions.salience,
  edtf: eventMentions.edtf,
  earliest: eventMentions.earliest,
  latest: eventMentions.latest,
  precision: eventMentions.precision,
  qualifier: eventMentions.qualifier,
  extent: eventMentions.extent,
  dateBasis: eventMentions.dateBasis,
  dateText: eventMentions.dateText,
  title: eventMentions.title,
  status: eventMentions.status,
  polarity: eventMentions.polarity,
  outcome: eventMentions.outcome,
  place: eventMentions.place,
  actors: eventMentions.actors,
  themes: eventMentions.themes,
  articleId: articles.id,
  published: articles.published,
};

type EventRow = Pick<typeof events.$inferSelect, keyof typeof EVENT>;
type Mention = Pick<typeof eventMentions.$inferSelect, Exclude<keyof typeof MENTION, 'articleId' | 'published'>> & {
  readonly articleId: number;
  readonly published: string;
};

/** The new values of an event. If `updatedAt` is null, the stored time stays. */
type Reconciled = EventRow & { readonly updatedAt: Date | null };

/**
 * The same for several events, including their search text and confidence. `publish` also publishes drafts. Throws a RangeError if an event
 * does not exist.
 */
export async function reconcileEvents(tx: Database, ids: number[], publish = false): Promise<void> {
  const rows = await tx.select(EVENT).from(events).where(inArray(events.id, ids)).orderBy(events.id).for('update');
  const mentions = await tx
    .select(MENTION)
    .from(eventMentions)
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .innerJoin(articles, eq(articles.id, articleRevisions.articleId))
    .where(and(inArray(eventMentions.eventId, ids), eq(eventMentions.state, 'accepted')))
    .orderBy(desc(eventMentions.salience), asc(eventMentions.id));
  const missing = ids.find((id) => !rows.some((row) => row.id === id));
  if (missing !== undefined) throw new RangeError(`There is no event ${missing}.`);
  const withMentions = rows.map((row) => ({ row, mentions: mentions.filter((mention) => mention.eventId === row.id) }));
  const open = (field: 'actors' | 'themes') =>
    withMentions.filter(({ row }) => isMachine(row, field)).flatMap((one) => [...one.mentions].sort(asPublished));
  await appendParticipants(tx, open('actors'), open('themes'));
  await updateEvents(
    tx,
    withMentions.map((one) => ({ ...reconciled(one.row, one.mentions), ...(publish ? { state: 'published' } : {}) })),
  );
}

/** Updates only salience and confidence from the mentions. The version stays, because no field that editors see changes. */
export async function weighEvents(tx: Database, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  const mentions = await tx
    .select({ eventId: eventMentions.eventId, report: articleRevisions.articleId, salience: eventMentions.salience })
    .from(eventMentions)
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .where(and(inArray(eventMentions.eventId, ids), eq(eventMentions.state, 'accepted')));
  const given = [...new Set(mentions.map(({ eventId }) => eventId))].map((id) => ({
    id,
    salience: combineSalience(mentions.filter(({ eventId }) => eventId === id)),
  }));
  await tx.execute(sql`
    update ${events} set salience = given.salience, confidence = ${storedConfidence}
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given(id int, salience real)
    where events.id = given.id`);
}

/** Sorts by publication date, then by id. */
const asPublished = (a: Mention, b: Mention): number => (a.published < b.published ? -1 : a.published > b.published ? 1 : a.id - b.id);

/** Returns the place that was reported first. */
const placeIn = (mentions: readonly Mention[]): string | null => [...mentions].sort(asPublished).find(({ place }) => place)?.place ?? null;

const isMachine = ({ origins }: EventRow, field: string): boolean => (origins[field] ?? 'machine') === 'machine';

function reconciled(event: EventRow, mentions: readonly Mention[]): Reconciled {
  const version = event.version + 1;
  if (mentions.length === 0) return { ...event, version, updatedAt: null };
  const chosen = reconcile(mentions.map(toStatement));
  const dated = mentions[chosen.dateFrom];
  return {
    ...event,
    version,
    updatedAt: new Date(),
    salience: combineSalience(mentions.map(({ articleId, salience }) => ({ report: articleId, salience }))),
    ...(isMachine(event, 'title') ? { title: chosen.title } : {}),
    ...(isMachine(event, 'status') ? { status: chosen.status, polarity: chosen.polarity } : {}),
    ...(isMachine(event, 'outcome') ? { outcome: chosen.outcome } : {}),
    ...(isMachine(event, 'place') ? { place: placeIn(mentions) ?? event.place } : {}),
    ...(isMachine(event, 'date')
      ? {
          edtf: chosen.date.edtf,
          earliest: chosen.date.earliest,
          latest: chosen.date.latest,
          precision: chosen.date.precision,
          qualifier: chosen.date.qualifier,
          extent: chosen.date.extent,
          dateBasis: chosen.date.basis,
          dateText: dated?.dateText ?? null,
        }
      : {}),
  };
}

const toStatement = (mention: Mention): EventStatement => ({
  article: `article ${mention.articleId}`,
  published: mention.published,
  date: {
    edtf: mention.edtf,
    earliest: mention.earliest,
    latest: mention.latest,
    precision: mention.precision,
    qualifier: mention.qualifier,
    extent: mention.extent,
    basis: mention.dateBasis,
  },
  title: mention.title,
  status: mention.status,
  polarity: mention.polarity,
  outcome: mention.outcome,
  salience: mention.salience,
});

/** Updates all events in one statement, with the rows as JSON. Call it after writing their actors. */
async function updateEvents(tx: Database, changed: readonly Reconciled[]): Promise<void> {
  const given = changed.map((row) => ({ ...row, earliest: toStoredDay(row.earliest), latest: toStoredDay(row.latest) }));
  await tx.execute(sql`
    update ${events} set version = given.version, state = given.state, updated_at = coalesce(given."updatedAt", events.updated_at), salience = given.salience,
      title = given.title, status = given.status, polarity = given.polarity, outcome = given.outcome, place = given.place,
      edtf = given.edtf, earliest = given.earliest, latest = given.latest, precision = given.precision, qualifier = given.qualifier,
      extent = given.extent, date_basis = given."dateBasis", date_text = given."dateText",
      search_text = ${storedSearchText(sql`given.place`)}, confidence = ${storedConfidence}
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as  given(id int, version int, state text, "updatedAt" timestamptz, salience real,
      title text, status text, polarity text, outcome text, place text, edtf text, earliest date, latest date, precision text,
      qualifier text, extent text, "dateBasis" text, "dateText" text)
    where events.id = given.id`);
}
