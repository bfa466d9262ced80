/** The English language pack, and the explanation of each rule. */
import type { Article } from '../model/article';
import type { FoundMentions, LanguagePack } from '../model/language-pack';
import type { ResolvedTimex } from '../model/resolved-date';
import type { ReadText, WordTagger } from '../model/sentence';
import type { ActorIndex } from './actors/base/actor-index';
import { actorMentions, findInSentences, placeMentions } from './actors/find-actors';
import { ENGLISH_TEMPORAL, ENGLISH_TIMEX_REFINERS, ENGLISH_TIMEX_RULES } from './config';
import { type EventModels, findMentions, type Names } from './events/find-mentions';
import { inSentenceCase } from './events/titles/headline-title';
import { RESOLVE_REASONS, RULE_REASONS } from './lexicon/rule-reasons';
import { ENGLISH_MERGING } from './resolve/merging';
import { readText } from './text/read-text';

export interface EnglishModels extends EventModels {
  readonly tagWords: WordTagger;
}

function mentionsOf(
  article: Article,
  text: ReadText,
  timexes: readonly ResolvedTimex[],
  vocabulary: ActorIndex,
  models: EnglishModels,
): FoundMentions {
  const inSentences = findInSentences(text, vocabulary, article.title, article.published);
  const names: Names = {
    actors: actorMentions(inSentences),
    places: placeMentions(inSentences),
    headline: readText(inSentenceCase(article.title, article.body)).sentences,
    lookup: (id) => vocabulary.byId.get(id),
    stateOf: (country) => vocabulary.stateOf.get(country),
  };
  return findMentions(article, text, timexes, names, models.tagWords, models);
}

export const ENGLISH: LanguagePack<ActorIndex, EnglishModels> = {
  temporal: ENGLISH_TEMPORAL,
  findMentions: mentionsOf,
  merging: ENGLISH_MERGING,
  notes: {
    noPublicationDate: 'Relative dates stay unresolved, because the publication date is missing or invalid.',
    noMainEvent: 'No event was found in the opening sentences, which usually report the main news.',
    lowConfidence: (percent) => `Only ${percent}% of similar sentences report an event that editors want.`,
  },
};

/** Returns the ID itself for a rule that no longer exists. */
export function describeRule(id: string): string {
  const timexRule = [...ENGLISH_TIMEX_RULES, ...ENGLISH_TIMEX_REFINERS].find((rule) => rule.id === id);
  return timexRule?.reason ?? RESOLVE_REASONS.get(id) ?? RULE_REASONS.get(id) ?? id;
}
