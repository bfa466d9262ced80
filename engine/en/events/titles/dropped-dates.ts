/** Decides which words of time a title omits, with the words that introduce them, and which durations it keeps. */
import { DATE_LEADERS } from '../../lexicon/clause-words';
import { verbAt, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';
import { isClass, isWord } from './office';

/** Whether a title keeps a duration: it is an amount ("two days of talks", "five years in prison") or the time that someone spent. */
function isAmount(context: SentenceContext, index: number): boolean {
  const { tokens } = context.parsed.sentence;
  const token = tokens[index];
  const found = context.timexes.find(({ timex }) => token && timex.start < token.end && token.start < timex.end);
  if (!found) return false;
  let first = index;
  while (first > 0 && (tokens[first - 1]?.end ?? 0) > found.timex.start) first -= 1;
  // "much of August"
  if (isWord(context, first - 1, /^of$/) && isWord(context, first - 2, /^(?:much|most|part|all|half)$/)) return true;
  if (found.timex.reading.kind !== 'duration') return false;
  const after = tokens.findIndex((one) => one.start >= found.timex.end);
  // "in three weeks, on November 5": the date beside it gives the same day by name
  const isNamed = isWord(context, after, /^,$/) && (context.isDate(after + 1) || context.isDate(after + 2));
  return found.date === null && !isNamed;
}

/** "at 10 a.m. local time". */
const isTimeZone = (context: SentenceContext, index: number): boolean =>
  [index, index + 1].some(
    (time) => isWord(context, time, /^time$/) && context.isDate(time - 2) && isClass(context, time - 1, /^(?:ADJ|PROPN)$/),
  );

/** "set Friday as the deadline", "gave them until Friday to leave", but not "fled on Friday as rebels advanced". */
function isDeadline(context: SentenceContext, index: number): boolean {
  let [from, to] = [index, index];
  while (context.isDate(from - 1)) from -= 1;
  while (context.isDate(to + 1)) to += 1;
  const isLimit = isWord(context, from - 1, /^until$/) && isWord(context, to + 1, /^to$/);
  return isLimit || (isWord(context, to + 1, /^as$/) && !isClass(context, from - 1, /^ADP$/));
}

/** "Person of the Year", "Orchestra of Christmas Charity", "the February Revolution". */
const isTitled = (context: SentenceContext, index: number): boolean =>
  [index, index + 1].some((at) => /^(?:Year|Month|Week|Decade|Century)$/.test(context.parsed.sentence.tokens[at]?.text ?? '')) ||
  (isClass(context, index, /^PROPN$/) &&
    isClass(context, index + 1, /^PROPN$/) &&
    !context.isDate(index + 1) &&
    (isWord(context, index - 1, /^the$/) || (isWord(context, index - 1, /^of$/) && isClass(context, index - 2, /^PROPN$/))));

/** "the 2015 election": the year identifies the event. */
const isWhich = (context: SentenceContext, index: number): boolean =>
  isWord(context, index, /^\d{4}$/) &&
  !context.isDate(index - 1) &&
  !context.isDate(index + 1) &&
  isClass(context, index - 1, /^(?:DET|PRON|ADJ|PART|PUNCT)$/) &&
  isClass(context, index + 1, /^(?:NOUN|PROPN|ADJ)$/);

export const isOmitted = (context: SentenceContext, index: number): boolean =>
  context.isDate(index)
    ? !isWhich(context, index) && !isTitled(context, index) && !isAmount(context, index) && !isDeadline(context, index)
    : isTimeZone(context, index);

/** "winner of the May 6 election": a date between an article and its noun. The preposition belongs to the noun. */
function isAttribute(context: SentenceContext, index: number): boolean {
  let after = index;
  while (isOmitted(context, after)) after += 1;
  const isInside = isWord(context, index - 1, /^the$/) && isClass(context, after, /^(?:NOUN|ADJ|PROPN)$/);
  // "after last week's protests"
  return isInside || isWord(context, after, /^[’']s?$/);
}

/** "the vote scheduled for May": a participle after its noun with only a date. */
export function isDatedOnly(context: SentenceContext, index: number, to: number): boolean {
  const verb = context.parsed.predicates.find(({ start }) => start === index);
  if (verb?.form !== 'participle' || !isClass(context, index - 1, /^(?:NOUN|PROPN)$/)) return false;
  let at = index + 1;
  while (at < to && (isOmitted(context, at) || leadsToDate(context, at, to))) at += 1;
  return at > index + 1 && (at >= to || isClass(context, at, /^(?:PUNCT|VERB|AUX|SCONJ)$/));
}

/** Whether "on", "late on" or "earlier in the" is directly before a date. */
export function leadsToDate(context: SentenceContext, index: number, to: number): boolean {
  // "sworn in on May 28": the first of two prepositions is the verb's particle
  const isParticle = verbAt(context.parsed, index - 1)?.lemma.endsWith(`-${wordAt(context.parsed, index)}`);
  if (isParticle || (isClass(context, index, /^ADP$/) && isClass(context, index + 1, /^ADP$/))) return false;
  for (let at = index; at < to; at += 1) {
    if (isWord(context, index, /^the$/) && at === index + 1 && isAttribute(context, at)) return false;
    if (isOmitted(context, at)) return at > index && !isAttribute(context, at);
    // "no earlier than"
    const isLimit =
      (isWord(context, at, /^no$/) && isWord(context, at + 1, /^(?:earlier|later|sooner)$/)) ||
      (isWord(context, at, /^than$/) && isWord(context, at - 2, /^no$/));
    if (!isLimit && !DATE_LEADERS.has(wordAt(context.parsed, at)) && !isWord(context, at, /^(?:soon|recently)$/)) return false;
  }
  return false;
}
