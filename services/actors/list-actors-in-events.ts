/** The index of actors: everyone who takes part in a published event, those with the most events first. A state has the events of its organs, as under its filter. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import type { ActorSummary } from '@/domain/actor-views';
import { keepAnswer } from '../facts/keep-answer';
import { escapeLike } from '../vocabulary/list-actors';

export interface ActorIndex {
  /** at most `limit` */
  readonly actors: readonly ActorSummary[];
  readonly total: number;
}

/** `query` is a part of a name or of an alias. */
export function listActorsInEvents(db: Database, query: string, limit: number): Promise<ActorIndex> {
  const words = query.trim().slice(0, 100);
  return keepAnswer(db, `actors ${limit} ${words}`, async () => {
    const pattern = `%${escapeLike(words)}%`;
    const found = await rows<ActorSummary & Record<string, unknown> & { total: number }>(
      db,
      sql`
        with counted as (
          select actor_id, starts as n from timeline_rollup where theme = 0 and grain = 0 and actor_id > 0 and starts > 0
        )
        select a.id, a.slug, a.name, a.kind, a.country, counted.n as "eventCount", (count(*) over ())::int as total
        from counted join actors a on a.id = counted.actor_id
        where a.merged_into is null
          and (${words} = '' or a.name ilike ${pattern}
            or exists (select 1 from actor_aliases other where other.actor_id = a.id and other.alias ilike ${pattern}))
        order by counted.n desc, a.name, a.id
        limit ${limit}`,
    );
    return { actors: found.map(({ total: _, ...actor }) => actor), total: found[0]?.total ?? 0 };
  });
}
