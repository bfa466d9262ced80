/** Computes what the engine alone extracts from a demonstration article, for comparison with the shipped review. */
import type { Database } from '@/db/database';
import type { ArticleView, EngineEvent } from '@/domain/article-views';
import { extractorFor } from '../ingest/extract-article';
import { tryToRead } from '../reading/extraction';
import { cacheQuery } from '../timeline/facts/query-cache';
import { SHIPPED } from './demonstration-files';

const { articles, seedArticle, unreviewed } = SHIPPED;
const REVIEWED: ReadonlySet<string> = new Set(
  Object.entries(articles).flatMap(([name, hash]) => (name === seedArticle || name === unreviewed ? [] : [hash])),
);

/** Whether the shipped review covers this text and the reader may see it. */
export const hasEngineOutput = ({ contentHash, body }: Pick<ArticleView, 'contentHash' | 'body'>): boolean =>
  body !== '' && REVIEWED.has(contentHash);

/** Returns events in text order, or null for an article without engine output. */
export async function engineOutput(db: Database, article: ArticleView): Promise<readonly EngineEvent[] | null> {
  if (!hasEngineOutput(article)) return null;
  const { id, revision, title, body, published, language } = article;
  return cacheQuery(db, JSON.stringify(['engine-output', id, revision]), async () => {
    const { events } = await tryToRead(await extractorFor(db), { title, body, published, language });
    const startOf = (event: (typeof events)[number]): number => Math.min(...event.mentions.map(({ evidence }) => evidence.start));
    return [...events]
      .sort((a, b) => startOf(a) - startOf(b))
      .map((event) => ({
        title: event.title,
        date: event.date,
        status: event.status,
        outcome: event.outcome,
        polarity: event.polarity,
        action: event.action,
        actors: event.actors.map(({ name, role }) => ({ name, role })),
        quotes: event.mentions.map(({ evidence }) => evidence.quote),
      }));
  });
}
