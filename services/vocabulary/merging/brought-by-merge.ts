/** What merges that stand have done to an event or a mention: whether their target stands there only because one of them has brought it. */
import { type SQL, sql } from 'drizzle-orm';
import { vocabularyMerges } from '@/db/schema/vocabulary';

interface Asked {
  readonly kind: 'actor' | 'theme';
  /** slug */
  readonly target: string;
  readonly what: 'event' | 'mention';
  /** of the row at hand */
  readonly id: SQL;
  /** a merge that does not count */
  readonly except?: number;
}

/** What the merges that stand have kept of events, as rows `(merge, event, told)`. */
export const keptOfEvents = ({ kind, target, except = 0 }: Omit<Asked, 'what' | 'id'>): SQL => sql`(
  select other.id as merge, (one->>'event')::int as event, one as told
  from ${vocabularyMerges} other cross join lateral jsonb_array_elements(other.moved->'events') one
  where other.kind = ${kind} and other.target = ${target} and other.undone_at is null and other.id <> ${except}::int
) kept`;

/** True where a merge that was not undone has moved something there, and the target did not stand there on its own. */
export const broughtByMerge = ({ kind, target, what, id, except = 0 }: Asked): SQL => sql`exists (
  select 1 from ${vocabularyMerges} other
  where other.kind = ${kind} and other.target = ${target} and other.undone_at is null and other.id <> ${except}::int
    and other.moved->${`${what}s`}::text @> jsonb_build_array(jsonb_build_object(${what}::text, ${id}, 'own', false))
)`;
