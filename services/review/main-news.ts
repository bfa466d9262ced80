/** Finds articles whose main news no event covers, and adds that event. */
import type { Database } from '@/db/database';
import type { ArticleView } from '@/domain/article-views';
import { headlineSentence, leadWithout, overlaps, readText, type Span } from '@/engine/index';
import { lockArticles, newestRevision, newestText } from '../ingest/lock-articles';
import type { Extractor } from '../reading/extraction';
import { write } from '../timeline/facts/write';
import { insertProposed, type MissedEvent } from './add-missed-event';
import { coveredSpans, listCandidates } from './list-candidates';
import { proposeEvent } from './propose-event';

/** characters that contain the first sentences of any article */
const OPENING = 10_000;

const openingOf = (body: string) => readText(body.slice(0, OPENING));

/** Sentences without an event: the whole opening, or only the sentence that is closest to the headline. */
export interface MissingNews extends Span {
  readonly isWholeOpening: boolean;
}

/** Null if an event covers the main news. The sentences of rejected events count as covered. */
export function missingNews({ title, body }: Pick<ArticleView, 'title' | 'body'>, covered: readonly Span[]): MissingNews | null {
  const opening = openingOf(body);
  const lead = leadWithout(opening, covered);
  if (lead) return { ...lead, isWholeOpening: true };
  const sentence = headlineSentence(opening, title);
  return sentence === null || covered.some((one) => overlaps(one, sentence)) ? null : { ...sentence, isWholeOpening: false };
}

/** `revision`: number of the revision on display */
export type MainNews = Pick<MissedEvent, 'articleId' | 'revision' | 'by'>;

/** The event that covers the main news, or the sentence that probably reports it. */
export type AddedMainNews = { readonly eventId: number } | { readonly sentence: Span };

/**
 * Adds what the engine proposes for the main news of an article as a draft. Adds nothing if an event already covers it, or if the engine
 * proposes nothing. Throws `not-found`, or a conflict if the text changed.
 */
export async function addMainNews(db: Database, { articleId, revision, by }: MainNews, given?: Extractor): Promise<AddedMainNews> {
  const newest = await newestText(db, articleId);
  const article = { title: newest.article.title, body: newest.revision.body };
  const missing = missingNews(article, coveredSpans(await listCandidates(db, articleId, newest.revision.number)));
  const opening = openingOf(article.body);
  const span = missing ?? headlineSentence(opening, article.title) ?? leadWithout(opening, []) ?? { start: 0, end: 0 };
  const proposal = await proposeEvent(db, articleId, { opening: span }, given);
  const { input, evidence } = proposal;
  return write(db, async (tx): Promise<AddedMainNews> => {
    await lockArticles(tx);
    const candidates = await listCandidates(tx, articleId, (await newestRevision(tx, articleId)).number);
    const covering = candidates.find(({ spans }) => spans.some((one) => overlaps(one, span)));
    if (covering) return { eventId: covering.event.id };
    if (input === null) return { sentence: evidence };
    return { eventId: await insertProposed(tx, { proposal, revision, input, by }) };
  });
}
