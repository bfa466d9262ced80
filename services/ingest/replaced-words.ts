/** Loads the words that supported a mention before an editor chose other words. A new reading may find the event at the old words. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { auditLog, type Database, type eventMentions } from '@/db/database';
import { EVIDENCE_BY_HAND } from '../evidence/write-evidence';

type Mention = Pick<typeof eventMentions.$inferSelect, 'id' | 'rules'>;

/**
 * Returns the replaced quotes by mention ID, only for mentions whose words an editor chose. Includes the quote before the first choice, and
 * quotes that a later reading or an undo restored. Skips quotes that an editor had chosen before, because they were mistakes.
 */
export async function replacedWords(tx: Database, mentions: readonly Mention[]): Promise<ReadonlyMap<number, readonly string[]>> {
  const byHand = mentions.filter(({ rules }) => rules.includes(EVIDENCE_BY_HAND)).map(({ id }) => String(id));
  const replaced = new Map<number, readonly string[]>();
  if (byHand.length === 0) return replaced;
  const chosen = await tx
    .select({
      mention: auditLog.targetId,
      quote: sql<string>`${auditLog.before}->>'quote'`,
      slip: sql<boolean>`${auditLog.before}->>'byHand' is distinct from 'false'`,
    })
    .from(auditLog)
    .where(and(eq(auditLog.targetType, 'mention'), inArray(auditLog.targetId, byHand), eq(auditLog.action, 'mentions.set-evidence')))
    .orderBy(auditLog.id);
  for (const { mention, quote, slip } of chosen) {
    const before = replaced.get(Number(mention));
    if (!before || !slip) replaced.set(Number(mention), [...(before ?? []), quote]);
  }
  return replaced;
}
