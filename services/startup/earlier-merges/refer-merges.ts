/** Turns merges that earlier versions stored by moving rows into references. */
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { type Database, sqlState } from '@/db/database';
import { themes, vocabularyMerges } from '@/db/schema/vocabulary';
import { log } from '../../log';
import { partThemes } from './part-themes';

/**
 * Safe to run again: `moved` is null once a merge is a reference. Takes back all merges, the newest first, and then sets the references. What
 * cannot be taken back stays merged as it is; the doctor lists it.
 */
export async function referMerges(db: Database): Promise<void> {
  const { id, kind, moved, undoneAt } = vocabularyMerges;
  await db.transaction(async (tx) => {
    const merges = await tx
      .select()
      .from(vocabularyMerges)
      .where(and(eq(kind, 'theme'), isNotNull(moved), isNull(undoneAt)))
      .orderBy(desc(id));
    const parted: typeof merges = [];
    for (const merge of merges) {
      const [current] = await tx
        .select()
        .from(themes)
        .where(and(eq(themes.id, merge.source), eq(themes.mergedInto, merge.target)));
      try {
        if (!current) throw new RangeError(`${merge.source} is not merged into ${merge.target}`);
        await tx.transaction(async (step) => {
          await partThemes(step, merge);
          await step.update(vocabularyMerges).set({ moved: null }).where(eq(id, merge.id));
        });
        parted.push(merge);
      } catch (error) {
        log().warn({ merge: merge.id, error: sqlState(error) ?? String(error) }, 'could not turn an earlier merge into a reference');
      }
    }
    for (const merge of parted.toReversed()) await tx.update(themes).set({ mergedInto: merge.target }).where(eq(themes.id, merge.source));
  });
}
