/** Returns the database settings of clocks, and records which databases read by a clock. */
import type { Database } from '@/db/database';
import { isPlainClock, type TimelineFilters } from '@/domain/filters/timeline-filters';

export type Clocks = Pick<TimelineFilters, 'clock' | 'known'>;

/** Returns no settings for the plain clock. */
export const settingsOf = (clocks: Clocks): Readonly<Record<string, string>> =>
  isPlainClock(clocks) ? {} : { 'dateline.known': clocks.known ?? '', search_path: 'known, public' };

const reading = new WeakSet<Database>();

/** Marks the database as reading by a clock. */
export const setClock = (db: Database): void => {
  reading.add(db);
};

/** Whether the database reads by a clock. */
export const readsByClock = (db: Database): boolean => reading.has(db);
