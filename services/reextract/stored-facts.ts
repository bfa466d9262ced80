/** What is said of a stored article, as the form that corrects it shows it. */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articles, sources } from '@/db/schema/articles';
import type { FactsRecord } from '@/domain/desk/facts-record';
import { notFound } from '@/domain/errors';

/** Throws `not-found`. */
export async function storedFacts(db: Database, articleId: number): Promise<FactsRecord> {
  const [row] = await db
    .select({
      id: articles.id,
      version: articles.version,
      title: articles.title,
      source: sources.name,
      published: articles.published,
      language: articles.language,
      url: articles.url,
    })
    .from(articles)
    .innerJoin(sources, eq(sources.id, articles.sourceId))
    .where(eq(articles.id, articleId));
  if (!row) throw notFound('The article');
  return { ...row, url: row.url ?? '' };
}
