/** Events that one event may be the same as: near in time, with an actor in common or a title that is much alike. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { events } from '@/db/schema/events';
import type { EventSummary } from '@/domain/views';
import { loadSummaries } from '../events/load-summaries';

const MOST = 6;
const MARGIN_DAYS = 3;
/** of the titles, as pg_trgm measures it */
const ALIKE = 0.35;
const SHARED_ACTOR = 0.25;

/** The likeliest first. Drafts are among them, rejected and merged ones are not. */
export async function suggestMerges(db: Database, id: number): Promise<readonly EventSummary[]> {
  const found = await rows<{ id: number }>(
    db,
    sql`
      select near.id from (
        select e.id, similarity(e.title, here.title) as alike,
          (select count(*) from event_actors a join event_actors b using (actor_id) where a.event_id = e.id and b.event_id = ${id})::int as shared
        from ${events} here join ${events} e on e.span && daterange(here.earliest - ${MARGIN_DAYS}::int, here.latest + ${MARGIN_DAYS}::int, '[]')
        where here.id = ${id} and e.id <> ${id} and e.state <> 'rejected' and e.merged_into is null
      ) near
      where shared > 0 or alike >= ${ALIKE}::real
      order by alike + ${SHARED_ACTOR}::real * least(shared, 3) desc, near.id limit ${MOST}`,
  );
  return loadSummaries(
    db,
    found.map((row) => row.id),
    { includeDrafts: true },
  );
}
