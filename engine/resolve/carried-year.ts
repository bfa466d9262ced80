/** The year that a date without one takes over from a date named before it. */

import { isPastForm } from '../en/resolve/past-forms';
import type { Tense } from '../model/resolved-date';
import type { Sentence } from '../model/sentence';
import type { Span } from '../model/span';
import { step } from '../model/step';
import type { Timex } from '../model/timex';
import { opensSentence as opens, textAfter, textBefore } from '../text/around-span';
import type { Mention } from './moment';

/** An aside of so many words ("signed in 1979,") dates only itself; a longer one carries the sentence on. */
const ASIDE_WORDS = 5;

/** Whether the words themselves name their year. */
export const namesYear = (timex: Timex): boolean => timex.reading.kind === 'absolute' && timex.reading.fields.year !== undefined;

const WINTER = 24;

/** "May last year", "May that year", "last spring": for the rest of its sentence; a winter has two years. */
export const pointsToYear = ({ reading }: Timex): boolean =>
  reading.kind === 'partial'
    ? reading.direction === 'past' && (reading.fields.season ?? WINTER) !== WINTER
    : reading.kind === 'relative' &&
      reading.unit === 'year' &&
      (reading.offset < 0 || reading.anchor !== 'dct') &&
      reading.fields?.month !== undefined;

/** "the first such step since 2018": what it is only compared with, or goes on from, is no year of the story. */
const isSince = (span: Span, sentence: Sentence): boolean => {
  const [from, to] = [span.start - sentence.start, span.end - sentence.start];
  return (
    /^Since\s[^,;]*$/u.test(sentence.text.slice(0, from)) ||
    (/^\d{4}$/.test(sentence.text.slice(from, to)) && /\bsince\s+$/i.test(textBefore(span, sentence)))
  );
};

/** ", imposed in November 2011." closes its sentence: only what it describes has that year. */
const CLOSING_ASIDE =
  /,\s+(?:(?:first|last|originally)\s+)?(?:\p{Ll}+ed|held|made|struck|begun|taken|brought|won|built)\s+(?:in|on)\s+(?:the\s+)?$/u;

/** A noun right after a date. */
const DESCRIBED =
  /^,?\s+(?!(?:and|or|but|to|until|when|where|while|as|at|in|on|for|from|with|after|before|by|he|she|it|they|the|an?|was|were|is|had|has|will|would)\b)\p{L}/iu;

/** Whether the mention stands in a short phrase cut off by commas or brackets on both sides. */
function standsAside(mention: Mention, sentence: Sentence): boolean {
  const before = sentence.text.slice(0, mention.start - sentence.start);
  const opening = Math.max(before.lastIndexOf(','), before.lastIndexOf('('));
  if (opening < 0 || !/^[,)]/.test(sentence.text.slice(mention.end - sentence.start))) return false;
  const words = before
    .slice(opening + 1)
    .trim()
    .split(/\s+/);
  // "The king, who came to power in 2012, visited Oslo in May"
  const told = words.includes('who') || (words[0] === 'which' && mention.moment.period.unit === 'year');
  return told || words.length < ASIDE_WORDS;
}

/** "The attack in September 2022 has not been cleared up": between what it tells of and a verb of the present. */
const BEFORE_PRESENT = /^,?\s+(?:has|have|is|are|remains?)\b/;
/** Words that open a sentence and their "since". */
const OFFICE_SINCE = /^(?:[\p{L}.-]+\s+){1,5}since\s+\S+$/u;
/** Characters of a clause that are looked at. */
const CLAUSE_REACH = 120;
/** ", over which they fought in September 2022,": in a clause beside that a comma ends. */
const IN_CLAUSE_BESIDE = /,\s+(?:\p{L}+\s+){0,2}(?:which|who|whom|whose|where)\s[^,;]*$/u;

