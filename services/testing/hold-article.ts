/** Stores an article with the plain extractor, for tests of editing. */
import { eq } from 'drizzle-orm';
import { articles, type Database } from '@/db/database';
import { ingestArticle } from '../ingest/ingest-article';
import { plainExtractor } from './plain-extractor';

/** Returns the article ID. */
export async function holdArticle(db: Database, text: string, publish = false): Promise<number> {
  const input = { text, title: 'Held', source: 'The Paper', published: '2024-01-09' } as const;
  return (await ingestArticle(db, input, { userId: null, publish }, plainExtractor)).articleId;
}

export const articleState = async (db: Database, id: number) => (await db.select().from(articles).where(eq(articles.id, id)))[0]?.state;
