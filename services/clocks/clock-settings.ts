/** What tells a database the clocks it is read by, and which databases have been told. */
import type { Database } from '@/db/database';
import { isPlainClock, type TimelineFilters } from '@/domain/filters/timeline-filters';

export type Clocks = Pick<TimelineFilters, 'clock' | 'known'>;

/** None where the tables are read as they are. */
export const settingsOf = (clocks: Clocks): Readonly<Record<string, string>> =>
  isPlainClock(clocks) ? {} : { 'dateline.known': clocks.known ?? '', search_path: 'known, public' };

const reading = new WeakSet<Database>();

/** From now on it reads by a clock. */
export const setClock = (db: Database): void => {
  reading.add(db);
};

/** Whether this database knows nothing but what the clocks of a timeline let it know. */
export const readsByClock = (db: Database): boolean => reading.has(db);
