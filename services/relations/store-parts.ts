/** Proposes part-of relations between an article's events and stored events near them. */
import type { Database } from '@/db/database';
import { eventRelations } from '@/db/schema/relations';
import { proposeParts, type StoredCandidate } from '@/engine/index';

/** `fresh`: IDs of the events that the article created or joined. Existing relations do not change. Returns the number of new proposals. */
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
