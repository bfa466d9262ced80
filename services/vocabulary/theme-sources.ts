/** Lists the sources that report on the events of a theme. */
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import type { SourceCount } from '@/domain/vocabulary/actor-views';
import { whoReports } from '../sources/who-reports';
import { cacheQuery } from '../timeline/facts/query-cache';

export const themeSources = (db: Database, id: string): Promise<readonly SourceCount[]> =>
  cacheQuery(db, `sources of the theme ${id}`, () =>
    whoReports(db, sql`actor_id = 0 and (select number from themes where id = ${id}) = any(themes)`),
  );
