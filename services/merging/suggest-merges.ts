/** Suggests events that may be the same as a given event. They are near in time and similar by the comparison that merges events. */
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';
import type { EventSummary } from '@/domain/views';
import { compareEvents, type StoredCandidate } from '@/engine/index';
import { loadSummaries } from '../events/load-summaries';
import { loadCandidates } from '../ingest/candidates/load-candidates';

const MOST = 6;
const MARGIN_DAYS = 3;
/** maximum number of nearby events to compare, those with the most actors in common */
const MOST_COMPARED = 300;
/** far below the automatic merge threshold, because an editor reviews each suggestion */
const ALIKE = 0.35;
/** score reduction if the days exclude each other */
const OTHER_DAYS = 0.35;

/** Most likely first. Includes drafts, but not rejected or merged events. */
export async function suggestMerges(db: Database, id: number): Promise<readonly EventSummary[]> {
  const [here] = await loadCandidates(db, sql`select ${id}::int as id`);
  if (!here) return [];
  const near = await loadCandidates(
    db,
    sql`
      select e.id from ${events} here
      join ${events} e on e.span && daterange(here.earliest - ${MARGIN_DAYS}::int, here.latest + ${MARGIN_DAYS}::int, '[]')
      where here.id = ${id} and e.id <> ${id} and e.state <> 'rejected' and e.merged_into is null
      order by (select count(*) from unnest(e.parties) party where party = any(here.parties)) desc, e.salience desc, e.id
      limit ${MOST_COMPARED}`,
  );
  const found = near
    .map((other) => ({ id: Number(other.id), score: likeness(here, other) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score || a.id - b.id);
  return loadSummaries(
    db,
    found.slice(0, MOST).map((one) => one.id),
    { includeDrafts: true },
  );
}

function likeness(here: StoredCandidate, other: StoredCandidate): number {
  const compared = compareEvents(here, other);
  return compared ? compared.score : (compareEvents(here, { ...other, date: here.date })?.score ?? 0) - OTHER_DAYS;
}