/** "The Dec. 21, 1988, bombing", "a plan approved in 1987 that …": a date that only tells which one is meant. */
export const describesNoun = step(
  'resolve/year-describes-noun',
  (span: Span, sentence: Sentence): boolean => {
    const before = textBefore(span, sentence);
    const after = textAfter(span, sentence);
    if (/^\s+(?:that|which|who|whom|whose)\b/i.test(after) || BEFORE_PRESENT.test(after)) return true;
    if (isSince(span, sentence)) return true;
    // "President since 2017, X …"
    if (after.startsWith(',') && OFFICE_SINCE.test(sentence.text.slice(0, span.end - sentence.start))) return true;
    if (/^[.;]?$/.test(after) && CLOSING_ASIDE.test(before)) return true;
    if (after.startsWith(',') && IN_CLAUSE_BESIDE.test(textBefore(span, sentence, CLAUSE_REACH))) return true;
    return /(?:\b(?:the|an?|his|her|its|their)|['’]s)\s+$/i.test(before) && DESCRIBED.test(after);
  },
  () => false,
);

/** From December to January the year turns: so many months back are the same months of the next year. */
const TURN = 6;

/** "In 2015, …": a year that opens its sentence is that of the sentences after it too. */
function opensSentence(mention: Mention): boolean {
  return mention.opens && mention.moment.until === undefined;
}

/** The year of the date before, or the next one when its months have begun anew; no later than the present, since what is carried is past. */
function yearAfter({ moment: { period } }: Mention, year: number, month: number | undefined, present: number): number {
  return month !== undefined && 'month' in period && period.month - month >= TURN ? Math.max(year, Math.min(year + 1, present)) : year;
}

/** ", who was arrested on December 7", ", having heard it in December", behind a February: what is told beside went before. */
const BESIDE = /,\s+(?:who|which|whose|having)\s[^,;]*$/u;

/** "On March 16 it revoked …", behind a July: a history goes on, unless "had" looks back. */
function goesOn(last: Mention, sentence: Sentence, from: number): boolean {
  return (
    sentence.index - last.sentence === 1 &&
    last.moment.period.unit === 'day' &&
    opens({ start: from }, sentence) &&
    !/\bhad\b/.test(sentence.text.slice(from - sentence.start))
  );
}

const TELLS_ON = new Set([',', 'and', 'then', 'later', 'but']);

/** ", lifted the measure in February": right behind the date before, the next deed is told. */
function tellsOn({ tokens }: Sentence, { end }: Mention, from: number): boolean {
  const between = tokens.filter((token) => token.start >= end && token.end <= from);
  const verb = between.findIndex(({ lower }) => !TELLS_ON.has(lower));
  const told = between[verb];
  return verb > 0 && told !== undefined && isPastForm(told, false);
}

/** The year of a month by the order in which a text tells its deeds; undefined where the order tells nothing. */
function yearInOrder(last: Mention, sentence: Sentence, present: number, month: number, from: number): number | null | undefined {
  const { period, until } = last.moment;
  if (until !== undefined) return undefined;
  if ('month' in period && month < period.month && goesOn(last, sentence, from)) return period.year < present ? period.year + 1 : undefined;
  if (last.sentence !== sentence.index) return undefined;
  const between = sentence.text.slice(last.end - sentence.start, from - sentence.start);
  if ('month' in period && month > period.month && BESIDE.test(between)) return period.year - 1;
  if (!tellsOn(sentence, last, from)) return undefined;
  // "suspended X in 2023, and readmitted it in April": whoever leaves the year out means another one
  if (period.unit === 'year') return opensSentence(last) || period.year < present - 1 ? undefined : null;
  return 'month' in period && month < period.month ? Math.min(period.year + 1, present) : undefined;
}

/**
 * A year named before in the sentence, with a month in the paragraph, or at the opening of a sentence of it, carries over to a date without one
 * ("In 2023 they met, and again in October"). A future verb takes over nothing. `present` is the year of publication, `month` that
 * of the date without year, and `from` where its words begin.
 */
export const carriedYear = step(
  'resolve/carried-year',
  (mentions: readonly Mention[], sentence: Sentence, tense: Tense, present: number, month?: number, from?: number): number | null => {
    const last = mentions.at(-1);
    if (last === undefined || tense === 'future' || last.paragraph !== sentence.paragraph) return null;
    if (!last.carriesYear && !(last.carriesOn && last.sentence === sentence.index)) return null;
    const { period } = last.moment;
    if (!('year' in period)) return null;
    // "after a referendum that January"
    if (from !== undefined && /\bthat\s+$/.test(sentence.text.slice(Math.max(0, from - sentence.start - 6), from - sentence.start)))
      return period.year;
    const inOrder = month === undefined || from === undefined ? undefined : yearInOrder(last, sentence, present, month, from);
    if (inOrder !== undefined) return inOrder;
    const year = yearAfter(last, period.year, month, present);
    if (tense === 'past' && year > present) return null;
    if (last.sentence !== sentence.index) return (period.unit === 'year' && !opensSentence(last)) || tense === 'present' ? null : year;
    const before = mentions.at(-2);
    const namedTwice = before?.sentence === sentence.index && 'year' in before.moment.period && before.moment.period.year === period.year;
    return !namedTwice && standsAside(last, sentence) ? null : year;
  },
  () => null,
);

/** The past year that a paragraph of news tells of, for "the end of the year": one that carries over, or one just named or counted to. */
export const yearOfParagraph = step(
  'resolve/year-of-paragraph',
  (mentions: readonly Mention[], sentence: Sentence, tense: Tense, present: number): number | null => {
    const carried = carriedYear(mentions, sentence, tense, present);
    const last = mentions.at(-1);
    if (carried !== null || last === undefined || tense !== 'past' || last.paragraph !== sentence.paragraph) return carried;
    const { period, anchor } = last.moment;
    return period.unit === 'year' && period.year < present && (anchor === 'none' || anchor === 'last-mentioned') ? period.year : null;
  },
  () => null,
);
