/** Finds the previous and next event in timeline order: by start day, then date precision, then salience. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { eventsAsOf, factsAsOf, RANK } from '../timeline/facts/projection';

/** Finds published events only; the event itself may be a draft. */
export async function neighborIds(
  db: Database,
  id: number,
  known: string | null = null,
): Promise<{ readonly previous: number | null; readonly next: number | null }> {
  const [found] = await rows<{ previous: number | null; next: number | null }>(
    db,
    sql`
      with here as materialized (select earliest, ${RANK} as rank, -salience as weight, id from ${eventsAsOf(known)} where id = ${id})
      select (${beside(known, '<', 'desc')}) as previous, (${beside(known, '>', 'asc')}) as next from here`,
  );
  return found ?? { previous: null, next: null };
}

/** Also compares the day alone, because the index is sorted by day only. */
const beside = (known: string | null, sign: '<' | '>', direction: 'asc' | 'desc'): SQL => {
  const [than, order] = [sql.raw(sign), sql.raw(direction)];
  return sql`
    select fact.event_id from ${factsAsOf(known)} fact
    where fact.actor_id = 0 and fact.earliest ${than}= here.earliest
      and (fact.earliest, fact.rank, -fact.salience, fact.event_id) ${than} (here.earliest, here.rank, here.weight, here.id)
    order by fact.earliest ${order}, fact.rank ${order}, -fact.salience ${order}, fact.event_id ${order}
    limit 1`;
};
