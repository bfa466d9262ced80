/** The engine's verbs with English rules and the language package filled in: extract events, say what a rule means. */
import { ENGLISH_TIMEX_REFINERS, ENGLISH_TIMEX_RULES } from './en/config';
import { RESOLVE_REASONS, RULE_REASONS } from './en/lexicon/rule-reasons';
import { tagWords } from './en/text/part-of-speech';
import { type ExtractOptions, extractWith } from './extract-with';
import type { Article } from './model/article';
import type { Extraction } from './model/result';

/** Dated events of one article. Offsets count UTF-16 units of `article.body`; `body.slice(start, end) === quote` for every quote. */
export const extract = (article: Article, options: ExtractOptions): Extraction => extractWith(tagWords, article, options);

/** What a rule says, in one plain sentence; the id itself for a rule that has left the engine. */
export function describeRule(id: string): string {
  const timexRule = [...ENGLISH_TIMEX_RULES, ...ENGLISH_TIMEX_REFINERS].find((rule) => rule.id === id);
  return timexRule?.reason ?? RESOLVE_REASONS.get(id) ?? RULE_REASONS.get(id) ?? id;
}
