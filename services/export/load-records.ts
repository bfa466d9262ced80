/**
 * Events as they may leave the site, with the mentions of published articles whose source may be quoted. One statement that writes JSON: a
 * list of events read table by table takes four times as long.
 */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { instantText } from '@/db/instant-text';
import { events } from '@/db/schema/events';
import { storedDayText } from '@/db/schema/iso-day';
import type { ExportMention, ExportRecord } from '@/domain/export/export-record';
import type { EventActorView, SourceRef, ThemeView } from '@/domain/views';
import { published } from '../events/published';
import { type EventRow, toSummary } from '../events/to-view';
import { arrayOf } from '../facts/truth';

interface MentionRow extends Omit<ExportMention, 'source'>, SourceRef {
  readonly dateStart: number | null;
  readonly dateEnd: number | null;
}

interface RecordRow extends Omit<EventRow, 'checkedAt' | 'state'> {
  readonly checked: boolean;
  readonly summary: string | null;
  readonly action: ExportRecord['action'];
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly actors: readonly EventActorView[];
  readonly themes: readonly ThemeView[];
  readonly mentions: readonly MentionRow[];
}

/** Those of the events that are published, in the order of `ids`. Of a hidden source nothing is taken along, not even its name. */
export async function loadPublished(db: Database, ids: readonly number[]): Promise<readonly ExportRecord[]> {
  if (ids.length === 0) return [];
  const [found] = await rows<{ records: readonly RecordRow[] }>(
    db,
    sql`select coalesce(json_agg(record), '[]') as records from (
      select events.id, title, edtf, ${storedDayText(events.earliest)} as earliest, ${storedDayText(events.latest)} as latest, precision, qualifier,
        extent, date_basis as "dateBasis", date_text as "dateText", status, polarity, outcome, place, salience, checked_at is not null as checked,
        summary, action, version, ${instantText(sql`created_at`)} as "createdAt", ${instantText(sql`updated_at`)} as "updatedAt",
        ${ACTORS} as actors, ${THEMES} as themes, ${MENTIONS} as mentions
      from ${events} where events.id = any(${arrayOf(ids)}) and ${published}
    ) record`,
  );
  const byId = new Map(found?.records.map((record) => [record.id, record]));
  return ids.flatMap((id) => {
    const record = byId.get(id);
    return record ? [toRecord(record)] : [];
  });
}

/** In their order; an organ with the state it belongs to, the first one on record. */
const ACTORS = sql`(
  select coalesce(json_agg(json_build_object('id', a.id, 'slug', a.slug, 'name', a.name, 'kind', a.kind, 'role', x.role, 'origin', x.origin,
    'parent', case when a.kind = 'organ' then (
      select json_build_object('id', above.id, 'slug', above.slug, 'name', above.name, 'kind', above.kind)
      from actor_affiliations link join actors above on above.id = link.parent_id
      where link.actor_id = a.id order by link.id limit 1) end) order by x.position, a.id), '[]')
  from event_actors x join actors a on a.id = x.actor_id where x.event_id = events.id)`;

const THEMES = sql`(
  select coalesce(json_agg(json_build_object('id', t.id, 'label', t.label, 'family', t.family, 'icon', t.icon) order by x.position, t.position), '[]')
  from event_themes x join themes t on t.id = x.theme_id where x.event_id = events.id)`;

/** The best one first. */
const MENTIONS = sql`(
  select coalesce(json_agg(json_build_object('id', m.id, 'start', m.start_offset, 'end', m.end_offset, 'quote', m.quote, 'dateStart', m.date_start,
    'dateEnd', m.date_end, 'dateText', m.date_text, 'edtf', m.edtf, 'status', m.status, 'articleId', article.id, 'articleTitle', article.title,
    'published', article.published, 'url', article.url, 'note', article.note, 'sourceName', s.name) order by m.salience desc, m.id), '[]')
  from event_mentions m
  join article_revisions r on r.id = m.revision_id
  join articles article on article.id = r.article_id
  join sources s on s.id = article.source_id
  where m.event_id = events.id and m.state = 'accepted' and article.state = 'published' and s.display_right <> 'hidden')`;

function toRecord({ summary, action, version, createdAt, updatedAt, actors, themes, mentions, checked, ...row }: RecordRow): ExportRecord {
  const shown = mentions.map(toExportMention);
  const wordsMayBeShown = shown.some(({ dateText }) => dateText === row.dateText);
  const quoted = mentions.map((mention) => ({
    ...mention,
    eventId: row.id,
    startOffset: mention.start,
    endOffset: mention.end,
    articleState: 'published' as const,
    displayRight: 'quotations' as const,
  }));
  const event = toSummary({ ...row, state: 'published', checkedAt: null }, quoted, actors, themes);
  return {
    ...event,
    checked,
    date: wordsMayBeShown ? event.date : { ...event.date, words: null },
    summary,
    action,
    version,
    createdAt,
    updatedAt,
    mentions: shown,
  };
}

export function toExportMention(row: Omit<ExportMention, 'source'> & SourceRef): ExportMention {
  const { id, start, end, quote, dateText, edtf, status, articleId, articleTitle, sourceName, published, url, note } = row;
  return { id, start, end, quote, dateText, edtf, status, source: { articleId, articleTitle, sourceName, published, url, note } };
}
