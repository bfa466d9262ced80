/** Loads the summaries of events with a fixed number of statements. */
import { and, asc, desc, eq, inArray, lte, ne, sql } from 'drizzle-orm';
import { actors, articleRevisions, articles, type Database, eventMentions, events, rows, shownSources, themes } from '@/db/database';
import { storedDay } from '@/db/schema/column-types';
import type { EventActorView, EventSummary, ThemeView } from '@/domain/views';
import { groupByEvent } from '../group';
import { arrayOf, eventsAsOf } from '../timeline/facts/projection';
import { parentOfOrgan, shownActors, shownThemes } from './shown-participants';
import { type EventRow, type MentionRow, summaryColumns, toSummary } from './to-view';

export interface Visibility {
  /** true for editors: includes drafts, proposed mentions and unpublished articles, but nothing rejected */
  readonly includeDrafts?: boolean;
  /** the day as of which, without the history, which may be later; null for now */
  readonly known?: string | null;
}

export const sourceColumns = {
  articleId: articles.id,
  articleTitle: articles.title,
  sourceName: shownSources.name,
  published: articles.published,
  url: articles.url,
  note: articles.note,
  language: articles.language,
};

export const spanColumns = {
  id: eventMentions.id,
  eventId: eventMentions.eventId,
  start: eventMentions.startOffset,
  end: eventMentions.endOffset,
  quote: eventMentions.quote,
  dateStart: eventMentions.dateStart,
  dateEnd: eventMentions.dateEnd,
};

export const mentionColumns = {
  ...spanColumns,
  dateText: eventMentions.dateText,
  source: sourceColumns,
  displayRight: shownSources.displayRight,
};

/** Returns summaries in the order of `ids`, without missing events. The caller checks which events are visible. */
export async function loadSummaries(db: Database, ids: readonly number[], visibility: Visibility = {}): Promise<readonly EventSummary[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const { known = null } = visibility;
  const [found, mentions, actorsOf, themesOf] = await Promise.all([
    db.select(summaryColumns).from(eventsAsOf(known)).where(inArray(events.id, wanted)),
    loadMentions(db, wanted, visibility),
    loadActors(db, wanted, known),
    loadThemes(db, wanted, known),
  ]);
  const byId = new Map<number, EventRow>(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toSummary(row, mentions.get(id) ?? [], actorsOf.get(id) ?? [], themesOf.get(id) ?? [])] : [];
  });
}

/** The condition for visible mentions, which needs articles and sources joined. Readers see nothing of a hidden source. */
export const visibleMentions = ({ includeDrafts, known = null }: Visibility) =>
  includeDrafts
    ? ne(eventMentions.state, 'rejected')
    : and(
        eq(eventMentions.state, 'accepted'),
        eq(articles.state, 'published'),
        ne(shownSources.displayRight, 'hidden'),
        known === null ? undefined : lte(articles.published, storedDay(known)),
      );

const acceptedConfidence = sql<number | null>`case when ${eventMentions.state} = 'accepted' then ${eventMentions.confidence} end`;

async function loadMentions(db: Database, ids: number[], visibility: Visibility): Promise<Map<number, MentionRow[]>> {
  const found = await db
    .select({ ...mentionColumns, confidence: acceptedConfidence })
    .from(eventMentions)
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .innerJoin(articles, eq(articles.id, articleRevisions.articleId))
    .innerJoin(shownSources, eq(shownSources.id, articles.sourceId))
    .where(and(inArray(eventMentions.eventId, ids), visibleMentions(visibility)))
    .orderBy(desc(eventMentions.salience), asc(eventMentions.id));
  return groupByEvent(found, (row) => row);
}

async function loadActors(db: Database, ids: number[], known: string | null): Promise<Map<number, EventActorView[]>> {
  const found = await rows<EventActorView & { readonly eventId: number }>(db)`
    select event_id as "eventId", id, slug, name, kind, role, origin, ${parentOfOrgan} as parent
    from ${shownActors(sql`= any(${arrayOf(ids)})`, known)} shown join ${actors} on id = actor_id order by event_id, shown.position, id`;
  return groupByEvent(found, ({ eventId: _, ...actor }) => actor);
}

async function loadThemes(db: Database, ids: number[], known: string | null): Promise<Map<number, ThemeView[]>> {
  const found = await rows<ThemeView & { readonly eventId: number }>(db)`
    select event_id as "eventId", id, label, family, icon from ${shownThemes(sql`= any(${arrayOf(ids)})`, known)} shown
    join ${themes} on id = theme_id order by event_id, shown.position, themes.position`;
  return groupByEvent(found, ({ eventId: _, ...theme }) => theme);
}
