/** The audit log, newest first, a page at a time. */
import { and, desc, eq, lt } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { auditLog } from '@/db/schema/history';
import { users } from '@/db/schema/people';

export interface AuditRow {
  readonly id: number;
  /** ISO 8601 UTC */
  readonly at: string;
  /** display name; null for the machine and the command line */
  readonly by: string | null;
  readonly action: string;
  readonly target: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly requestId: string | null;
}

/** `before`: only rows older than this id. */
export async function listAudit(
  db: Database,
  { before, limit }: { readonly before?: number; readonly limit: number },
): Promise<readonly AuditRow[]> {
  const found = await db
    .select({ row: auditLog, name: users.name })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.userId))
    .where(and(before === undefined ? undefined : lt(auditLog.id, before)))
    .orderBy(desc(auditLog.id))
    .limit(limit);
  return found.map(({ row, name }) => ({
    id: row.id,
    at: row.at.toISOString(),
    by: name ?? (row.userId === null ? null : 'a removed user'),
    action: row.action,
    target: row.targetType === null ? null : `${row.targetType} ${row.targetId ?? ''}`.trim(),
    before: row.before,
    after: row.after,
    requestId: row.requestId,
  }));
}
