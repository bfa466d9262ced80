/** A day without year and what was done on it: a deed that is told as done lies behind its article, not months ahead. */
import type { Sentence } from '../../model/sentence';
import type { Span } from '../../model/span';
import { step } from '../../model/step';
import { textBefore } from '../../text/around-span';
import { isPastForm } from './past-forms';

/** So many words before "on July 2" the verb may stand that tells what was done then. */
const DONE_REACH = 10;
/** Between a verb and its day these words open something of its own. */
const APART = /^(?:to|for|from|that|which|who|and|but|or|ahead|before|until|after|since|if)$/;
/** Behind these a past form describes a noun: "on imported cars". */
const DESCRIBES = /^(?:on|of|in|the|an?|its|his|her|their|for|with|by|from|to|be)$/;
/** Verbs of what is to come, and of what is put off. */
const OF_PLANS =
  /^(?:announc|call|propos|agree|plan|schedul|confirm|offer|expect|order|invit|set|postpon|delay|defer|mov|put|vow|pledg|promis|slat|cancel|extend|said|told)/;

/** Characters before a date within which a deed is looked back to. */
const DEED_REACH = 60;
const OF_DEED = '\\s+(?:the|an?|his|her|its|their)\\s+(?:[\\p{L}-]+\\s+){1,3}(?:of|on|in)\\s+$';
const BEHIND_DEED = new RegExp(`\\b(?:since|despite|on\\s+from|(?:wake|aftermath)\\s+of)${OF_DEED}`, 'iu');
/** "two weeks after an election on July 23": done, where the verb is past. */
const AFTER_DEED = new RegExp(`\\b(?:after|following)${OF_DEED}`, 'iu');

/** "A year on from the coup of July 26", "since the vote in May": a deed is looked back to, whatever the verb. */
export const isLookedBackTo = (sentence: Sentence, span: Span): boolean => BEHIND_DEED.test(textBefore(span, sentence, DEED_REACH));

/** "The ministers met in Manila on July 2": a past verb in the same breath, with the day it was done on. */
export const isDoneThen = step(
  'resolve/done-then',
  (sentence: Sentence, span: Span): boolean => {
    if (isLookedBackTo(sentence, span) || AFTER_DEED.test(textBefore(span, sentence, DEED_REACH))) return true;
    const { tokens } = sentence;
    const first = tokens.findIndex(({ end }) => end > span.start);
    if (!/^(?:on|in)$/.test(tokens[first - 1]?.lower ?? '')) return false;
    for (let at = first - 2; at >= Math.max(1, first - DONE_REACH); at -= 1) {
      const [before, token] = [tokens[at - 1], tokens[at]];
      if (token === undefined || before === undefined || token.kind === 'punctuation' || APART.test(token.lower)) return false;
      if (isPastForm(token, false)) return !DESCRIBES.test(before.lower) && !OF_PLANS.test(token.lower);
    }
    return false;
  },
  () => false,
);
