/** Selects the relatives of an actor: its members and the actors it belongs to, which are not counterparts. */
import { type SQL, sql } from 'drizzle-orm';

/**
 * Common table expressions: `below(id)` has the actor’s direct and indirect members, and `above(id)` what it belongs to. Both include the
 * actor.
 */
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
