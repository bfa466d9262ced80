/** Saves an editor's correction of the text of a stored article. */
import { eq } from 'drizzle-orm';
import { articles, type Database } from '@/db/database';
import { conflict, notFound } from '@/domain/errors';
import { type Extractor, readBetween } from '../reading/extraction';
import type { Caller } from '../timeline/facts/write';
import { addRevision, type RevisionReport } from './add-revision';
import { extractorFor } from './extract-article';
import { joinRest } from './join-in-parts';
import { lockArticles, newestText } from './lock-articles';
import { readPlainText } from './read-input';

export interface TextCorrection {
  readonly articleId: number;
  /** the version of the article that the editor edited */
  readonly version: number;
  /** the complete new text, without title and date */
  readonly text: string;
  readonly by: Caller;
}

/**
 * Throws `not-found`, bad data that names `text`, or a conflict with the stored text if the version is outdated. Only tests pass `given`.
 */
export async function reviseArticle(
  db: Database,
  { articleId, version, text, by }: TextCorrection,
  given?: Extractor,
): Promise<RevisionReport> {
  const extract = given ?? (await extractorFor(db));
  const { report, begun } = await readBetween(db, extract, async (tx, read) => {
    await lockArticles(tx);
    const [row] = await tx.select().from(articles).where(eq(articles.id, articleId)).for('update');
    if (!row) throw notFound('The article');
    if (row.version !== version) {
      const { body } = (await newestText(tx, articleId)).revision;
      throw conflict('Not saved: another editor changed this article. Your text is kept. Compare the versions.', {
        current: { version: row.version, body },
        yours: { version },
      });
    }
    // the editor's text has no front matter and no page furniture
    const { original } = readPlainText({ text, published: row.published, title: row.title, source: 'as before' });
    return addRevision(tx, { articleId, body: original.trimEnd(), original, by, read });
  });
  return begun ? { ...report, events: await joinRest(db, begun) } : report;
}
