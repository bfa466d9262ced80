/** Assigns, snoozes and dismisses items of the queue. */
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { type Database, queueMarks, users } from '@/db/database';
import { KIND_OF_QUEUE, type QueueEditor, type QueueKind, type QueueShare } from '@/domain/desk/queue';
import { NO_ASSIGNEE } from '@/domain/desk/work-filter';
import { badData } from '@/domain/errors';
import type { AuditAction } from '@/domain/people/audit-actions';
import { type Caller, writeAudit } from '../timeline/facts/write';

export interface QueueName {
  readonly kind: QueueKind;
  readonly item: string;
}

export const listEditors = (db: Database): Promise<readonly QueueEditor[]> =>
  db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(inArray(users.role, ['editor', 'admin']), eq(users.disabled, false)))
    .orderBy(asc(users.name), asc(users.id));

/** The user ID of the assignee; null without one. */
export async function assigneeOf(tx: Database, { kind, item }: QueueName): Promise<string | null> {
  const [found] = await tx
    .select({ to: queueMarks.assignedTo })
    .from(queueMarks)
    .where(and(eq(queueMarks.kind, kind), eq(queueMarks.item, item)));
  return found?.to ?? null;
}

/** `to` null: unassigns the item. Throws bad data if the person is not an editor. */
export async function assignItem(tx: Database, name: QueueName, to: string | null, by: Caller): Promise<void> {
  if (to !== null && !(await listEditors(tx)).some(({ id }) => id === to))
    throw badData('This person is not an editor. Choose another assignee.', 'to');
  await mark(tx, name, { assignedTo: to }, 'queue.assign', by);
}

/** `until` null ends the snooze. Throws bad data for a day that is not in the future. */
export async function snoozeItem(tx: Database, name: QueueName, until: string | null, today: string, by: Caller): Promise<void> {
  if (until !== null && until <= today) throw badData('Choose a future date.', 'until');
  await mark(tx, name, { snoozedUntil: until }, 'queue.snooze', by);
}

/** Dismisses the item. Throws bad data for kinds whose items must be resolved. */
export async function dismissItem(tx: Database, name: QueueName, by: Caller): Promise<void> {
  if (KIND_OF_QUEUE[name.kind].dismiss === null) throw badData('This item cannot be dismissed. Resolve it instead.', 'kind');
  await mark(tx, name, { dismissedAt: new Date(), dismissedBy: by.userId }, 'queue.dismiss', by);
}

type Said = Partial<Pick<typeof queueMarks.$inferInsert, 'assignedTo' | 'snoozedUntil' | 'dismissedAt' | 'dismissedBy'>>;

async function mark(tx: Database, { kind, item }: QueueName, said: Said, action: AuditAction, by: Caller): Promise<void> {
  await tx
    .insert(queueMarks)
    .values({ kind, item, ...said })
    .onConflictDoUpdate({ target: [queueMarks.kind, queueMarks.item], set: said });
  await writeAudit(tx, by, action, ['queue', `${kind} ${item}`], { after: said });
}

const marked = (kind: QueueKind, said: SQL): SQL =>
  sql`exists (select 1 from queue_marks mark where mark.kind = ${kind} and mark.item = found.item and ${said})`;

const rests = (today: string): SQL => sql`mark.snoozed_until > ${today}::date`;
/** a dismissed item reappears if it has new activity */
const dismissed = sql`(mark.dismissed_at is not null and (found.since is null or found.since <= mark.dismissed_at))`;

/** SQL condition: the item is neither snoozed nor dismissed. */
export const inSight = (kind: QueueKind, today: string): SQL => sql`not ${marked(kind, sql`(${rests(today)} or ${dismissed})`)}`;

/** SQL condition: the item is snoozed and not dismissed. */
export const atRest = (kind: QueueKind, today: string): SQL => sql`${marked(kind, rests(today))} and not ${marked(kind, dismissed)}`;

/** SQL condition: the item has this assignee, or none. Null: any. */
export function assignedTo(kind: QueueKind, assignee: string | null): SQL {
  if (assignee === null) return sql`true`;
  return assignee === NO_ASSIGNEE ? whose(kind, 'nobody', '') : whose(kind, 'mine', assignee);
}

export function whose(kind: QueueKind, share: QueueShare, userId: string): SQL {
  switch (share) {
    case 'all':
    case 'demo':
      return sql`true`;
    case 'mine':
      return marked(kind, sql`mark.assigned_to = ${userId}`);
    case 'nobody':
      return sql`not ${marked(kind, sql`mark.assigned_to is not null`)}`;
  }
}
