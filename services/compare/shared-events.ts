/** Counts the events that lanes share, for each set of lanes, and lists the most salient of them. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import type { LaneScope } from '../lanes/lane-scopes';
import { touching } from '../timeline/scope/fact-sets';

interface SharedBy {
  /** indexes of at least two lanes, ascending */
  readonly lanes: readonly number[];
  readonly count: number;
}

interface SharedId {
  readonly id: number;
  readonly lanes: readonly number[];
}

export interface Shared {
  readonly counts: readonly SharedBy[];
  /** the most salient events, sorted newest first */
  readonly top: readonly SharedId[];
}

/** `day`: start day, as days since 1970-01-01. */
type Row = readonly [id: number, lanes: readonly number[], day: number, rank: number, salience: number];

interface Found extends Record<string, unknown> {
  readonly counts: readonly (readonly [lanes: readonly number[], count: number])[];
  readonly top: readonly Row[];
}

/** All lanes must have the same window. */
export async function readShared(db: Database, lanes: readonly LaneScope[], most: number): Promise<Shared> {
  if (lanes.length < 2) return { counts: [], top: [] };
  const held = sql.join(
    lanes.map(({ scope }, at) => sql`select ${at}::int as lane, event_id, earliest, rank, salience from (${touching(scope)}) one`),
    sql` union all `,
  );
  const [found] = await rows<Found>(
    db,
    sql`
      with shared as materialized (
        select event_id, array_agg(lane order by lane) as lanes, min(earliest) as earliest, min(rank) as rank, max(salience) as salience
        from (${held}) every group by event_id having count(*) > 1
      )
      select
        (select coalesce(json_agg(json_build_array(lanes, n)), '[]') from (select lanes, count(*) as n from shared group by 1) counted) as counts,
        (select coalesce(json_agg(json_build_array(event_id, lanes, earliest - date '1970-01-01', rank, salience)), '[]')
          from (select * from shared order by salience desc, event_id limit ${most}::int) first) as top`,
  );
  const { counts, top } = found ?? { counts: [], top: [] };
  return {
    counts: counts.map(([lanes, count]) => ({ lanes, count })),
    top: [...top].sort(newestFirst).map(([id, lanes]) => ({ id, lanes })),
  };
}

const newestFirst = ([a, , dayA, rankA, one]: Row, [b, , dayB, rankB, other]: Row): number =>
  dayB - dayA || rankA - rankB || other - one || a - b;
