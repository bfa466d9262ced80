/** Lists the years in which published events start, from the rollup; usually a few hundred rows. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { cacheQuery } from '../facts/query-cache';

/** In ascending order. */
export const yearsWithEvents = (db: Database): Promise<readonly number[]> =>
  cacheQuery(db, 'years with events', async () => {
    const found = await rows<{ year: number }>(
      db,
      sql`select period as year from timeline_rollup where actor_id = 0 and theme = 0 and grain = 1 and starts > 0 order by 1`,
    );
    return found.map(({ year }) => year);
  });
