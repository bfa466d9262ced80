/** SQL to find actors by part of a name. */
import { type SQL, sql } from 'drizzle-orm';

/** Escapes the wildcards of LIKE. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Condition: the words are part of a name or alias of the actor `a`. True for empty words. */
export function isCalled(words: string): SQL {
  const pattern = `%${escapeLike(words)}%`;
  return sql`(${words} = '' or a.name ilike ${pattern}
    or exists (select 1 from actor_names other where other.actor_id = a.id and other.alias ilike ${pattern}))`;
}
