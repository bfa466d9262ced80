/** Words of time that headlines leave out, with what leads to them, and the lengths that they keep. */
import { DATE_LEADERS } from '../../../lexicon/clause-words';
import { classAt, verbAt, wordAt } from '../../sentence/parsed-sentence';
import type { SentenceContext } from '../../sentence/sentence-context';

/** A length of time that a title keeps: the amount of something ("two days of talks", "five years in prison"), or what somebody spent. */
function isAmount(context: SentenceContext, index: number): boolean {
  const { tokens } = context.parsed.sentence;
  const token = tokens[index];
  const found = context.timexes.find(({ timex }) => token && timex.start < token.end && token.start < timex.end);
  if (found?.timex.reading.kind !== 'duration') return false;
  const { timex } = found;
  const first = tokens.findIndex((one) => one.end > timex.start);
  const after = tokens.findIndex((one) => one.start >= timex.end);
  // "in three weeks, on November 5": a date that the one beside it says by name
  const named = wordAt(context.parsed, after) === ',' && (context.isDate(after + 1) || context.isDate(after + 2));
  if (found.date === null && !named) return true;
  return wordAt(context.parsed, after) === 'of' || context.parsed.predicates.some((one) => one.head === first - 1 && one.lemma === 'spend');
}

/** "on the second day": a day counted from another one. */
function isCountedDay({ parsed }: SentenceContext, index: number): boolean {
  const word = wordAt(parsed, index);
  const from = word === 'on' ? index : word === 'the' ? index - 1 : word === 'day' ? index - 3 : index - 2;
  if (wordAt(parsed, from + 3) !== 'day' || wordAt(parsed, from) !== 'on' || wordAt(parsed, from + 1) !== 'the') return false;
  return /^(?:\p{L}+(?:st|nd|rd|th)|last|final)$/u.test(wordAt(parsed, from + 2));
}

/** A word of time that a headline leaves out. */
export const isOmitted = (context: SentenceContext, index: number): boolean =>
  (context.isDate(index) && !isAmount(context, index)) || isCountedDay(context, index);

/** "winner of the May 6 election", "two days after the May 6 election": a date between an article and its noun, to which the preposition belongs. */
function isAttribute(context: SentenceContext, index: number): boolean {
  let after = index;
  while (isOmitted(context, after)) after += 1;
  return wordAt(context.parsed, index - 1) === 'the' && classAt(context.parsed, after) === 'NOUN';
}

/** "two days after the May 6 election", "run in the April election": a preposition that does not lead to the date in front of the noun. */
const belongsToNoun = ({ parsed }: SentenceContext, index: number): boolean =>
  /^(?:of|before|after)$/.test(wordAt(parsed, index)) ||
  (wordAt(parsed, index) === 'in' &&
    /^(?:run|running|ran|stand|standing|stood|compete|competed|participate|participated)$/.test(wordAt(parsed, index - 1)));

/** True for "on", "late on", "earlier in the" right before a date. */
export function leadsToDate(context: SentenceContext, index: number, to: number): boolean {
  // "sworn in on May 28": of two prepositions the first is a particle of the verb
  if (classAt(context.parsed, index) === 'ADP' && classAt(context.parsed, index + 1) === 'ADP') return false;
  for (let at = index; at < to; at += 1) {
    // "boycotted the January 7 election"
    if (wordAt(context.parsed, index) === 'the' && at === index + 1 && isAttribute(context, at)) return false;
    if (isOmitted(context, at)) return at > index && !(belongsToNoun(context, index) && isAttribute(context, at));
    // "agreed that July"
    const word = wordAt(context.parsed, at);
    if ((word === 'that' || word === 'this') && isOmitted(context, at + 1)) return true;
    if (!DATE_LEADERS.has(word)) return false;
  }
  return false;
}

/** "the vote scheduled for May": a participle behind its noun that has nothing but a date. */
export function isDatedOnly(context: SentenceContext, index: number, to: number): boolean {
  const verb = verbAt(context.parsed, index);
  if (verb?.form !== 'participle' || verb.start !== index || !['NOUN', 'PROPN'].includes(classAt(context.parsed, index - 1))) return false;
  let at = index + 1;
  const { length } = context.parsed.sentence.tokens;
  while (at < length && (isOmitted(context, at) || leadsToDate(context, at, length))) at += 1;
  return at > index + 1 && (at >= to || classAt(context.parsed, at) === 'PUNCT' || classAt(context.parsed, at) === 'VERB');
}

/** "the night of the coup", but not "warned last week of a war": the last word of time before what it belongs to. */
export function ownsPhrase(context: SentenceContext, index: number): boolean {
  if (!isOmitted(context, index) || isOmitted(context, index + 1) || wordAt(context.parsed, index + 1) !== 'of') return false;
  let first = index;
  while (isOmitted(context, first - 1)) first -= 1;
  return [first, first - 1].some((at) => wordAt(context.parsed, at) === 'the');
}
