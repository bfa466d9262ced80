/**
 * Whether the decades of the rollup hold all that the rollup counts. A process of an older version that works beside this one for a while writes
 * no decades, and long spans are counted from them.
 */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { hold } from '@/db/locks';

/** Rows of `id`: actors whose events are not all in their decades. */
export const lackingDecades = sql`
  select distinct actor_id::text as id from (
    select actor_id from timeline_rollup
    where theme in (select 0 union all select number + 1 from themes) and grain in (0, 3)
    group by actor_id, theme
    having sum(case grain when 0 then starts else -starts end) <> 0 or sum(case grain when 0 then ends else -ends end) <> 0
  ) wrong order by 1`;

/** Marks everything for the next update of the timeline where a decade is missing. */
export async function mendDecades(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    await hold(tx, 'facts');
    const lacking = await rows(tx, sql`${lackingDecades} limit 1`);
    if (lacking.length > 0) await tx.execute(sql`insert into timeline_marks values (0)`);
  });
}
