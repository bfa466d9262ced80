/** Whether a text that came in may take the place of the one that stands at its address. */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articles } from '@/db/schema/articles';
import { badData } from '@/domain/errors';

interface Standing {
  /** true: nobody has looked at the new text, so an article that readers see keeps its own */
  readonly keepsPublished?: boolean;
}

/** Throws bad data of the address or of the day of publication: every "Monday" of the text counts from the day of the stored article. */
export async function checkRevision(tx: Database, articleId: number, published: string, { keepsPublished }: Standing): Promise<void> {
  const [row] = await tx.select({ state: articles.state, published: articles.published }).from(articles).where(eq(articles.id, articleId));
  if (keepsPublished && row?.state === 'published')
    throw badData(
      `Article ${articleId} already has this URL and is published. Updating the article would change the public text. Correct the text on the review page instead.`,
      'url',
    );
  if (row && row.published !== published)
    throw badData(
      `Article ${articleId} already has this URL and was published on ${row.published}. Enter that date, or another URL.`,
      'published',
    );
}
