/** Loads published events with quotable mentions as JSON. One statement is four times as fast as reading table by table. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, events, idsOf, instantText, onlyValue, rows } from '@/db/database';
import { storedDay, storedDayText } from '@/db/schema/column-types';
import type { ExportMention, ExportRecord } from '@/domain/export/export-record';
import type { EventActorView, SourceRef, ThemeView } from '@/domain/views';
import { rootOf } from '../events/merged';
import { isPublic, published } from '../events/published';
import { parentOfOrgan, shownActors, shownThemes } from '../events/shown-participants';
import { type EventRow, toSummary } from '../events/to-view';
import { arrayOf, eventsAsOf } from '../timeline/facts/projection';
import { loadBatched } from '../timeline/facts/query-cache';

type NamedActor = Omit<EventActorView, 'role' | 'origin'>;

interface PlacedTheme extends ThemeView {
  /** in the theme list */
  readonly position: number;
}

/** Actors by id. Many records share actors, themes and sources, so each is loaded once. */
const actorsById = (db: Database, ids: readonly number[]): Promise<ReadonlyMap<number, NamedActor>> =>
  loadBatched(db, 'actors', ids, async (unknown) => {
    const found = await rows<NamedActor>(db)`
      select id, slug, name, kind, ${parentOfOrgan} as parent from actors where id = any(${arrayOf(unknown)})`;
    return new Map(found.map((actor) => [actor.id, actor]));
  });

