/** What readers may see of a source's texts, and whether what is read from them is published unchecked. The right holds for every article at once. */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { sources } from '@/db/schema/articles';
import { notFound } from '@/domain/errors';
import type { SourcePolicy } from '@/domain/source-policy';

/** Returns the policy before and after. Throws `not-found`. */
export async function changeSource(
  db: Database,
  id: number,
  change: Partial<SourcePolicy>,
): Promise<{ readonly before: SourcePolicy; readonly after: SourcePolicy }> {
  return db.transaction(async (tx) => {
    const [before] = await tx
      .select({ displayRight: sources.displayRight, publishUnchecked: sources.publishUnchecked })
      .from(sources)
      .where(eq(sources.id, id))
      .for('update');
    if (!before) throw notFound('The source');
    const after = { ...before, ...change };
    await tx.update(sources).set(after).where(eq(sources.id, id));
    return { before, after };
  });
}
