/** The English words of clauses, as the stage that compares events wants them. */
import type { MergeLanguage } from '../../model/merge-language';
import { ONCE_ONLY_VERBS, WORD_FAMILIES } from '../lexicon/happening-words';
import { MATCH_NOTES } from './match-notes';
import { nameStems, stem, tellingStems } from './signature';

export const ENGLISH_MERGING: MergeLanguage = {
  nameStems,
  tellingStems,
  onceOnlyStems: new Set(ONCE_ONLY_VERBS.map((verb) => WORD_FAMILIES.get(verb) ?? stem(verb))),
  notes: MATCH_NOTES,
};
