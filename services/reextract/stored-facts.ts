/** What is said of a stored article, as the form that corrects it shows it. */
import type { Database } from '@/db/database';
import type { FactsRecord } from '@/domain/desk/reextraction';
import { notFound } from '@/domain/errors';
import { factsOf } from '../ingest/take-facts';

/** Throws `not-found`. */
export async function storedFacts(db: Database, articleId: number): Promise<FactsRecord> {
  const [row] = await factsOf(db, articleId);
  if (!row) throw notFound('The article');
  return { ...row, url: row.url ?? '' };
}
