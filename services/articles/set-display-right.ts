/** Sets what readers may see of a source’s texts. Applies to every article of the source. */
import { eq } from 'drizzle-orm';
import { articles, type Database, shownSources } from '@/db/database';
import { notFound } from '@/domain/errors';
import type { DisplayRight } from '@/domain/views';
import { type Caller, write, writeAudit } from '../timeline/facts/write';
import { changeSource } from '../vocabulary/save-source';

interface DisplayRightChange {
  readonly articleId: number;
  /** the value that the editor saw */
  readonly was: DisplayRight;
  readonly displayRight: DisplayRight;
  readonly by: Caller;
}

/** Throws `not-found`, or a conflict with details `{ current }` if another editor changed the value first. */
export async function setDisplayRight(db: Database, { articleId, was, displayRight, by }: DisplayRightChange): Promise<void> {
  await write(db, async (tx) => {
    const [source] = await tx
      .select({ id: shownSources.root })
      .from(articles)
      .innerJoin(shownSources, eq(shownSources.id, articles.sourceId))
      .where(eq(articles.id, articleId));
    if (!source) throw notFound('The article');
    const { before, after } = await changeSource(tx, { id: source.id, was: { displayRight: was }, to: { displayRight } });
    await writeAudit(tx, by, 'sources.set-display-right', ['source', source.id], { before, after });
  });
}
