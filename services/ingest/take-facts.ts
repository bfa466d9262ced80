/** Updates a stored article with facts that a person confirmed or corrected. */
import { eq } from 'drizzle-orm';
import { articles, type Database, fromArticles, shownSources } from '@/db/database';
import { FACT_NAMES } from '@/domain/desk/recognized';
import { notFound } from '@/domain/errors';
import { findOrMakeSource } from '../vocabulary/save-source';
import type { ReadInput } from './finish-article';

export type StoredFacts = Pick<ReadInput['article'], 'title' | 'source' | 'published' | 'language' | 'url'>;

/** The facts before and after the change, for the audit log; empty if nothing changed. */
export interface ChangedFacts {
  readonly before?: StoredFacts;
  readonly after?: StoredFacts;
}

export const factsOf = (db: Database, articleId: number) =>
  fromArticles(db, {
    id: articles.id,
    version: articles.version,
    title: articles.title,
    source: shownSources.name,
    published: articles.published,
    language: articles.language,
    url: articles.url,
  }).where(eq(articles.id, articleId));

/** Call in the same transaction as the dependent writes. Throws `not-found`. */
export async function takeFacts(tx: Database, articleId: number, facts: StoredFacts): Promise<ChangedFacts> {
  const [found] = await factsOf(tx, articleId).for('update', { of: articles });
  if (!found) throw notFound('The article');
  const { id: _id, version: _version, ...before } = found;
  const { title, published, language, url } = facts;
  const { id: sourceId, name: source } = await findOrMakeSource(tx, facts.source);
  const after: StoredFacts = { title, source, published, language, url };
  if (FACT_NAMES.every((name) => before[name] === after[name])) return {};
  await tx.update(articles).set({ title, sourceId, published, language, url }).where(eq(articles.id, articleId));
  return { before, after };
}
