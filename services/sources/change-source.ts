/**
 * Changes what readers may see of a source's texts, and whether its events are published unchecked. The right applies to all its articles.
 */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { sources } from '@/db/schema/articles';
import type { SourcePolicy } from '@/domain/desk/source-policy';
import { conflict } from '@/domain/errors';
import { write } from '../timeline/facts/write';
import { lockSources } from './save-source';
import { getSource } from './source-records';

export interface SourceChange {
  readonly id: number;
  /** the values that the editor saw, for the fields to change */
  readonly was: Partial<SourcePolicy>;
  readonly to: Partial<SourcePolicy>;
}

/**
 * Returns the policy before and after. Throws `not-found`, or a conflict with the stored policy as `{ current }` if it differs from `was`.
 */
export async function changeSource(
  db: Database,
  { id, was, to }: SourceChange,
): Promise<{ readonly before: SourcePolicy; readonly after: SourcePolicy }> {
  return write(db, async (tx) => {
    await lockSources(tx);
    const { displayRight, publishUnchecked, mergedInto, version } = await getSource(tx, id);
    const before = { displayRight, publishUnchecked };
    if (mergedInto !== null)
      throw conflict('Not saved: another editor merged this source into another one. Reload the page.', { current: { mergedInto } });
    if (Object.entries({ ...before, ...was }).some(([name, value]) => before[name as keyof SourcePolicy] !== value))
      throw conflict('Not saved: another editor changed this source. Your text is kept. Compare the versions.', { current: before });
    const after = { ...before, ...to };
    await tx
      .update(sources)
      .set({ ...after, version: version + 1 })
      .where(eq(sources.id, id));
    return { before, after };
  });
}
