/** A stored article gets the title, the source and the language that a person has confirmed for its new text. */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { articles, sources } from '@/db/schema/articles';
import { notFound } from '@/domain/errors';
import { findOrMakeSource } from '../sources/find-or-make-source';
import type { ReadInput } from './finish-article';

/** What was changed, for the audit; nothing where all of it stood so before. */
export interface ChangedFacts {
  readonly before?: Readonly<Record<string, string>>;
  readonly after?: Readonly<Record<string, string>>;
}

/** Call in the transaction that stores the revision, before the text is read. Throws `not-found`. */
export async function takeFacts(tx: Database, articleId: number, { title, source, language }: ReadInput['article']): Promise<ChangedFacts> {
  const [before] = await tx
    .select({ title: articles.title, source: sources.name, language: articles.language })
    .from(articles)
    .innerJoin(sources, eq(sources.id, articles.sourceId))
    .where(eq(articles.id, articleId))
    .for('update', { of: articles });
  if (!before) throw notFound('The article');
  const after = { title, source, language };
  if (before.title === title && before.source === source && before.language === language) return {};
  const { id: sourceId } = await findOrMakeSource(tx, source);
  await tx.update(articles).set({ title, sourceId, language }).where(eq(articles.id, articleId));
  return { before, after };
}