const themesById = (db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, PlacedTheme>> =>
  loadBatched(db, 'themes', ids, async () => {
    const found = await rows<PlacedTheme>(db)`select id, label, family, icon, position from themes`;
    return new Map(found.map((theme) => [theme.id, theme]));
  });

/** Sources by revision id, only of published articles. Hidden sources are omitted, including their names. */
const sourcesByRevision = (db: Database, ids: readonly number[]): Promise<ReadonlyMap<number, SourceRef>> =>
  loadBatched(db, 'sources by revision', ids, async (unknown) => {
    const found = await rows<SourceRef & { readonly revisionId: number }>(db)`
      select r.id as "revisionId", article.id as "articleId", article.title as "articleTitle", article.published::text as published, article.url,
        article.note, article.language, s.name as "sourceName"
      from article_revisions r
      join articles article on article.id = r.article_id
      join shown_sources s on s.id = article.source_id
      where r.id = any(${arrayOf(unknown)}) and article.state = 'published' and s.display_right <> 'hidden'`;
    return new Map(found.map(({ revisionId, ...source }) => [revisionId, source]));
  });

interface MentionRow extends Omit<ExportMention, 'source'> {
  readonly dateStart: number | null;
  readonly dateEnd: number | null;
  readonly revisionId: number;
}

interface RecordRow
  extends Omit<EventRow, 'checkedAt' | 'state'>,
    Pick<ExportRecord, 'checked' | 'summary' | 'action' | 'reference' | 'version' | 'createdAt' | 'publishedAt' | 'updatedAt'> {
  readonly actors: readonly (Pick<EventActorView, 'role' | 'origin'> & { readonly id: number })[];
  readonly themes: readonly { readonly id: string; readonly position: number }[];
  readonly mentions: readonly MentionRow[];
}

interface Named {
  readonly actors: Awaited<ReturnType<typeof actorsById>>;
  readonly themes: Awaited<ReturnType<typeof themesById>>;
  readonly sources: Awaited<ReturnType<typeof sourcesByRevision>>;
}

/** Returns the published events in the order of `ids`, as of the day `known` unless null. Hidden sources are omitted, including their names. */
export async function loadPublished(db: Database, ids: readonly number[], known: string | null = null): Promise<readonly ExportRecord[]> {
  if (ids.length === 0) return [];
  const records = await onlyValue<readonly RecordRow[]>(db)`select coalesce(json_agg(record), '[]') as records from (
    select events.id, title, edtf, ${storedDayText(events.earliest)} as earliest, ${storedDayText(events.latest)} as latest, precision, qualifier,
      extent, date_basis as "dateBasis", date_text as "dateText", status, polarity, outcome, place, salience, checked_at is not null as checked,
      summary, action, reference, version, ${instantText(sql`created_at`)} as "createdAt", ${instantText(sql`updated_at`)} as "updatedAt",
      ${instantText(publishedAt)} as "publishedAt",
      ${actorsOf(known)} as actors, ${themesOfRow(known)} as themes, ${mentionsOf(known)} as mentions
    from ${eventsAsOf(known)} where events.id = any(${arrayOf(ids)}) and ${published}
  ) record`;
  const named = await nameAll(db, records);
  const byId = new Map(records.map((record) => [record.id, record]));
  return ids.flatMap((id) => {
    const record = byId.get(id);
    return record ? [toRecord(record, named)] : [];
  });
}

async function nameAll(db: Database, records: readonly RecordRow[]): Promise<Named> {
  const distinct = <Key>(keys: readonly Key[]): readonly Key[] => [...new Set(keys)];
  const [actors, themes, sources] = await Promise.all([
    actorsById(db, distinct(idsOf(records.flatMap((record) => record.actors)))),
    themesById(db, distinct(idsOf(records.flatMap((record) => record.themes)))),
    sourcesByRevision(db, distinct(records.flatMap(({ mentions }) => mentions.map(({ revisionId }) => revisionId)))),
  ]);
  return { actors, themes, sources };
}

const publishedAt: SQL = sql`coalesce((
  select r.at from event_revisions r where r.event_id = events.id and ${isPublic(sql`r.snapshot`)} order by r.version limit 1), created_at)`;

const actorsOf = (known: string | null): SQL => sql`(
  select coalesce(json_agg(json_build_object('id', x.actor_id, 'role', x.role, 'origin', x.origin) order by x.position, x.actor_id), '[]')
  from ${shownActors(sql`= events.id`, known)} x)`;

const themesOfRow = (known: string | null): SQL => sql`(
  select coalesce(json_agg(json_build_object('id', x.theme_id, 'position', x.position)), '[]')
  from ${shownThemes(sql`= events.id`, known)} x)`;

/** The best mention comes first. */
const mentionsOf = (known: string | null): SQL => sql`(
  select coalesce(json_agg(json_build_object('id', m.id, 'revisionId', m.revision_id, 'start', m.start_offset, 'end', m.end_offset,
    'quote', m.quote, 'dateStart', m.date_start, 'dateEnd', m.date_end, 'dateText', m.date_text, 'edtf', m.edtf, 'status', m.status,
    'confidence', m.confidence, 'secondReading', m.second_reading)
    order by m.salience desc, m.id), '[]')
  from event_mentions m where m.event_id = events.id and m.state = 'accepted' ${known === null ? sql`` : isPublishedBy(known)})`;

const isPublishedBy = (day: string): SQL => sql`and m.revision_id in (
  select r.id from article_revisions r join articles a on a.id = r.article_id where r.id = m.revision_id and a.published <= ${storedDay(day)})`;

function toRecord(row: RecordRow, named: Named): ExportRecord {
  const { summary, action, reference, version, createdAt, publishedAt: publicSince, updatedAt, checked, ...rest } = row;
  const actors = row.actors.flatMap(({ id, ...part }) => {
    const actor = named.actors.get(id);
    return actor ? [{ ...actor, ...part }] : [];
  });
  const mentions = row.mentions.flatMap(({ revisionId, ...mention }) => {
    const source = named.sources.get(revisionId);
    return source ? [{ ...mention, source }] : [];
  });
  const quoted = mentions.map((mention) => ({ ...mention, eventId: row.id, displayRight: 'quotations' as const }));
  const event = toSummary({ ...rest, state: 'published', checkedAt: null }, quoted, actors, themesOf(row, named));
  return {
    ...event,
    checked,
    summary,
    action,
    reference,
    version,
    createdAt,
    publishedAt: publicSince,
    updatedAt,
    mentions: mentions.map(({ dateStart: _start, dateEnd: _end, ...mention }) => mention),
  };
}

/** Sorts by the event’s order, then by the theme list. */
function themesOf(row: RecordRow, { themes }: Named): readonly ThemeView[] {
  return row.themes
    .flatMap(({ id, position }) => {
      const theme = themes.get(id);
      return theme ? [{ ...theme, place: position }] : [];
    })
    .sort((a, b) => a.place - b.place || a.position - b.position)
    .map(({ id, label, family, icon }) => ({ id, label, family, icon }));
}

/** Returns the events that are published now. The target of a merge replaces the merged event, once. */
export async function loadChosen(db: Database, ids: readonly number[]): Promise<readonly ExportRecord[]> {
  const found = await loadPublished(db, ids);
  if (found.length === ids.length) return found;
  const targets = await mergeTargets(db, ids);
  return loadPublished(db, [...new Set(ids.map((id) => targets[id] ?? id))]);
}

/** Returns the final target of each merged event, by its ID. */
export async function mergeTargets(db: Database, ids: readonly number[]): Promise<Readonly<Record<number, number>>> {
  const found = await rows<{ readonly id: number; readonly target: number }>(db)`
    select id, ${rootOf(sql`id`)} as target from ${events} where id = any(${arrayOf(ids)}) and merged_into is not null`;
  return Object.fromEntries(found.map(({ id, target }) => [id, target]));
}
