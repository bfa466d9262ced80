/** Refiners for conflicts: the longest of overlapping expressions, articles of nouns, and the order of numeric dates. */
import type { Timex, TimexRefiner } from '../../../model/timex';
import { textAfter, textBefore } from '../../../text/ordered-spans';
import { DAY, MONTH, SEASON, YEAR } from '../fragments';
import { readNumericDay } from '../rules/days/numeric-days';
import { widen } from './pairs';

/** Forms that usually have a noun after them. */
const DESCRIBES = /^the\s+(?:(?:fiscal\s+)?\w+-(?:quarter|half)|year-(?:ago|earlier))$/i;
const DAY_AND_MONTH = new RegExp(`^the\\s+${DAY}\\s+${MONTH}(?:\\s+${YEAR})?$`, 'i');
const ONLY_SEASON = new RegExp(`^the\\s+${SEASON}$`, 'i');
/** A word after a day and month that is not a noun. */
const FUNCTION_WORD =
  /^\s+(?:of|to|and|or|until|till|through|when|while|where|in|at|on|was|were|is|are|had|has|have|did|would|will|could|a|an|the|his|her|its|their|he|she|it|they|we|for|by|after|before|since|as|with|from|but|also|that|which|who|there|this|between|during|under|over|against|into|near|\p{L}+ed|saw|came|began|went|took|gave|made|met|left|fell|held|set)(?!\p{L})/iu;

function isAttributive({ quote }: Timex, before: string, after: string): boolean {
  if (DESCRIBES.test(quote)) return true;
  if (DAY_AND_MONTH.test(quote)) return !/\bon\s+$/i.test(before) && /^\s+\p{L}/u.test(after) && !FUNCTION_WORD.test(after);
  return ONLY_SEASON.test(quote) && /^\s+\p{Lu}\p{Ll}+/u.test(after) && /\s\p{Lu}/u.test(quote);
}

export const dropArticle: TimexRefiner = {
  id: 'refine/drop-article',
  reason: 'The article (“the”) before a date and its noun belongs to the noun.',
  refine: (timexes, sentences) =>
    timexes.map((timex) => {
      const sentence = sentences[timex.sentence];
      const article = /^the\s+/i.exec(timex.quote)?.[0].length;
      if (sentence === undefined || article === undefined || timex.parts !== undefined) return timex;
      return isAttributive(timex, textBefore(timex, sentence), textAfter(timex, sentence)) ? widen(timex, -article, 0, sentence) : timex;
    }),
};

export const keepLongest: TimexRefiner = {
  id: 'refine/keep-longest',
  reason: 'When date phrases overlap, the longest one is kept.',
  refine(timexes) {
    const ordered = timexes
      .map((timex, order) => ({ timex, order }))
      .sort((a, b) => a.timex.start - b.timex.start || b.timex.end - a.timex.end || a.order - b.order);
    const longest: Timex[] = [];
    for (const { timex } of ordered) {
      const last = longest.at(-1);
      if (last === undefined || last.end <= timex.start) longest.push(timex);
      else if (timex.end - timex.start > last.end - last.start) longest[longest.length - 1] = timex;
    }
    return longest;
  },
};

const isInFigures = ({ rule }: Timex): boolean => rule === 'numeric/slashed';

/** Returns 1 if the text writes days first, −1 if months, 0 if unknown. */
function orderOf(timexes: readonly Timex[]): number {
  let figures = 0;
  let words = 0;
  for (const timex of timexes) {
    if (isInFigures(timex)) {
      if (readNumericDay(timex.quote, 'month-first') === null) figures += 1;
      else if (readNumericDay(timex.quote, 'day-first') === null) figures -= 1;
    } else if (timex.rule === 'named/day-month') words += 1;
    else if (timex.rule === 'named/month-day') words -= 1;
  }
  return Math.sign(figures === 0 ? words : figures);
}

export const orderFigures: TimexRefiner = {
  id: 'refine/order-figures',
  reason: 'The order of day and month follows the other dates in the text.',
  refine(timexes) {
    const order = timexes.some(isInFigures) ? orderOf(timexes) : 0;
    if (order === 0) return timexes;
    return timexes.map((timex) => {
      const fields = isInFigures(timex) ? readNumericDay(timex.quote, order > 0 ? 'day-first' : 'month-first') : null;
      return fields === null ? timex : { ...timex, reading: { kind: 'absolute' as const, fields } };
    });
  },
};
