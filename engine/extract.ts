/** The engine's verbs with English rules filled in: extract events, tag dates, say what a rule means. */
import { type ActorIndex, buildActorIndex } from './actors/actor-index';
import { ENGLISH_TIMEX_REFINERS, ENGLISH_TIMEX_RULES } from './config';
import { RESOLVE_REASONS } from './lexicon/resolve-reasons';
import { RULE_REASONS } from './lexicon/rule-reasons';
import type { Article, IsoDay } from './model/article';
import type { VocabularyActor } from './model/event';
import type { ResolvedTimex } from './model/resolved-date';
import type { Extraction } from './model/result';
import { runPipeline } from './pipeline';
import { resolveTimexes } from './resolve/resolve';
import { readText } from './text/read-text';
import { recognize } from './timex/recognize';
import { EXTRACTOR_VERSION } from './version';

export interface ExtractOptions {
  /** an index built once with `buildActorIndex`, or a plain vocabulary (indexed on every call) */
  readonly vocabulary: ActorIndex | readonly VocabularyActor[];
}

const isIndex = (vocabulary: ExtractOptions['vocabulary']): vocabulary is ActorIndex => 'byId' in vocabulary;

/** Dated events of one article. Offsets count UTF-16 units of `article.body`; `body.slice(start, end) === quote` for every quote. */
export function extract(article: Article, options: ExtractOptions): Extraction {
  const index = isIndex(options.vocabulary) ? options.vocabulary : buildActorIndex(options.vocabulary);
  return runPipeline(article, index, { timexRules: ENGLISH_TIMEX_RULES, timexRefiners: ENGLISH_TIMEX_REFINERS }, EXTRACTOR_VERSION);
}

/** Temporal expressions of a text with their values, counted from `published`. */
export function tag(text: string, published: IsoDay): readonly ResolvedTimex[] {
  const read = readText(text);
  return resolveTimexes(recognize(read.sentences, ENGLISH_TIMEX_RULES, ENGLISH_TIMEX_REFINERS), read, { published });
}

/** What a rule says, in one plain sentence; the id itself for a rule that has left the engine. */
export function describeRule(id: string): string {
  const timexRule = [...ENGLISH_TIMEX_RULES, ...ENGLISH_TIMEX_REFINERS].find((rule) => rule.id === id);
  return timexRule?.reason ?? RESOLVE_REASONS.get(id) ?? RULE_REASONS.get(id) ?? id;
}
