/** In "the third-quarter results" and "the 7 August attack" the article belongs to the noun that the date describes. */
import type { TimexRefiner } from '../../../model/rule';
import type { Timex } from '../../../model/timex';
import { textAfter, textBefore } from '../../../text/around-span';
import { DAY, MONTH, SEASON, YEAR } from '../fragments';
import { widen } from './pairs';

/** Forms that hardly stand without a noun after them. */
const DESCRIBES = /^the\s+(?:(?:fiscal\s+)?\w+-(?:quarter|half)|year-(?:ago|earlier))$/i;
const DAY_AND_MONTH = new RegExp(`^the\\s+${DAY}\\s+${MONTH}(?:\\s+${YEAR})?$`, 'i');
const ONLY_SEASON = new RegExp(`^the\\s+${SEASON}$`, 'i');
/** A word after a day and month that is no noun. */
const FUNCTION_WORD =
  /^\s+(?:of|to|and|or|until|till|through|when|while|where|in|at|on|was|were|is|are|had|has|have|did|would|will|could|a|an|the|his|her|its|their|he|she|it|they|we|for|by|after|before|since|as|with|from|but|also|that|which|who|there|this|between|during|under|over|against|into|near|\p{L}+ed|saw|came|began|went|took|gave|made|met|left|fell|held|set)(?!\p{L})/iu;

function isAttributive({ quote }: Timex, before: string, after: string): boolean {
  if (DESCRIBES.test(quote)) return true;
  if (DAY_AND_MONTH.test(quote)) return !/\bon\s+$/i.test(before) && /^\s+\p{L}/u.test(after) && !FUNCTION_WORD.test(after);
  return ONLY_SEASON.test(quote) && /^\s+\p{Lu}\p{Ll}+/u.test(after) && /\s\p{Lu}/u.test(quote);
}

export const dropArticle: TimexRefiner = {
  id: 'refine/drop-article',
  reason: 'The article before a date and its noun belongs to the noun.',
  refine: (timexes, sentences) =>
    timexes.map((timex) => {
      const sentence = sentences[timex.sentence];
      const article = /^the\s+/i.exec(timex.quote)?.[0].length;
      if (sentence === undefined || article === undefined || timex.parts !== undefined) return timex;
      return isAttributive(timex, textBefore(timex, sentence), textAfter(timex, sentence)) ? widen(timex, -article, 0, sentence) : timex;
    }),
};
