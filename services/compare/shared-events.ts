/** Events that several lanes have: how many each set of lanes shares, and the most salient of them. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import type { LaneScope } from '../lanes/lane-scopes';
import { touching } from '../timeline/fact-sets';

interface SharedBy {
  /** positions of lanes, at least two, in order */
  readonly lanes: readonly number[];
  readonly count: number;
}

interface SharedId {
  readonly id: number;
  readonly lanes: readonly number[];
}

export async function countShared(db: Database, scopes: readonly LaneScope[]): Promise<readonly SharedBy[]> {
  if (scopes.length < 2) return [];
  return rows<SharedBy & Record<string, unknown>>(
    db,
    sql`select lanes, count(*)::int as count from (${sharedOf(scopes)}) shared group by lanes order by 2 desc, lanes`,
  );
}

/** The newest of the most salient first. */
export async function sharedIds(db: Database, scopes: readonly LaneScope[], most: number): Promise<readonly SharedId[]> {
  if (scopes.length < 2) return [];
  return rows<SharedId & Record<string, unknown>>(
    db,
    sql`
      select id, lanes from (select * from (${sharedOf(scopes)}) shared order by salience desc, id limit ${most}) top
      order by earliest desc, rank, salience desc, id`,
  );
}

const sharedOf = (scopes: readonly LaneScope[]): SQL => sql`
  select event_id as id, array_agg(lane order by lane) as lanes, min(earliest) as earliest, min(rank) as rank, max(salience) as salience
  from (${sql.join(
    scopes.map(({ scope }, at) => sql`select ${at}::int as lane, event_id, earliest, rank, salience from (${touching(scope)}) one`),
    sql` union all `,
  )}) every group by event_id having count(*) > 1`;
