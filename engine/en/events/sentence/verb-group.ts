/** A verb with what stands before it: its auxiliaries, adverbs, "to" and "not", over a date between them. */

import type { Sentence } from '../../../model/sentence';
import type { TaggedWord } from '../../../model/tagged-word';
import { BE_FORMS, HAVE_FORMS, NEGATIONS } from '../../lexicon/clause-words';
import { isModal, type VerbGroup } from './predicate-form';
import { verbLemma } from './verb-forms';
import { isAuxiliary } from './verb-or-noun';

/** Words after which "to" is a preposition. */
const PREPOSITIONAL_TO = new Set(['according', 'thanks', 'owing', 'prior']);
/** "have both signed" */
const SHARING_WORDS = new Set(['both', 'all', 'each']);
/** "will next meet": adjectives by their class that stand in a verb group. */
const ORDER_WORDS = new Set(['next', 'first', 'last']);

/** The auxiliary right before a date and its preposition: "has" in "has on Monday recalled"; -1 for none. */
function auxiliaryOver({ tokens }: Sentence, tags: readonly TaggedWord[], index: number, isDate: (index: number) => boolean): number {
  let at = index;
  while (isDate(at)) at -= 1;
  if (tags[at]?.wordClass === 'ADP') at -= 1;
  const word = tokens[at]?.lower ?? '';
  return !isDate(at) && (BE_FORMS.has(word) || HAVE_FORMS.has(word) || isModal(word)) ? at : -1;
}

/** Reads leftwards from a verb over its auxiliaries, adverbs and "to". */
export function groupBefore(sentence: Sentence, tags: readonly TaggedWord[], head: number, isDate: (index: number) => boolean): VerbGroup {
  // "to advanced capabilities", "to finalizing": a preposition, since an infinitive has the base form
  const base =
    !/(?:ed|ing)$/.test(sentence.tokens[head]?.lower ?? '') ||
    verbLemma(sentence.tokens[head]?.lower ?? '', '') === sentence.tokens[head]?.lower;
  const auxiliaries: string[] = [];
  let start = head;
  let toInfinitive = false;
  let negated = false;
  // "re-elected", "test-fired"
  if (sentence.tokens[head - 1]?.text === '-') start = head - 2;
  for (let at = start - 1; at >= 0 && head - at <= 8; at -= 1) {
    const word = sentence.tokens[at]?.lower ?? '';
    const wordClass = tags[at]?.wordClass;
    // "was in May invited", but "deployed in May were withdrawn": a month is no modal
    if (isDate(at)) {
      at = auxiliaryOver(sentence, tags, at, isDate) + 1;
      if (at === 0) break;
      continue;
    }
    if (
      word === 'to' &&
      (base || auxiliaries.length > 0) &&
      auxiliaries.every((aux) => aux === 'be' || aux === 'been' || aux === 'have') &&
      !PREPOSITIONAL_TO.has(sentence.tokens[at - 1]?.lower ?? '')
    ) {
      toInfinitive = true;
      start = at;
      break;
    }
    // "Theresa May will resign"
    if (isAuxiliary(word) && (sentence.tokens[at]?.text !== 'May' || at === 0)) {
      auxiliaries.unshift(word);
      start = at;
    } else if (NEGATIONS.has(word) || /n[’']t$/.test(word)) {
      negated = true;
    } else if (
      wordClass !== 'ADV' &&
      !(SHARING_WORDS.has(word) && isAuxiliary(sentence.tokens[at - 1]?.lower ?? '')) &&
      word !== "'" &&
      word !== '’' &&
      !(ORDER_WORDS.has(word) && isModal(sentence.tokens[at - 1]?.lower ?? ''))
    )
      break;
  }
  const before = sentence.tokens[start - 1]?.lower ?? '';
  return { start, auxiliaries, toInfinitive, negated: negated || NEGATIONS.has(before) };
}

/** The token before a verb, over a date with its preposition: "council" in "the council on Aug. 6 ordered …". */
export function wordBefore(tags: readonly TaggedWord[], index: number, isDate: (index: number) => boolean): number {
  let at = index - 1;
  while (tags[at]?.wordClass === 'ADV' && !isDate(at)) at -= 1;
  // "the court on October 9 temporarily barred …"
  if (!isDate(at)) at = index - 1;
  while (at >= 0 && isDate(at)) at -= 1;
  return at < index - 1 && tags[at]?.wordClass === 'ADP' ? at - 1 : at;
}
