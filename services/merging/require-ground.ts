/** An event rests on a sentence or on a person's word. What would take both away is refused. */
import { sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { eventMentions, events } from '@/db/schema/events';
import { badData } from '@/domain/errors';

/** Throws bad data with this message when nothing is left that the event rests on. */
export async function requireGround(tx: Database, id: number, message: string): Promise<void> {
  const found = await rows<{ id: number }>(
    tx,
    sql`
      select e.id from ${events} e
      where e.id = ${id} and e.origins::text not like '%human%' and e.origins::text not like '%edited%'
        and not exists (select 1 from ${eventMentions} m where m.event_id = e.id and m.state <> 'rejected')`,
  );
  if (found.length > 0) throw badData(message, 'id');
}
