/** Actors by a part of what they are called. */
import { type SQL, sql } from 'drizzle-orm';

/** Makes the wildcards of LIKE ordinary characters. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Whether the words are a part of a name or of an alias of the actor `a`; no words are a part of each. */
export function isCalled(words: string): SQL {
  const pattern = `%${escapeLike(words)}%`;
  return sql`(${words} = '' or a.name ilike ${pattern}
    or exists (select 1 from actor_names other where other.actor_id = a.id and other.alias ilike ${pattern}))`;
}
