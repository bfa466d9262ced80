/** An actor together with what counts as it: filtering by a state finds the events of its organs. */
import { type SQL, sql } from 'drizzle-orm';

/** A common table expression `mine(id)`: the actor and every organ below it. */
export const withOrgansOf = (actorId: number): SQL => sql`
  mine(id) as (
    select ${actorId}::int
    union
    select organ.id
    from mine
    join actor_affiliations link on link.parent_id = mine.id
    join actors organ on organ.id = link.actor_id and organ.kind = 'organ'
  )`;

/** Common table expressions `below(id)` and `above(id)`: everything that belongs to the actor, and everything it belongs to. */
export const relativesOf = (actorId: number): SQL => sql`
  below(id) as (
    select ${actorId}::int
    union
    select link.actor_id from below join actor_affiliations link on link.parent_id = below.id
  ), above(id) as (
    select ${actorId}::int
    union
    select link.parent_id from above join actor_affiliations link on link.actor_id = above.id
  )`;
