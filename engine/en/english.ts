/** The English language pack, and the explanation of each rule. */
import type { LanguagePack } from '../model/language-pack';
import type { WordTagger } from '../model/sentence';
import type { ActorIndex } from './actors/base/actor-index';
import { actorMentions, findInSentences, placeMentions } from './actors/find-actors';
import { ENGLISH_TEMPORAL, ENGLISH_TIMEX_REFINERS, ENGLISH_TIMEX_RULES } from './config';
import { type EventModels, findMentions } from './events/find-mentions';
import { inSentenceCase } from './events/titles/headline-title';
import { RESOLVE_REASONS, RULE_REASONS } from './lexicon/rule-reasons';
import { ENGLISH_MERGING } from './resolve/merging';
import { readText } from './text/read-text';

export interface EnglishModels extends EventModels {
  readonly tagWords: WordTagger;
}

export const ENGLISH: LanguagePack<ActorIndex, EnglishModels> = {
  temporal: ENGLISH_TEMPORAL,
  findMentions(article, text, timexes, vocabulary, models) {
    const inSentences = findInSentences(text, vocabulary, article.title, article.published);
    const names = {
      actors: actorMentions(inSentences),
      places: placeMentions(inSentences),
      headline: readText(inSentenceCase(article.title, article.body)).sentences,
      lookup: (id: string) => vocabulary.byId.get(id),
      stateOf: (country: string) => vocabulary.stateOf.get(country),
    };
    return findMentions(article, text, timexes, names, models.tagWords, models);
  },
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
