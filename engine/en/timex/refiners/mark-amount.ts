/** "About", "at least", "more than" before a length of time or a date, and "or so" after it, say how exact it is. */

import type { TimexRefiner } from '../../../model/rule';
import type { Sentence } from '../../../model/sentence';
import type { Timex } from '../../../model/timex';
import { textAfter, textBefore } from '../../../text/around-span';
import { AMOUNT_WORDS } from '../../lexicon/time/reference-words';
import { anyOf } from '../fragments';
import { widen } from './pairs';

const PREFIX = new RegExp(`(?<![\\w-])(?<words>${anyOf(Object.keys(AMOUNT_WORDS))})\\s+$`, 'i');
/** "Talks went on over two days" says in what time; "for over two days" that it was more. */
const MORE_OR_ACROSS =
  /(?<!\b(?:for|of|in|last|lasts|lasted|lasting|take|takes|took|just|well|slightly|after|within|spent|with|was|is|were)\s+)\bover\s+$/i;
const SUFFIX = /^\s+or\s+(?:so|more|less)\b/i;
const OR_SO = /^\s+or\s+so\b/i;
const WITHIN = /(?<![\w-])within\s+$/i;
/** Before a clock time. */
const ABOUT = /(?<![\w-])(?:about|around|approximately)\s+$/i;
const MODS_OF_DATES: readonly string[] = ['about', 'around', 'approximately', 'roughly', 'circa', 'c.', 'ca.'];

/** "Around Wednesday" is far more often "get around Wednesday's ruling". */
const namesWeekday = ({ reading }: Timex): boolean => reading.kind === 'partial' && reading.fields.weekday !== undefined;

const namesHour = ({ type, reading }: Timex): boolean =>
  type === 'TIME' &&
  (reading.kind === 'relative' || reading.kind === 'partial' || reading.kind === 'absolute') &&
  reading.fields?.hour !== undefined;

/** "About 3 p.m.", with the day beside it or not: the word belongs to the clock time. */
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
      const match = MORE_OR_ACROSS.test(before) ? null : PREFIX.exec(before);
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
