/**
 * Reads a stored article with the configured model: asks, stores the answer, and extracts the article again with it. A failure does not
 * change the engine's events.
 */
import { and, eq } from 'drizzle-orm';
import { articles, type Database, modelAnswers } from '@/db/database';
import type { ArticleRereading } from '@/domain/desk/reextraction';
import { badData, notFound } from '@/domain/errors';
import { newestRevision } from '../../ingest/lock-articles';
import { rereadArticle } from '../../reextract/reread-article';
import { type Caller, write } from '../../timeline/facts/write';
import { type AskedArticle, askArticle } from '../client/ask-article';
import type { ModelLimits } from '../client/ask-model';
import { getSecondReader, type SecondReader } from '../client/endpoint';
import { estimateTokens } from '../client/estimate-tokens';
import { failure } from '../client/model-failure';
import { PROMPT_VERSION } from '../client/prompt';
import { costMicros, secondsToTomorrow, usageToday } from '../client/usage';
import { publishAgreed } from './publish-agreed';

export interface StoredReading {
  readonly title: string;
  readonly changes: ArticleRereading;
  /** number of events that were published because both readers found them */
  readonly published: number;
}

export interface ReadingOptions {
  readonly by: Caller;
  /** true: asks the model even if it has answered before */
  readonly again?: boolean;
  /** answers to the first parts, from an interrupted reading */
  readonly done?: AskedArticle | null;
  readonly onPart?: (asked: AskedArticle) => Promise<void>;
  /** runs in the transaction that stores the answer */
  readonly onStored?: (tx: Database) => Promise<void>;
  /** only tests pass a reader and its limits */
  readonly reader?: SecondReader;
  readonly limits?: ModelLimits;
}

/** Throws a model failure, `not-found`, or bad data without a configured model. */
export async function readStoredArticle(db: Database, articleId: number, options: ReadingOptions): Promise<StoredReading> {
  const { by, again = false, done = null, onPart, onStored, limits } = options;
  const reader = options.reader ?? (await getSecondReader(db));
  if (reader === null) throw badData('No second reader is configured, or its key must be entered again.', 'url');
  const [row] = await db.select({ title: articles.title, published: articles.published }).from(articles).where(eq(articles.id, articleId));
  if (!row) throw notFound('The article');
  const { id: revisionId, body } = await newestRevision(db, articleId);
  const article = { ...row, body };
  if (again || !(await hasAnswer(db, revisionId, reader.endpoint.model))) {
    await checkBudget(db, reader, article);
    const given = await askArticle(reader.endpoint, article, { done, ...(onPart ? { onPart } : {}), ...(limits ? { limits } : {}) });
    const { model, promptVersion, answers, promptTokens, completionTokens } = given;
    const cost = costMicros(reader, promptTokens, completionTokens);
    await write(db, async (tx) => {
      await tx.insert(modelAnswers).values({ revisionId, model, promptVersion, answers, promptTokens, completionTokens, costMicros: cost });
      await onStored?.(tx);
    });
  }
  const reason = `The language model ${reader.endpoint.model} read the article (prompt ${PROMPT_VERSION}).`;
  const changes = await rereadArticle(db, articleId, by, undefined, reason);
  return { title: row.title, changes, published: await publishAgreed(db, articleId, by) };
}

async function hasAnswer(db: Database, revisionId: number, model: string): Promise<boolean> {
  const isThis = and(
    eq(modelAnswers.revisionId, revisionId),
    eq(modelAnswers.model, model),
    eq(modelAnswers.promptVersion, PROMPT_VERSION),
  );
  return (await db.$count(modelAnswers, isThis)) > 0;
}

/** Throws a failure that the job tries again the next day. */
async function checkBudget(db: Database, { tokensPerDay }: SecondReader, article: { readonly body: string }): Promise<void> {
  const { tokens } = await usageToday(db);
  if (tokens + estimateTokens(article.body.length) > tokensPerDay)
    throw failure('budget', 'today’s tokens are used up', { retryAfterSeconds: secondsToTomorrow() });
}
