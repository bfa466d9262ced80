/** Whether the target of merges stands in an event or a mention only because one of them has brought it there. */
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

/** True where a merge that was not undone has moved something there, and the target did not stand there on its own. */
export const broughtByMerge = ({ kind, target, what, id, except = 0 }: Asked): SQL => sql`exists (
  select 1 from ${vocabularyMerges} other
  where other.kind = ${kind} and other.target = ${target} and other.undone_at is null and other.id <> ${except}::int
    and other.moved->${`${what}s`}::text @> jsonb_build_array(jsonb_build_object(${what}::text, ${id}, 'own', false))
)`;
