/** Finds a quotation that an editor entered in the text of a stored article. */
import { and, desc, eq, ne } from 'drizzle-orm';
import { articleRevisions, articles, type Database } from '@/db/database';
import { badData } from '@/domain/errors';
import type { EventInput } from '@/domain/event-input';
import { urlOf } from '@/domain/hrefs';
import type { Span } from '@/engine/index';

interface FoundQuotation extends Span {
  readonly articleId: number;
  /** number of the newest revision, which the offsets refer to */
  readonly revision: number;
}

/**
 * Null if the URL does not belong to a stored article, or if there is no quotation. An article has its original URL, and its own page on this
 * site. Throws bad data that names the quotation if the text does not contain it.
 */
export async function findQuotation(db: Database, reference: EventInput['reference'], origin: string): Promise<FoundQuotation | null> {
  if (reference === null || reference.url === null || reference.quote === null) return null;
  const [found] = await db
    .select({ articleId: articles.id, revision: articleRevisions.number, body: articleRevisions.body })
    .from(articles)
    .innerJoin(articleRevisions, eq(articleRevisions.articleId, articles.id))
    .where(and(isArticle(reference.url, origin), ne(articles.state, 'rejected')))
    .orderBy(articles.id, desc(articleRevisions.number))
    .limit(1);
  if (!found) return null;
  const { body, ...place } = found;
  const span = placeOfQuotation(body, reference.quote);
  if (!span)
    throw badData(
      'The stored article does not contain this quotation. Copy a sentence from the article, or clear the quotation.',
      'reference.quote',
    );
  return { ...place, ...span };
}

function isArticle(text: string, origin: string) {
  const url = urlOf(text);
  const id = url?.origin === origin ? /^\/articles\/([1-9]\d{0,8})$/.exec(url.pathname)?.[1] : undefined;
  return id === undefined ? eq(articles.url, text) : eq(articles.id, Number(id));
}

/** White space may differ, and quotation marks may be straight or curly. */
export function placeOfQuotation(body: string, quote: string): Span | null {
  const words = quote.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return null;
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('\\s+');
  const found = new RegExp(pattern.replaceAll(/["“”]/g, '["“”]').replaceAll(/['‘’]/g, "['‘’]")).exec(body);
  return found && { start: found.index, end: found.index + found[0].length };
}
