/** Events that several lanes have: how many each set of lanes shares, and the most salient of them. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import type { LaneScope } from '../lanes/lane-scopes';
import { SLICE, type Slice, slicesOf } from '../timeline/scope/slices';
import type { Starts } from '../timeline/scope/starts';

interface SharedBy {
  /** positions of lanes, at least two, in order */
  readonly lanes: readonly number[];
  readonly count: number;
}

interface SharedId {
  readonly id: number;
  readonly lanes: readonly number[];
}

export interface Shared {
  readonly counts: readonly SharedBy[];
  /** the newest of the most salient first */
  readonly top: readonly SharedId[];
}

/** The lanes of an event are bits of the mask; `day` is that of its beginning, since 1970-01-01. */
type Row = readonly [id: number, mask: number, day: number, rank: number, salience: number];

/** A lane, and how many of its events begin when. */
export interface Lane extends LaneScope {
  readonly starts: readonly Starts[];
}

/** The lanes have one window. `slice`: so many events are read by one statement. */
export async function readShared(db: Database, lanes: readonly Lane[], most: number, slice: number = SLICE): Promise<Shared> {
  if (lanes.length < 2) return { counts: [], top: [] };
  const inTime = lanes.flatMap(({ starts }) => starts).sort((a, b) => a.month - b.month);
  const slices = lanes.map(({ scope }) => slicesOf(scope, inTime, slice));
  const counts = new Map<number, number>();
  let top: readonly Row[] = [];
  for (const at of slices[0]?.keys() ?? []) {
    const found = await readSlice(
      db,
      slices.flatMap((lane) => lane[at] ?? []),
      most,
    );
    for (const [mask, count] of found.counts) counts.set(mask, (counts.get(mask) ?? 0) + count);
    top = [...top, ...found.top].sort(([a, , , , one], [b, , , , other]) => other - one || a - b).slice(0, most);
  }
  return {
    counts: [...counts].map(([mask, count]) => ({ lanes: lanesOf(mask), count })),
    top: [...top].sort(newestFirst).map(([id, mask]) => ({ id, lanes: lanesOf(mask) })),
  };
}

const newestFirst = ([a, , dayA, rankA, one]: Row, [b, , dayB, rankB, other]: Row): number =>
  dayB - dayA || rankA - rankB || other - one || a - b;

const lanesOf = (mask: number): readonly number[] => Array.from({ length: 31 }, (_, lane) => lane).filter((lane) => mask & (1 << lane));

interface Found extends Record<string, unknown> {
  readonly counts: readonly (readonly [mask: number, count: number])[];
  readonly top: readonly Row[];
}

async function readSlice(db: Database, lanes: readonly Slice[], most: number): Promise<Found> {
  const held = sql.join(
    lanes.map(({ events }, at) => sql`select ${1 << at}::int as bit, event_id, earliest, rank, salience from (${events}) one`),
    sql` union all `,
  );
  const [found] = await rows<Found>(
    db,
    sql`
      with shared as materialized (
        select event_id, bit_or(bit) as mask, min(earliest) as earliest, min(rank) as rank, max(salience) as salience
        from (${held}) every group by event_id having count(*) > 1
      )
      select
        (select coalesce(json_agg(json_build_array(mask, n)), '[]') from (select mask, count(*) as n from shared group by 1) counted) as counts,
        (select coalesce(json_agg(json_build_array(event_id, mask, earliest - date '1970-01-01', rank, salience)), '[]')
          from (select * from shared order by salience desc, event_id limit ${most}::int) first) as top`,
  );
  return found ?? { counts: [], top: [] };
}
