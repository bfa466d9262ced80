/** Extracts dated events with the English language pack. */
import type { Article, Span } from './model/article';
import type { Extraction, VocabularyActor } from './model/event';
import type { EventClassifiers, Scorer } from './model/scorer';
import type { WordTagger } from './model/sentence';
import { withoutSteps } from './model/step';
import {
  type ActorIndex,
  buildActorIndex,
  ENGLISH_CLASSIFIERS,
  ENGLISH_SCORER,
  type EnglishModels,
  runPipeline,
  tagWords,
} from './pipeline';
import { EXTRACTOR_VERSION } from './version';

export interface ExtractOptions {
  /** an index built once with `buildActorIndex`, or a plain vocabulary (indexed on every call) */
  readonly vocabulary: ActorIndex | readonly VocabularyActor[];
  /** defaults to the trained scorer for English news */
  readonly scorer?: Scorer;
  /** minimum confidence of the events to keep; defaults to the scorer's threshold */
  readonly threshold?: number;
  /** defaults to the trained classifiers of actions and themes */
  readonly classifiers?: EventClassifiers;
  /** receives the candidates of every sentence, for training */
  readonly observe?: EnglishModels['observe'];
  /** an editor wants an event for these words: their sentences report one, whatever the scorer says */
  readonly wanted?: Span;
  /** IDs of the steps to leave out, for an ablation */
  readonly without?: ReadonlySet<string>;
}

const isIndex = (vocabulary: ExtractOptions['vocabulary']): vocabulary is ActorIndex => 'byId' in vocabulary;

/**
 * Returns the dated events in one article, with the caller's part-of-speech tagger. Offsets count UTF-16 units in `article.body`;
 * `body.slice(start, end) === quote` for every quote.
 */
export function extractWith(tagger: WordTagger, article: Article, options: ExtractOptions): Extraction {
  const index = isIndex(options.vocabulary) ? options.vocabulary : buildActorIndex(options.vocabulary);
  const scorer = options.scorer ?? ENGLISH_SCORER;
  const models: EnglishModels = {
    tagWords: tagger,
    scorer: options.threshold === undefined ? scorer : { ...scorer, threshold: options.threshold },
    classifiers: options.classifiers ?? ENGLISH_CLASSIFIERS,
    observe: options.observe,
    wanted: options.wanted,
  };
  return withoutSteps(options.without ?? new Set(), () => runPipeline(article, index, models, EXTRACTOR_VERSION));
}

/** The same function with the default part-of-speech tagger. */
export const extract = (article: Article, options: ExtractOptions): Extraction => extractWith(tagWords, article, options);
