/** Loads one event with everything its page shows: sources, date reasons, disagreements, history and neighbors. */
import { and, asc, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { articleRevisions, articles, type Database, eventMentions, events, idsOf, importedEvents, rows, shownSources } from '@/db/database';
import { mergedAway, notFound } from '@/domain/errors';
import type { RelationKind } from '@/domain/relation-kinds';
import type { EventSummary, EventView, ImportedFrom, RelationView, RevisionView } from '@/domain/views';
import { describeRule } from '@/engine/index';
import { eventsAsOf, factsAsOf, RANK } from '../timeline/facts/projection';
import { countSources, disagreementsOf } from './corroboration';
import { loadSummaries, mentionColumns, type Visibility, visibleMentions } from './load-summaries';
import { joinReasons, resolveMerged } from './merged';
import { selectRevisions } from './published';
import { loadRelations, type RelationRow } from './relations';
import { shownActors, shownThemes } from './shown-participants';
import { passage, toMention } from './to-view';
import { whyDate } from './why-date';

/** Returns null if the event does not exist, is not visible, or was merged (see `resolveMerged`). */
export async function getEvent(db: Database, id: number, visibility: Visibility = {}): Promise<EventView | null> {
  const { known = null } = visibility;
  const [row] = await db.select(getTableColumns(events)).from(eventsAsOf(known)).where(eq(events.id, id));
  if (!row || row.mergedInto !== null) return null;
  if (row.state !== 'published' && !visibility.includeDrafts) return null;
  const [mentions, history, related, { previous, next }, stored, imported] = await Promise.all([
    loadFullMentions(db, id, visibility),
    known !== null ? [] : rows<RevisionView>(db)`${selectRevisions(id, visibility.includeDrafts ?? false)} order by version desc`,
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
  const reports = mentions.map((mention) => ({ ...mention, ...mention.source }));
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
    disagreements: disagreementsOf(row, reports),
    corroboration: countSources(reports),
    ...relationViews(id, relations, summaries, visibility),
    related: related
      .filter((one) => !relations.some(({ partId, wholeId }) => partId === one || wholeId === one))
      .flatMap((one) => summaries.get(one) ?? []),
    previous: (previous !== null && summaries.get(previous)) || null,
    next: (next !== null && summaries.get(next)) || null,
    history,
  };
}

/** Loads one event, also a draft, for an editor. Throws `not-found`, also for a merged event. */
export async function getDeskEvent(db: Database, id: number): Promise<EventView> {
  const event = await getEvent(db, id, { includeDrafts: true });
  if (!event) throw (await resolveMerged(db, id)) === null ? notFound('The event') : mergedAway();
  return event;
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

/** Finds published events only; the event itself may be a draft. */
export async function neighborIds(
  db: Database,
  id: number,
  known: string | null = null,
): Promise<{ readonly previous: number | null; readonly next: number | null }> {
  const [found] = await rows<{ previous: number | null; next: number | null }>(db)`
    with here as materialized (select earliest, ${RANK} as rank, -salience as weight, id from ${eventsAsOf(known)} where id = ${id})
    select (${beside(known, '<', 'desc')}) as previous, (${beside(known, '>', 'asc')}) as next from here`;
  return found ?? { previous: null, next: null };
}

/** Also compares the day alone, because the index is sorted by day only. */
const beside = (known: string | null, sign: '<' | '>', direction: 'asc' | 'desc'): SQL => {
  const [than, order] = [sql.raw(sign), sql.raw(direction)];
  return sql`
    select fact.event_id from ${factsAsOf(known)} fact
    where fact.actor_id = 0 and fact.earliest ${than}= here.earliest
      and (fact.earliest, fact.rank, -fact.salience, fact.event_id) ${than} (here.earliest, here.rank, here.weight, here.id)
    order by fact.earliest ${order}, fact.rank ${order}, -fact.salience ${order}, fact.event_id ${order}
    limit 1`;
};

const LIMIT = 6;
/** candidates per actor, before and after the event */
const NEAREST = 100;
/** score: a shared actor adds 1, a shared theme adds 0.5, and a year apart subtracts 1 */
const THEME_WEIGHT = 0.5;
const DAYS_PER_POINT = 365;

/**
 * Returns the ids of at most six published events with the highest scores. Candidates are the nearest events of each actor before and
 * after.
 */
export async function relatedIds(db: Database, id: number, known: string | null = null): Promise<readonly number[]> {
  const found = await rows<{ id: number }>(db)`
    with here as materialized (select earliest from ${eventsAsOf(known)} where id = ${id}),
    mine as materialized (select actor_id from ${shownActors(sql`= ${id}::int`, known)} own),
    near as (
      select distinct side.event_id from here, mine
      cross join lateral (
        (select event_id from ${factsAsOf(known)} fact where actor_id = mine.actor_id and earliest <= here.earliest order by earliest desc limit ${NEAREST})
        union all
        (select event_id from ${factsAsOf(known)} fact where actor_id = mine.actor_id and earliest > here.earliest order by earliest limit ${NEAREST})
      ) side
    )
    select events.id
    from near join ${eventsAsOf(known)} on events.id = near.event_id cross join here
    cross join lateral (
      select (select count(*) from ${shownActors(sql`= events.id`, known)} other where actor_id in (select actor_id from mine)) as actors,
        (select count(*) from ${shownThemes(sql`= events.id`, known)} other where theme_id <> 'other'
          and theme_id in (select theme_id from ${shownThemes(sql`= ${id}::int`, known)} own)) as themes
    ) shared
    where events.id <> ${id} and shared.actors > 0
    order by shared.actors + shared.themes * ${THEME_WEIGHT}::real - abs(events.earliest - here.earliest) / ${DAYS_PER_POINT}::real desc,
      events.salience desc, events.id
    limit ${LIMIT}`;
  return idsOf(found);
}
