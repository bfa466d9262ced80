/** Loads and sets whether a language model may read a source's texts. */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articles, shownSources, sources } from '@/db/schema/articles';
import { conflict, notFound } from '@/domain/errors';
import type { SecondReaderConsent } from '@/domain/second-reader/reader-settings';
import { write } from '../../timeline/facts/write';
import { type Caller, writeAudit } from '../../write-audit';

export interface ConsentChange {
  readonly sourceId: number;
  /** the value that the administrator saw */
  readonly was: SecondReaderConsent;
  readonly to: SecondReaderConsent;
  readonly by: Caller;
}

/** Throws `not-found`, or a conflict with `{ current }` if another administrator changed the value first. */
export async function setSecondReaderConsent(db: Database, { sourceId, was, to, by }: ConsentChange): Promise<void> {
  await write(db, async (tx) => {
    const [row] = await tx.select({ secondReader: sources.secondReader }).from(sources).where(eq(sources.id, sourceId)).for('update');
    if (!row) throw notFound('The source');
    if (row.secondReader !== was)
      throw conflict('Not saved: another administrator changed this source. Your choice is kept. Compare the versions.', { current: row });
    await tx.update(sources).set({ secondReader: to }).where(eq(sources.id, sourceId));
    await writeAudit(tx, {
      ...by,
      action: 'sources.second-reader',
      target: { type: 'source', id: sourceId },
      before: row,
      after: { secondReader: to },
    });
  });
}

/** Returns the consent stored for a source, ignoring the setting for all sources. Null if the article does not exist. */
export async function consentOfArticle(db: Database, articleId: number): Promise<SecondReaderConsent | null> {
  const [row] = await db
    .select({ secondReader: shownSources.secondReader })
    .from(articles)
    .innerJoin(shownSources, eq(shownSources.id, articles.sourceId))
    .where(eq(articles.id, articleId));
  return row?.secondReader ?? null;
}
