/** Refiners for words around a date: exactness ("about", "at least"), bounds ("since", "until") and parts ("early", "the end of"). */
import type { Sentence } from '../../../model/sentence';
import type { Qualifier, Timex, TimexRefiner } from '../../../model/timex';
import { textAfter, textBefore } from '../../../text/ordered-spans';
import { AMOUNT_WORDS, PART_WORDS } from '../../lexicon/time/calendar-words';
import { anyOf, MONTH } from '../fragments';
import { widen } from './pairs';

const AMOUNT_BEFORE = new RegExp(`(?<![\\w-])(?<words>${anyOf(Object.keys(AMOUNT_WORDS))})\\s+$`, 'i');
/** "Talks went on over two days" gives the period; "for over two days" means more than two. */
const MORE_OR_ACROSS =
  /(?<!\b(?:for|of|in|last|lasts|lasted|lasting|take|takes|took|just|well|slightly|after|within|spent|with|was|is|were)\s+)\bover\s+$/i;
const SUFFIX = /^\s+or\s+(?:so|more|less)\b/i;
const OR_SO = /^\s+or\s+so\b/i;
const WITHIN = /(?<![\w-])within\s+$/i;
/** Before a clock time. */
const ABOUT = /(?<![\w-])(?:about|around|approximately)\s+$/i;
const MODS_OF_DATES: readonly string[] = ['about', 'around', 'approximately', 'roughly', 'circa', 'c.', 'ca.'];

/** "Around Wednesday" is usually part of "get around Wednesday's ruling". */
const namesWeekday = ({ reading }: Timex): boolean => reading.kind === 'partial' && reading.fields.weekday !== undefined;

const namesHour = ({ type, reading }: Timex): boolean =>
  type === 'TIME' &&
  (reading.kind === 'relative' || reading.kind === 'partial' || reading.kind === 'absolute') &&
  reading.fields?.hour !== undefined;

/** "About 3 p.m.", with or without a day beside it: the word applies to the clock time. */
function aboutTheHour(timex: Timex, sentence: Sentence): Timex {
  if (timex.parts !== undefined) {
    const parts = timex.parts.map((part) => aboutTheHour(part, sentence));
    if (parts.every((part, index) => part === timex.parts?.[index])) return timex;
    const before = timex.start - Math.min(timex.start, parts[0]?.start ?? timex.start);
    return { ...widen(timex, before, 0, sentence), parts };
  }
  const words = namesHour(timex) ? ABOUT.exec(textBefore(timex, sentence)) : null;
  return words === null ? timex : { ...widen(timex, words[0].length, 0, sentence), mod: 'APPROX' };
}

export const markAmount: TimexRefiner = {
  id: 'refine/mark-amount',
  reason: '“About” and “around” make a date or duration approximate. “At least” and “more than” set a lower limit.',
  refine: (timexes, sentences) =>
    timexes.map((timex) => {
      const sentence = sentences[timex.sentence];
      if (sentence === undefined || timex.mod !== undefined) return timex;
      if (timex.type === 'TIME') return aboutTheHour(timex, sentence);
      const before = textBefore(timex, sentence);
      const match = MORE_OR_ACROSS.test(before) ? null : AMOUNT_BEFORE.exec(before);
      const word = match?.groups?.words?.toLowerCase().replace(/\s+/g, ' ') ?? '';
      if (timex.type === 'DURATION') {
        const suffix = SUFFIX.exec(textAfter(timex, sentence));
        const positioned = timex.reading.kind === 'duration' && timex.reading.position !== undefined;
        const prefix = positioned ? 0 : (match?.[0].length ?? 0);
        const within = WITHIN.test(before) ? 'EQUAL_OR_LESS' : undefined;
        const mod = suffix !== null ? 'APPROX' : positioned ? undefined : (AMOUNT_WORDS[word] ?? within);
        return mod === undefined ? timex : { ...widen(timex, prefix, suffix?.[0].length ?? 0, sentence), mod };
      }
      if (namesWeekday(timex)) return timex;
      const orSo = OR_SO.exec(textAfter(timex, sentence));
      if (orSo !== null && timex.type === 'DATE' && timex.reading.kind === 'relative')
        return { ...widen(timex, 0, orSo[0].length, sentence), mod: 'APPROX', qualifier: 'about' };
      if (timex.type !== 'DATE' || match === null || timex.reading.kind === 'vague' || !MODS_OF_DATES.includes(word)) return timex;
      return { ...widen(timex, match[0].length, 0, sentence), mod: 'APPROX', qualifier: 'about' };
    }),
};

