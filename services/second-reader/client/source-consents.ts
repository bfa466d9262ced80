/** Loads the consents of sources, for the forms that change them. */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articles, sources } from '@/db/schema/articles';
import type { SecondReaderConsent } from '@/domain/second-reader/reader-settings';

/** By source ID. */
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
