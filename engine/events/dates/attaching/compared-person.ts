/** "the first premier to visit Beijing since Malcolm Turnbull in 2016": the later date is of what the other one did. */

import { leadOf } from '../../sentence/date-position';
import { classAt, wordAt } from '../../sentence/parsed-sentence';
import type { PlacedTimex, SentenceContext } from '../../sentence/sentence-context';
import type { Attachment } from '../attachment';

export const COMPARED_PERSON = 'attach/compared-person';
const RANKS = new Set(['first', 'second', 'third', 'only']);
/** Tokens of a name between "since" and its date. */
const LONGEST_NAME = 5;

/** The infinitive with the other one as its member, or null when the date is no such date. */
export function comparedPerson(context: SentenceContext, date: PlacedTimex): Attachment | null {
  const { parsed } = context;
  const to = leadOf(context, date);
  let from = to;
  while (from > 0 && to - from < LONGEST_NAME && classAt(parsed, from - 1) === 'PROPN') from -= 1;
  if (from === to || wordAt(parsed, from - 1) !== 'since') return null;
  const index = parsed.predicates.findLastIndex((one) => one.head < from);
  const done = parsed.predicates[index];
  if (done?.form !== 'infinitive') return null;
  const over = parsed.predicates.findLast((one) => one.head < done.start)?.head ?? 0;
  if (!parsed.sentence.tokens.slice(over, done.start).some(({ lower }) => RANKS.has(lower))) return null;
  const note = `"${date.timex.timex.quote}" dates what "${wordAt(parsed, from)}" did before.`;
  return { timex: date.timex, predicate: index, noun: null, item: { from, to }, rule: COMPARED_PERSON, note };
}
