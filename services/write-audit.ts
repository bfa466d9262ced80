/** Writes a row of the audit log, in the transaction of the change. */
import type { Database } from '@/db/database';
import { auditLog } from '@/db/schema/history';
import type { AuditAction } from '@/domain/people/audit-actions';

/** Who makes a change: a user, or null for the command line and the server. */
export interface Caller {
  readonly userId: string | null;
  readonly requestId?: string;
  readonly ip?: string;
  /** the API token of the request */
  readonly tokenId?: number;
}

export interface AuditEntry extends Caller {
  /** area and verb, like `events.save` */
  readonly action: AuditAction;
  readonly target?: {
    readonly type:
      | 'event'
      | 'article'
      | 'mention'
      | 'user'
      | 'actor'
      | 'theme'
      | 'source'
      | 'mistake'
      | 'queue'
      | 'job'
      | 'feed'
      | 'token'
      | 'settings'
      | 'database';
    readonly id: string | number;
  };
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Returns the ID of the row. */
export async function writeAudit(tx: Database, entry: AuditEntry): Promise<number> {
  const [row] = await tx
    .insert(auditLog)
    .values({
      userId: entry.userId,
      action: entry.action,
      targetType: entry.target?.type ?? null,
      targetId: entry.target === undefined ? null : String(entry.target.id),
      before: entry.before ?? null,
      after: entry.tokenId === undefined ? (entry.after ?? null) : { ...(entry.after as object | undefined), token: entry.tokenId },
      requestId: entry.requestId ?? null,
      ip: entry.ip ?? null,
    })
    .returning({ id: auditLog.id });
  if (!row) throw new Error('The database did not return the audit row.');
  return row.id;
}
