/** Lists actors by name or alias, those with the most published events first. */
import { and, asc, desc, ilike, isNull, or, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { actors } from '@/db/schema/vocabulary';
import type { ActorRef } from '@/domain/views';
import { escapeLike } from './is-called';

export interface ActorListing {
  /** part of a name or an alias; `%` and `_` are literal */
  readonly query?: string;
  readonly limit: number;
}

export interface ListedActor extends ActorRef {
  /** number of published events of the actor and of those merged into it */
  readonly eventCount: number;
}

export async function listActors(db: Database, { query = '', limit }: ActorListing): Promise<readonly ListedActor[]> {
  // with the table name: otherwise drizzle writes only `id`, which would mean the event's ID here
  const eventCount = sql<number>`(
    select count(distinct e.id)::int from actors part join event_actors x on x.actor_id = part.id join events e on e.id = x.event_id
    where part.root = actors.id and e.state = 'published' and e.merged_into is null
  )`;
  const words = query.trim();
  const pattern = `%${escapeLike(words)}%`;
  return db
    .select({ id: actors.id, slug: actors.slug, name: actors.name, kind: actors.kind, eventCount })
    .from(actors)
    .where(
      and(
        isNull(actors.mergedInto),
        words === ''
          ? undefined
          : or(
              ilike(actors.name, pattern),
              sql`exists (select 1 from actor_names other where other.actor_id = actors.id and other.alias ilike ${pattern})`,
            ),
      ),
    )
    .orderBy(desc(sql`${actors.name} ilike ${`${escapeLike(words)}%`}`), desc(eventCount), asc(actors.name), asc(actors.id))
    .limit(Math.min(Math.max(limit, 1), 500));
}
