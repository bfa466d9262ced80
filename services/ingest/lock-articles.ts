/** Serializes article ingestion, so two articles about the same event find each other's event. */
import { desc, eq, sql } from 'drizzle-orm';
import { articleRevisions, articles, type Database, fromArticles, shownSources } from '@/db/database';
import { held } from '@/db/locks';
import { notFound } from '@/domain/errors';
import type { Article } from '@/engine/index';

/** Holds the lock until the transaction ends. Forces generic query plans, because the statements do not depend on their values. */
export async function lockArticles(tx: Database): Promise<void> {
  await tx.execute(sql`select ${held('ingest')}, set_config('plan_cache_mode', 'force_generic_plan', true)`);
}

/** Returns the article with its newest text; `text` is the article as the engine reads it. Throws `not-found`. */
export async function newestText(db: Database, articleId: number) {
  const { id, number, body, extractorVersion, notRead } = articleRevisions;
  const revision = { id, number, body, extractorVersion, notRead };
  const [found] = await fromArticles(db, {
    article: articles,
    revision,
    unchecked: shownSources.publishUnchecked,
    consent: shownSources.secondReader,
  })
    .innerJoin(articleRevisions, eq(articleRevisions.articleId, articles.id))
    .where(eq(articles.id, articleId))
    .orderBy(desc(articleRevisions.number))
    .limit(1);
  if (!found) throw notFound('The article');
  const { title, published, language, url } = found.article;
  const text: Article = { title, body: found.revision.body, published, language, url: url ?? undefined };
  return { ...found, text };
}

/** Returns which revision of an article is the newest, without its text. Throws `not-found`. */
export async function newestRevision(db: Database, articleId: number): Promise<{ readonly id: number; readonly number: number }> {
  const [found] = await db
    .select({ id: articleRevisions.id, number: articleRevisions.number })
    .from(articleRevisions)
    .where(eq(articleRevisions.articleId, articleId))
    .orderBy(desc(articleRevisions.number))
    .limit(1);
  if (!found) throw notFound('The article');
  return found;
}
