/** The English words of clauses, as the stage that compares events wants them. */
import type { MergeLanguage } from '../../model/merge-language';
import { ONCE_ONLY_VERBS, WORD_FAMILIES } from '../lexicon/happening-words';
import { ballotsOf, roundsOf } from './ballots';
import { MATCH_NOTES } from './match-notes';
import { nameStems, signatureOf, stem, tellingStems } from './signature';

const CALLED_AFTER = /(?<!^)(?<!\p{L})(\p{Lu}\p{Ll}+) (?:talks|summit|meeting|conference|negotiations|forum)(?!\p{L})/u;

export const ENGLISH_MERGING: MergeLanguage = {
  signatureOf: (clause, isVisit) => signatureOf(isVisit ? `${clause} visit` : clause),
  nameStems,
  tellingStems,
  onceOnlyStems: new Set(ONCE_ONLY_VERBS.map((verb) => WORD_FAMILIES.get(verb) ?? stem(verb))),
  ballotsOf,
  roundsOf,
  calledAfter: (clause) => CALLED_AFTER.exec(clause)?.[1] ?? null,
  notes: MATCH_NOTES,
};
