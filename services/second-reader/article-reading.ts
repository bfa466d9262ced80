/** The data of an article for verification: the engine's reading, the actors in it, and a search for quotations. */
import {
  type ActorIndex,
  type ActorMention,
  type Article,
  type DatedEvent,
  type Extraction,
  findActors,
  overlaps,
  type ResolvedDate,
  type ResolvedTimex,
  readText,
  type Sentence,
  type Span,
  tag,
} from '@/engine/index';
import { type QuoteFinder, quoteFinder } from './find-quote';

export interface ArticleReading {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly timexes: readonly ResolvedTimex[];
  readonly headline: readonly ResolvedDate[];
  /** the engine's events, including those with low confidence */
  readonly events: readonly DatedEvent[];
  readonly names: readonly ActorMention[];
  readonly index: ActorIndex;
  readonly quotes: QuoteFinder;
}

/** `extraction` must use the threshold `FAINTEST`. */
export function articleReading(article: Article, extraction: Extraction, index: ActorIndex): ArticleReading {
  const { sentences, timexes, events } = extraction;
  return {
    article,
    sentences,
    timexes,
    headline: tag(article.title, article.published).flatMap(({ date }) => date ?? []),
    events,
    names: findActors(readText(article.body), index, article.title, article.published),
    index,
    quotes: quoteFinder(article.body),
  };
}

export const sentencesAt = ({ sentences }: ArticleReading, span: Span): readonly Sentence[] =>
  sentences.filter((sentence) => overlaps(sentence, span));

/** Returns the sentences that a span touches, as one span. */
export function sentenceSpan(reading: ArticleReading, span: Span): Span {
  const touched = sentencesAt(reading, span);
  return {
    start: Math.min(span.start, touched[0]?.start ?? span.start),
    end: Math.max(span.end, touched.at(-1)?.end ?? span.end),
  };
}

/** Whether the article contains the words, or at least all of these parts. */
export const stands = ({ quotes }: ArticleReading, words: string, parts: readonly string[]): boolean =>
  [[words], parts].some((all) => all.every((one) => quotes.find(one).length > 0));

export const quoteOf = ({ article: { body } }: ArticleReading, { start, end }: Span) => ({ start, end, quote: body.slice(start, end) });