const BOUND =
  /(?<![\w-])(?<word>since|by|before|prior\s+to|until|till|after|following|starting(?:\s+(?:in|on|from))?|beginning(?:\s+(?:in|on|from))?|no\s+later\s+than|through|as\s+of|ever\s+since)\s+(?:at\s+least\s+)?(?:the\s+)?$|(?<![\w-])(?<prefix>pre|post)-$/i;

const QUALIFIERS: Readonly<Record<string, Qualifier>> = {
  by: 'by',
  'no later than': 'by',
  before: 'before',
  'prior to': 'before',
  after: 'after',
  following: 'after',
  pre: 'before',
  post: 'after',
};
const OPEN: readonly string[] = ['since', 'ever since', 'until', 'till', 'through'];

const isBoundable = (timex: Timex): boolean => timex.type !== 'SET' && timex.type !== 'DURATION' && timex.reading.kind !== 'vague';

export const markBound: TimexRefiner = {
  id: 'refine/mark-bound',
  reason: '“By”, “before” and “after” limit the date on one side. “Since” and “until” mean that the event continues.',
  refine: (timexes, sentences) =>
    timexes.map((timex) => {
      if (!isBoundable(timex)) return timex;
      const groups = BOUND.exec(textBefore(timex, sentences[timex.sentence]))?.groups;
      const word = (groups?.word ?? groups?.prefix)?.toLowerCase().replace(/\s+/g, ' ');
      if (word === undefined) return timex;
      if (OPEN.includes(word)) return { ...timex, openEnded: true, ...(/til|through/.test(word) ? { bound: 'until' as const } : {}) };
      const qualifier = QUALIFIERS[word];
      return qualifier === undefined ? timex : { ...timex, qualifier };
    }),
};

/** "End-September", but "they end Monday". */
const HYPHENED = 'end';

const PART_BEFORE = new RegExp(
  `(?<![\\w-])(?:the\\s+(?=early|mid|late)|very\\s+)?(?<part>${anyOf(Object.keys(PART_WORDS).filter((word) => word !== HYPHENED))}|${HYPHENED}(?=-))(?:(?<=mid|early|late|end)-|\\s+)(?:in\\s+(?:the\\s+)?|on\\s+)?(?:the\\s+)?$`,
  'i',
);

/** A month has no article: in "the early March talks", the article belongs to the talks. */
const MONTH_ALONE = new RegExp(`^${MONTH}$`, 'i');
const ARTICLE = /^the\s+(?=(?:early|mid|late)[\s-])/i;

const hasParts = (timex: Timex): boolean =>
  (timex.type === 'DATE' || timex.type === 'TIME') && timex.reading.kind !== 'vague' && timex.qualifier === undefined;

export const markPart: TimexRefiner = {
  id: 'refine/mark-part',
  reason: '“Early”, “mid”, “late”, “the beginning” and “the end” mean a part of the date that follows.',
  refine: (timexes, sentences) =>
    timexes.map((timex, at) => {
      const sentence = sentences[timex.sentence];
      if (sentence === undefined || !hasParts(timex)) return timex;
      const match = PART_BEFORE.exec(textBefore(timex, sentence));
      const part = match?.groups?.part?.toLowerCase().replace(/\s+/g, ' ');
      const [mod, qualifier] = PART_WORDS[part ?? ''] ?? [];
      if (match === null || mod === undefined) return timex;
      const article = MONTH_ALONE.test(timex.quote) ? (ARTICLE.exec(match[0])?.[0].length ?? 0) : 0;
      const before = match[0].length - article;
      // The end in "year end of Monday" is already recorded
      if (timex.start - before < (timexes[at - 1]?.end ?? 0)) return timex;
      const marked = { mod, ...(qualifier === undefined ? {} : { qualifier }) };
      const whole = widen(timex, before, 0, sentence);
      const [first, ...rest] = timex.parts ?? [];
      // "late spring and early summer": "late" applies to the first of the two
      return first === undefined
        ? { ...whole, ...marked }
        : { ...whole, parts: [{ ...widen(first, before, 0, sentence), ...marked }, ...rest] };
    }),
};
