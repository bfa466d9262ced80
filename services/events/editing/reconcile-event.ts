/**
 * Computes events from their accepted mentions. Fields that an editor set stay. Actors and themes of new mentions are added, and none is
 * removed.
 */
import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import { articleRevisions, type Database, eventMentions, events } from '@/db/database';
import { toStoredDay } from '@/db/schema/column-types';
import { combineSalience } from '@/engine/index';
import { asPublished, type Mention, readMentions, reportedValues } from '../../timeline/facts/pasts';
import { storedConfidence, storedSearchText } from '../computed-columns';
import { appendParticipants } from './set-participants';

/** Updates the event and raises its version; the caller writes the revision. Without accepted mentions, only the version changes. */
export const reconcileEvent = (tx: Database, id: number): Promise<void> => reconcileEvents(tx, [id]);

const { searchText: _searchText, span: _span, parties: _parties, ...EVENT } = getTableColumns(events);
type EventRow = Pick<typeof events.$inferSelect, keyof typeof EVENT>;
/** The new values of an event. If `updatedAt` is null, the stored time stays. */
type Reconciled = Omit<EventRow, 'updatedAt'> & { readonly updatedAt: Date | null };

/**
 * The same for several events, including their search text and confidence. `publish` also publishes drafts. Throws a RangeError if an event
 * does not exist.
 */
export async function reconcileEvents(tx: Database, ids: number[], publish = false): Promise<void> {
  const rows = await tx.select(EVENT).from(events).where(inArray(events.id, ids)).orderBy(events.id).for('update');
  const mentions = await readMentions(tx, and(inArray(eventMentions.eventId, ids), eq(eventMentions.state, 'accepted')));
  const missing = ids.find((id) => !rows.some((row) => row.id === id));
  if (missing !== undefined) throw new RangeError(`There is no event ${missing}.`);
  const withMentions = rows.map((row) => ({ row, mentions: mentions.filter((mention) => mention.eventId === row.id) }));
  const open = (field: 'actors' | 'themes') =>
    withMentions.filter(({ row }) => isMachine(row, field)).flatMap((one) => [...one.mentions].sort(asPublished));
  await appendParticipants(tx, open('actors'), open('themes'));
  const state = publish ? { state: 'published' as const } : {};
  const changed = withMentions.map((one) => ({ ...reconciled(one.row, one.mentions), ...state }));
  await updateEvents(tx, changed);
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

const isMachine = ({ origins }: EventRow, field: string): boolean => (origins[field] ?? 'machine') === 'machine';

function reconciled(event: EventRow, mentions: readonly Mention[]): Reconciled {
  const version = event.version + 1;
  if (mentions.length === 0) return { ...event, version, updatedAt: null };
  const { title, status, polarity, outcome, place, salience, ...date } = reportedValues(mentions);
  return {
    ...event,
    version,
    updatedAt: new Date(),
    salience,
    ...(isMachine(event, 'title') ? { title } : {}),
    ...(isMachine(event, 'status') ? { status, polarity } : {}),
    ...(isMachine(event, 'outcome') ? { outcome } : {}),
    ...(isMachine(event, 'place') ? { place: place ?? event.place } : {}),
    ...(isMachine(event, 'date') ? date : {}),
  };
}

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
