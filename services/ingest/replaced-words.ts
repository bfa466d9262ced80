/** The words that showed an event before an editor chose others for it: whoever reads the text again finds it there. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import type { eventMentions } from '@/db/schema/events';
import { auditLog } from '@/db/schema/history';
import { EVIDENCE_BY_HAND } from '../evidence/write-evidence';

type Mention = Pick<typeof eventMentions.$inferSelect, 'id' | 'rules'>;

/**
 * By the number of the mention; those whose words nobody chose are not asked for. What an editor had chosen before by a slip showed nothing:
 * of each mention these are the words before the first choice, and those that a rereading or an undoing had put there again.
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
