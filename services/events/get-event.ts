/** Loads one event with everything its page shows: sources, date reasons, disagreements, history and neighbors. */

import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { instantText } from '@/db/instant-text';
import { articleRevisions, articles, shownSources } from '@/db/schema/articles';
import { eventMentions, events } from '@/db/schema/events';
import { importedEvents } from '@/db/schema/imported';
import { users } from '@/db/schema/people';
import type { RelationKind } from '@/domain/relation-kinds';
import type { EventSummary, EventView, ImportedFrom, RelationView, RevisionView } from '@/domain/views';
import { describeRule } from '@/engine/index';
import { loadRelations, type RelationRow } from '../relations/load-relations';
import { joinReasons } from '../relations/merged';
import { eventsAsOf } from '../timeline/facts/projection';
import { countSources } from './corroboration';
import { disagreementsOf } from './disagreements';
import { loadSummaries, mentionColumns, type Visibility, visibleMentions } from './load-summaries';
import { neighborIds } from './neighbors';
import { relatedIds } from './related';
import { revisionsSeen } from './revisions-seen';
import { passage } from './sentence-around';
import { toMention } from './to-view';
import { whyDate } from './why-date';

/** Returns null if the event does not exist, is not visible, or was merged (see `resolveMerged`). */
export async function getEvent(db: Database, id: number, visibility: Visibility = {}): Promise<EventView | null> {
  const { known = null } = visibility;
  const [row] = await db.select(getTableColumns(events)).from(eventsAsOf(known)).where(eq(events.id, id));
  if (!row || row.mergedInto !== null) return null;
  if (row.state !== 'published' && !visibility.includeDrafts) return null;
  const [mentions, history, related, { previous, next }, stored, imported] = await Promise.all([
    loadFullMentions(db, id, visibility),
    known !== null ? [] : loadHistory(db, id, visibility),
    relatedIds(db, id, known),
    neighborIds(db, id, known),
    loadRelations(db, id),
    known !== null ? null : loadImported(db, id),
  ]);
  // readers see a proposed relation only after an editor has confirmed it
  const relations = visibility.includeDrafts ? stored : stored.filter(({ state }) => state === 'confirmed');
  const wanted = [id, ...related, previous, next, ...relations.flatMap(({ partId, wholeId }) => [partId, wholeId])].filter(
    (one) => one !== null,
  );
  const summaries = new Map((await loadSummaries(db, wanted, visibility)).map((summary) => [summary.id, summary]));
  const summary = summaries.get(id);
  if (!summary) return null;
  const chosen = mentions.find((mention) => mention.edtf === row.edtf) ?? mentions[0] ?? null;
  const dateByHand = (row.origins.date ?? 'machine') !== 'machine';
  return {
    ...summary,
    summary: row.summary,
    action: row.action,
    reference: row.reference,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    origins: row.origins,
    mentions: mentions.map(toMention),
    imported,
    why: whyDate(dateByHand ? null : chosen, row.edtf, reasonOf),
    disagreements: disagreementsOf(row, mentions),
    corroboration: countSources(mentions.map(({ sourceName, group, quote }) => ({ sourceName, group, quote }))),
    ...relationViews(id, relations, summaries, visibility),
    related: related
      .filter((one) => !relations.some(({ partId, wholeId }) => partId === one || wholeId === one))
      .flatMap((one) => summaries.get(one) ?? []),
    previous: (previous !== null && summaries.get(previous)) || null,
    next: (next !== null && summaries.get(next)) || null,
    history,
  };
}

/** Groups the relations to visible events by kind and direction. */
function relationViews(
  id: number,
  relations: readonly RelationRow[],
  summaries: ReadonlyMap<number, EventSummary>,
  { includeDrafts = false }: Visibility,
): Pick<EventView, 'wholes' | 'parts' | 'respondsTo' | 'responses'> {
  const view = ({ state, reasons }: RelationRow, other: number): RelationView[] => {
    const event = summaries.get(other);
    const seen = event !== undefined && (event.state === 'published' || (includeDrafts && event.state === 'draft'));
    return seen ? [{ event, confirmed: state === 'confirmed', reasons }] : [];
  };
  const upward = (kind: RelationKind) =>
    relations.filter((one) => one.kind === kind && one.partId === id).flatMap((relation) => view(relation, relation.wholeId));
  const downward = (kind: RelationKind) =>
    relations.filter((one) => one.kind === kind && one.wholeId === id).flatMap((relation) => view(relation, relation.partId));
  return { wholes: upward('part-of'), parts: downward('part-of'), respondsTo: upward('response-to'), responses: downward('response-to') };
}

/** Returns null for a removed rule, because `describeRule` then returns the id. */
export function reasonOf(rule: string): string | null {
  const reason = describeRule(rule);
  return reason === rule ? null : reason;
}

function loadFullMentions(db: Database, id: number, visibility: Visibility) {
  return db
    .select({
      ...mentionColumns,
      group: shownSources.corroborationGroup,
      passage,
      dateText: eventMentions.dateText,
      edtf: eventMentions.edtf,
      earliest: eventMentions.earliest,
      latest: eventMentions.latest,
      precision: eventMentions.precision,
      qualifier: eventMentions.qualifier,
      extent: eventMentions.extent,
      status: eventMentions.status,
      confidence: eventMentions.confidence,
      secondReading: eventMentions.secondReading,
      health: eventMentions.health,
      mergeReasons: joinReasons,
      rules: eventMentions.rules,
      trace: eventMentions.trace,
      extractorVersion: eventMentions.extractorVersion,
    })
    .from(eventMentions)
    .innerJoin(articleRevisions, eq(articleRevisions.id, eventMentions.revisionId))
    .innerJoin(articles, eq(articles.id, articleRevisions.articleId))
    .innerJoin(shownSources, eq(shownSources.id, articles.sourceId))
    .where(and(eq(eventMentions.eventId, id), visibleMentions(visibility)))
    .orderBy(desc(eventMentions.salience), asc(eventMentions.id));
}

async function loadImported(db: Database, id: number): Promise<ImportedFrom | null> {
  const { file, place } = importedEvents;
  const [found] = await db.select({ file, place }).from(importedEvents).where(eq(importedEvents.eventId, id));
  return found ?? null;
}

/** Readers get the revisions that were public, and the fact that the event was withdrawn. */
async function loadHistory(db: Database, id: number, { includeDrafts = false }: Visibility): Promise<readonly RevisionView[]> {
  const found = await rows<RevisionView & { readonly name: string | null; readonly changed_by: string | null } & Record<string, unknown>>(
    db,
    sql`
      select version, ${instantText(sql`at`)} as at, changed_by, ${users.name} as name, change, reason
      from ${revisionsSeen(id)} left join ${users} on ${users.id} = changed_by
      where ${includeDrafts}::boolean or seen or seen_before order by version desc`,
  );
  return found.map(({ version, at, name, changed_by, change, reason }) => ({
    version,
    at,
    by: name ?? (changed_by === null ? 'Dateline' : 'A former editor'),
    change,
    reason,
  }));
}
