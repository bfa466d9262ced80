/** Which article stands at an address: a text that comes from there again is a revision of it. */
import { asc, eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articles } from '@/db/schema/articles';

/** Null when none does, or when there is no address. Of several the first. */
export async function articleAt(tx: Database, url: string | null): Promise<number | null> {
  if (url === null) return null;
  const [row] = await tx.select({ id: articles.id }).from(articles).where(eq(articles.url, url)).orderBy(asc(articles.id)).limit(1);
  return row?.id ?? null;
}
