/** Which questions take long: on a large timeline those that the rollup cannot answer, because events are counted one by one. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { isPlainClock } from '@/domain/filters/clocks';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { keepAnswer } from '../facts/keep-answer';

/** up to so many events each statement takes some tenths of a second at most */
const LARGE = 50_000;

/** What is asked for: clocks, and where events are chosen, by what. */
export type Asked = Pick<TimelineFilters, 'clock' | 'known'> & Partial<Pick<TimelineFilters, 'facets' | 'role' | 'query' | 'lanes'>>;

/** Must not be asked in a transaction. */
export async function isLarge(db: Database): Promise<boolean> {
  return keepAnswer(db, 'is large', async () => {
    const [all] = await rows<{ events: number }>(
      db,
      sql`select starts as events from timeline_rollup where actor_id = 0 and theme = 0 and grain = 0`,
    );
    return (all?.events ?? 0) > LARGE;
  });
}

/** Whether the rollup has no answer to it: it knows of one actor and one theme, and of days as they are. */
export function countsOneByOne({ facets = {}, role = null, query = '', lanes = null, ...clocks }: Asked): boolean {
  const { actor, theme, ...others } = facets;
  const single = [actor, theme].every((choice) => choice === undefined || (choice.values.length <= 1 && choice.not.length === 0));
  return !isPlainClock(clocks) || role !== null || query !== '' || lanes !== null || !single || Object.keys(others).length > 0;
}
