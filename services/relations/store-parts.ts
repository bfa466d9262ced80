/** Proposes which of an article's events are parts of others, or have parts among those stored near them. */
import type { Database } from '@/db/database';
import { eventRelations } from '@/db/schema/relations';
import { proposeParts, type StoredCandidate } from '@/engine/index';

/** `fresh` are the rows the article made or joined. What was proposed or decided before stays as it is. Returns how many are new. */
export async function storeParts(tx: Database, near: readonly StoredCandidate[], fresh: ReadonlySet<string>): Promise<number> {
  const proposals = proposeParts(near, fresh);
  if (proposals.length === 0) return 0;
  const made = await tx
    .insert(eventRelations)
    .values(proposals.map(({ part, whole, score, reasons }) => ({ partId: Number(part), wholeId: Number(whole), score, reasons })))
    .onConflictDoNothing()
    .returning({ partId: eventRelations.partId });
  return made.length;
}
