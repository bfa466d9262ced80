/** What people said about items, as conditions on `found`: they keep out of sight what rests or was dismissed. */
import { type SQL, sql } from 'drizzle-orm';
import type { QueueKind, QueueShare } from '@/domain/desk/queue';

const marked = (kind: QueueKind, said: SQL): SQL =>
  sql`exists (select 1 from queue_marks mark where mark.kind = ${kind} and mark.item = found.item and ${said})`;

const rests = (today: string): SQL => sql`mark.snoozed_until > ${today}::date`;
/** a dismissed item is back when something new came to it */
const dismissed = sql`(mark.dismissed_at is not null and (found.since is null or found.since <= mark.dismissed_at))`;

/** What is to be done today. */
export const inSight = (kind: QueueKind, today: string): SQL => sql`not ${marked(kind, sql`(${rests(today)} or ${dismissed})`)}`;

/** What rests until another day. */
export const atRest = (kind: QueueKind, today: string): SQL => sql`${marked(kind, rests(today))} and not ${marked(kind, dismissed)}`;

export function whose(kind: QueueKind, share: QueueShare, userId: string): SQL {
  switch (share) {
    case 'all':
      return sql`true`;
    case 'mine':
      return marked(kind, sql`mark.assigned_to = ${userId}`);
    case 'nobody':
      return sql`not ${marked(kind, sql`mark.assigned_to is not null`)}`;
  }
}
