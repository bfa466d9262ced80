/** Loads and sets whether a language model may read a source's texts. */
import { eq } from 'drizzle-orm';
import { articles, type Database, sources } from '@/db/database';
import { conflict, notFound } from '@/domain/errors';
import type { SecondReaderConsent } from '@/domain/second-reader/reader-settings';
import { type Caller, write, writeAudit } from '../../timeline/facts/write';

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
    await writeAudit(tx, by, 'sources.second-reader', ['source', sourceId], { before: row, after: { secondReader: to } });
  });
}

export async function sourceConsents(db: Database): Promise<ReadonlyMap<number, SecondReaderConsent>> {
  const rows = await db.select({ id: sources.id, consent: sources.secondReader }).from(sources);
  return new Map(rows.map(({ id, consent }) => [id, consent]));
}

export interface SourceConsent {
  readonly sourceId: number;
  readonly consent: SecondReaderConsent;
}

/** Returns the consent of an article's source, or null if the article does not exist. */
export async function articleConsent(db: Database, articleId: number): Promise<SourceConsent | null> {
  const [row] = await db
    .select({ sourceId: sources.id, consent: sources.secondReader })
    .from(articles)
    .innerJoin(sources, eq(sources.id, articles.sourceId))
    .where(eq(articles.id, articleId));
  return row ?? null;
}
