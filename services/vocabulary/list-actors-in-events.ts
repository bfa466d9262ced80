/** Lists the actors of published events, those with the most events first. As in filters, a state includes the events of its organs. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import type { ActorSummary } from '@/domain/vocabulary/vocabulary-views';
import { cacheQuery } from '../timeline/facts/query-cache';
import { isCalled } from './list-actors';

interface ActorIndex {
  /** at most `limit` */
  readonly actors: readonly ActorSummary[];
  readonly total: number;
}

/** `query` is a part of a name or alias. */
export function listActorsInEvents(db: Database, query: string, limit: number): Promise<ActorIndex> {
  const words = query.trim().slice(0, 100);
  return cacheQuery(db, `actors ${limit} ${words}`, async () => {
    const found = await rows<ActorSummary & Record<string, unknown> & { total: number }>(db)`
      select a.id, a.slug, a.name, a.kind, a.country, counted.starts as "eventCount", (count(*) over ())::int as total
      from ${ACTORS_IN_EVENTS}
      where ${isCalled(words)}
      order by counted.starts desc, a.name, a.id
      limit ${limit}`;
    return { actors: found.map(({ total: _, ...actor }) => actor), total: found[0]?.total ?? 0 };
  });
}

/** A `from` clause: actors as `a`, with the number of their events as `counted.starts`. */
export const ACTORS_IN_EVENTS = sql.raw(`
  actors a
  join timeline_rollup counted on counted.actor_id = a.id and counted.theme = 0 and counted.grain = 0 and counted.starts > 0
    and a.merged_into is null`);
