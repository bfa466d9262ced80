/** Events per month, all and those of the filter. An event counts in the month in which it may have begun. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import type { TimelineView } from '@/domain/views';
import { allOf, type Conditions } from './filter-conditions';

/** up to a century the empty months between are listed too */
const MAX_FILLED = 1200;

interface MonthRow extends Record<string, unknown> {
  /** as PostgreSQL counts: there is no year 0, 44 BC is -44 */
  readonly year: number;
  readonly month: number;
  readonly all: number;
  readonly shown: number;
}

export async function loadHistogram(db: Database, conditions: Conditions): Promise<TimelineView['histogram']> {
  const found = await rows<MonthRow>(
    db,
    sql`
      select extract(year from events.earliest)::int as year, extract(month from events.earliest)::int as month,
        count(*)::int as all, (count(*) filter (where ${allOf(conditions)}))::int as shown
      from events
      where ${conditions.published}
      group by 1, 2
      order by 1, 2`,
  );
  const counts = new Map(found.map((row) => [(row.year < 0 ? row.year + 1 : row.year) * 12 + row.month - 1, row]));
  const numbers = [...counts.keys()];
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return [];
  const listed = last - first < MAX_FILLED ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : numbers;
  return listed.map((number) => {
    const row = counts.get(number);
    return { month: printMonth(number), all: row?.all ?? 0, shown: row?.shown ?? 0 };
  });
}

function printMonth(number: number): string {
  const year = Math.floor(number / 12);
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}-${String(number - year * 12 + 1).padStart(2, '0')}`;
}
