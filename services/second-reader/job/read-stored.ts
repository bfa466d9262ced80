/**
 * Reads a stored article with the configured model: asks, stores the answer, and extracts the article again with it. A failure does not
 * change the engine's events.
 */
import { and, eq, isNull } from 'drizzle-orm';
import { articles, type Database, eventMentions, events, fromArticles, idsOf, modelAnswers, shownSources } from '@/db/database';
import type { ArticleRereading } from '@/domain/desk/reextraction';
import { badData } from '@/domain/errors';
import { recordRevision } from '../../events/editing/event-snapshot';
import { reconcileEvent } from '../../events/editing/reconcile-event';
import { lockEvents, updateEvent } from '../../events/lock-events';
import { holdSources, publishSources } from '../../events/publish-sources';
import { newestRevision, newestText } from '../../ingest/lock-articles';
import { rereadArticle } from '../../reextract/reread-article';
import { type Caller, write, writeAudit } from '../../timeline/facts/write';
import { agrees } from '../agreement';
import { type Asking, askArticle, estimateTokens } from '../client/ask-article';
import { getSecondReader, type SecondReader } from '../client/endpoint';
import { failure } from '../client/model-failure';
import { PROMPT_VERSION } from '../client/prompt';
import { costMicros, secondsToTomorrow, usageToday } from '../client/usage';

export interface StoredReading {
  readonly title: string;
  readonly changes: ArticleRereading;
  /** number of events that were published because both readers found them */
  readonly published: number;
}

export interface ReadingOptions extends Asking {
  readonly by: Caller;
  /** true: asks the model even if it has answered before */
  readonly again?: boolean;
  /** runs in the transaction that stores the answer */
  readonly onStored?: (tx: Database) => Promise<void>;
  /** only tests pass a reader and its limits */
  readonly reader?: SecondReader;
}

/** Throws a model failure, `not-found`, or bad data without a configured model. */
export async function readStoredArticle(db: Database, articleId: number, options: ReadingOptions): Promise<StoredReading> {
  const { by, again = false, done = null, onPart, onStored, limits } = options;
  const reader = options.reader ?? (await getSecondReader(db));
  if (reader === null) throw badData('No second reader is configured, or its key must be entered again.', 'url');
  const { revision, text } = await newestText(db, articleId);
  const revisionId = revision.id;
  if (again || !(await hasAnswer(db, revisionId, reader.endpoint.model))) {
    await checkBudget(db, reader, text.body.length);
    const given = await askArticle(reader.endpoint, text, { done, ...(onPart ? { onPart } : {}), ...(limits ? { limits } : {}) });
    const { model, promptVersion, answers, promptTokens, completionTokens } = given;
    const cost = costMicros(reader, promptTokens, completionTokens);
    await write(db, async (tx) => {
      await tx.insert(modelAnswers).values({ revisionId, model, promptVersion, answers, promptTokens, completionTokens, costMicros: cost });
      await onStored?.(tx);
    });
  }
  const reason = `The language model ${reader.endpoint.model} read the article (prompt ${PROMPT_VERSION}).`;
  const changes = await rereadArticle(db, articleId, by, undefined, reason);
  return { title: text.title, changes, published: await publishAgreed(db, articleId, by) };
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
async function checkBudget(db: Database, { tokensPerDay }: SecondReader, characters: number): Promise<void> {
  const { tokens } = await usageToday(db);
  if (tokens + estimateTokens(characters) > tokensPerDay)
    throw failure('budget', 'today’s tokens are used up', { retryAfterSeconds: secondsToTomorrow() });
}

const REASON = 'The engine and the language model both found this event, and the settings of the source allow publishing it.';

/** Returns the number of published events. They are labeled as not reviewed. */
async function publishAgreed(db: Database, articleId: number, by: Caller): Promise<number> {
  return write(db, async (tx) => {
    const [article] = await fromArticles(tx, { state: articles.state, consent: shownSources.secondReader }).where(
      eq(articles.id, articleId),
    );
    if (article?.consent !== 'publish-both' || article.state === 'rejected') return 0;
    const ids = await agreedDrafts(tx, articleId);
    if (ids.length === 0) return 0;
    await holdSources(tx, ids, [articleId]);
    await lockEvents(tx, ids);
    const published = await agreedDrafts(tx, articleId);
    for (const id of published) {
      await updateEvent(tx, id, { state: 'published' });
      await reconcileEvent(tx, id);
      await recordRevision(tx, id, { change: 'published', by, reason: REASON });
    }
    await publishSources(tx, published);
    await writeAudit(tx, by, 'articles.publish-agreed', ['article', articleId], {
      before: { state: article.state },
      after: { state: 'published', events: published },
    });
    return published.length;
  });
}

/** Returns drafts whose sentences in the newest text are all agreed. */
async function agreedDrafts(tx: Database, articleId: number): Promise<number[]> {
  const { id: revisionId } = await newestRevision(tx, articleId);
  const mentions = await tx
    .select({ id: events.id, secondReading: eventMentions.secondReading })
    .from(eventMentions)
    .innerJoin(events, eq(events.id, eventMentions.eventId))
    .where(
      and(
        eq(eventMentions.revisionId, revisionId),
        eq(eventMentions.state, 'accepted'),
        eq(events.state, 'draft'),
        isNull(events.mergedInto),
      ),
    );
  const doubted = new Set(mentions.flatMap(({ id, secondReading }) => (secondReading && agrees(secondReading) ? [] : [id])));
  return [...new Set(idsOf(mentions))].filter((id) => !doubted.has(id)).sort((a, b) => a - b);
}
