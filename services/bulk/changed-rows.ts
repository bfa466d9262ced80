/** The record of a bulk action: what each step changed, and which rows stayed unchanged. The audit log keeps it for undo. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { auditLog, type Database } from '@/db/database';
import { type BulkDone, type BulkProblem, type BulkResult, bulkWords } from '@/domain/desk/bulk';
import type { QueueKind } from '@/domain/desk/queue';
import { idInUrl } from '@/domain/text/number-in-url';
import type { RejectedArticle } from '../articles/reject-article';
import type { Versioned } from '../timeline/facts/write';

export type BulkStep =
  | ({ readonly on: 'event' | 'published' } & Versioned)
  | { readonly on: 'rejected'; readonly article: RejectedArticle }
  | { readonly on: 'mark'; readonly kind: QueueKind; readonly item: string; readonly before: string | null; readonly after: string | null };

interface BulkRecord {
  readonly intent: BulkDone;
  readonly steps: readonly BulkStep[];
  readonly problems: readonly BulkProblem[];
  /** for an undo: the ID of the undone record */
  readonly of?: number;
}

export const BULK = 'events.bulk';
export const UNDO_BULK = 'events.undo-bulk';

/** Null if there is no such record. */
export async function readRecord(db: Database, id: number): Promise<BulkRecord | null> {
  const [row] = await db
    .select({ after: auditLog.after })
    .from(auditLog)
    .where(and(eq(auditLog.id, id), inArray(auditLog.action, [BULK, UNDO_BULK])));
  // only `changeMany` and `undoMany` write these rows
  return row ? (row.after as BulkRecord) : null;
}

export async function isUndone(db: Database, id: number): Promise<boolean> {
  return (await db.$count(auditLog, and(eq(auditLog.action, UNDO_BULK), sql`(${auditLog.after}->>'of')::bigint = ${id}`))) > 0;
}

/** Returns the result of the bulk action in the URL of the page that the editor returns to, or null for an unknown action. */
export async function bulkResultOf(db: Database, param: string | readonly string[] | undefined): Promise<BulkResult | null> {
  const id = idInUrl(param);
  const record = id === null ? null : await readRecord(db, id);
  if (id === null || !record) return null;
  const { intent, steps, problems } = record;
  const articles = steps.filter(({ on }) => on === 'published' || on === 'rejected').length;
  const isUndo = intent === 'undo';
  const canUndo = steps.length > 0 && !(isUndo && articles > 0) && !(await isUndone(db, id));
  return {
    id,
    words: bulkWords(intent, steps.length - articles, articles, problems.length),
    problems,
    undo: canUndo ? (isUndo ? 'Redo' : 'Undo') : null,
  };
}
