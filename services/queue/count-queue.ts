/** How much waits of each kind. Counting stops soon after a thousand, so that it costs the same in a large archive. */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { MOST_COUNTED, QUEUE_KINDS, type QueueCounts } from '@/domain/desk/queue';
import { scanForDuplicates } from './duplicate-scan';
import { itemsOf } from './kinds-of-items';
import { inSight } from './marked';

/** Without what rests and what was dismissed. */
export async function countQueue(db: Database, today: string): Promise<QueueCounts> {
  const looked = await scanForDuplicates(db);
  const parts = QUEUE_KINDS.map((kind): SQL => {
    const open = sql`select 1 from (${itemsOf(kind, today, looked)}) found where ${inSight(kind, today)} limit ${MOST_COUNTED + 1}`;
    return sql`select ${kind}::text as kind, (select count(*)::int from (${open}) counted) as n`;
  });
  const found = await rows<{ kind: string; n: number }>(db, sql.join(parts, sql` union all `));
  const counts = new Map(found.map(({ kind, n }) => [kind, n]));
  return Object.fromEntries(QUEUE_KINDS.map((kind) => [kind, counts.get(kind) ?? 0])) as Record<(typeof QUEUE_KINDS)[number], number>;
}
