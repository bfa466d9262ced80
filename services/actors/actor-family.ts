/** The family of an actor: what belongs to it and what it belongs to, which are none of its counterparts. */
import { type SQL, sql } from 'drizzle-orm';

/** Common table expressions `below(id)` and `above(id)`: everything that belongs to the actor, and everything it belongs to. */
export const relativesOf = (actorId: number): SQL => sql`
  below(id) as (
    select ${actorId}::int
    union
    select link.actor_id from below join actor_ties link on link.parent_id = below.id
  ), above(id) as (
    select ${actorId}::int
    union
    select link.parent_id from above join actor_ties link on link.actor_id = above.id
  )`;
