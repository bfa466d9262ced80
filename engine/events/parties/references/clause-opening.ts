/** Where the subject of a clause begins: "said its troops", "said on Tuesday that three of its citizens". */
import { SAYING_VERBS } from '../../../lexicon/actor-words';
import { SUBORDINATORS } from '../../../lexicon/clause-words';
import { COUNT_WORDS } from '../../../lexicon/reference-nouns';
import { monthNumber } from '../../../lexicon/time/months';
import { weekdayNumber } from '../../../lexicon/time/weekdays';
import type { Token } from '../../../model/sentence';
import type { Scene } from './reference-scene';

const TIME_WORDS =
  /^(?:on|in|late|early|earlier|last|this|yesterday|today|morning|afternoon|evening|night|week|month|year|\d{1,2}(?:st|nd|rd|th)?|\d{4})$/;
const QUANTITIES = /^(?:one|some|several|many|most|all|none|half|dozens|hundreds|scores|members|\d+)$/;

const isTime = (word: string): boolean => TIME_WORDS.test(word) || weekdayNumber(word) !== null || monthNumber(word) !== null;

/** "three of": how many of what the pronoun's noun names. */
const isQuantity = (word: string | undefined): boolean => word !== undefined && (QUANTITIES.test(word) || COUNT_WORDS.has(word));

/** The pronoun opens the subject of a clause, whatever the date of the saying and the number in front of it. */
export function opensSubject({ sentence }: Scene, { index }: Token): boolean {
  const wordBefore = (at: number): string | undefined => sentence.tokens[at - 1]?.lower;
  const from = wordBefore(index) === 'of' && isQuantity(wordBefore(index - 1)) ? index - 2 : index;
  const last = wordBefore(from);
  if (last === undefined || SAYING_VERBS.has(last) || SUBORDINATORS.has(last)) return true;
  let at = from;
  while (isTime(wordBefore(at) ?? '')) at -= 1;
  return at < from && SAYING_VERBS.has(wordBefore(at) ?? '');
}
