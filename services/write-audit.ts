/** Writes a row of the audit log, in the transaction of the change. */
import { auditLog, type Database } from '@/db/database';
import { insertRow } from '@/db/write-rows';
import type { AuditAction } from '@/domain/people/audit-actions';

/** Who makes a change: a user, or null for the command line and the server. */
export interface Caller {
  readonly userId: string | null;
  readonly requestId?: string;
  readonly ip?: string;
  /** the API token of the request */
  readonly tokenId?: number;
}

type TargetType =
  | ('event' | 'article' | 'mention' | 'user' | 'actor' | 'theme' | 'source')
  | ('mistake' | 'queue' | 'job' | 'feed' | 'token' | 'settings' | 'database');
export type AuditTarget = readonly [type: TargetType, id: string | number];

/** Returns the ID of the row. `action` is an area and a verb, like `events.save`. */
export function writeAudit(
  tx: Database,
  { userId, tokenId, requestId, ip }: Caller,
  action: AuditAction,
  target: AuditTarget | null,
  { before = null, after = null }: { readonly before?: unknown; readonly after?: unknown } = {},
): Promise<number> {
  return insertRow(tx, auditLog, {
    userId,
    action,
    targetType: target?.[0] ?? null,
    targetId: target && String(target[1]),
    before,
    after: tokenId === undefined ? after : { ...(after as object | null), token: tokenId },
    requestId,
    ip,
  });
}
