/** "Early", "mid" and "late", or "the end of", before a date: its value stays, and the part is noted. */

import type { TimexRefiner } from '../../../model/rule';
import type { Timex } from '../../../model/timex';
import { textBefore } from '../../../text/around-span';
import { PART_WORDS } from '../../lexicon/time/reference-words';
import { anyOf, MONTH } from '../fragments';
import { widen } from './pairs';

/** "End-September", but "they end Monday". */
const HYPHENED = 'end';

const PREFIX = new RegExp(
  `(?<![\\w-])(?:the\\s+(?=early|mid|late)|very\\s+)?(?<part>${anyOf(Object.keys(PART_WORDS).filter((word) => word !== HYPHENED))}|${HYPHENED}(?=-))(?:(?<=mid|early|late|end)-|\\s+)(?:in\\s+(?:the\\s+)?|on\\s+)?(?:the\\s+)?$`,
  'i',
);

/** A month takes no article: in "the early March talks" it belongs to the talks. */
const MONTH_ALONE = new RegExp(`^${MONTH}$`, 'i');
const ARTICLE = /^the\s+(?=(?:early|mid|late)[\s-])/i;

const isDated = (timex: Timex): boolean =>
  (timex.type === 'DATE' || timex.type === 'TIME') && timex.reading.kind !== 'vague' && timex.qualifier === undefined;

export const markPart: TimexRefiner = {
  id: 'refine/mark-part',
  reason: '“Early”, “mid”, “late”, “the beginning” and “the end” mean a part of the date that follows.',
  refine: (timexes, sentences) =>
    timexes.map((timex, at) => {
      const sentence = sentences[timex.sentence];
      if (sentence === undefined || !isDated(timex)) return timex;
      const match = PREFIX.exec(textBefore(timex, sentence));
      const part = match?.groups?.part?.toLowerCase().replace(/\s+/g, ' ');
      const [mod, qualifier] = PART_WORDS[part ?? ''] ?? [];
      if (match === null || mod === undefined) return timex;
      const article = MONTH_ALONE.test(timex.quote) ? (ARTICLE.exec(match[0])?.[0].length ?? 0) : 0;
      const before = match[0].length - article;
      // the end in "year end of Monday" is told already
      if (timex.start - before < (timexes[at - 1]?.end ?? 0)) return timex;
      const marked = { mod, ...(qualifier === undefined ? {} : { qualifier }) };
      const whole = widen(timex, before, 0, sentence);
      const [first, ...rest] = timex.parts ?? [];
      // "late spring and early summer": what is late is the first of the two
      return first === undefined
        ? { ...whole, ...marked }
        : { ...whole, parts: [{ ...widen(first, before, 0, sentence), ...marked }, ...rest] };
    }),
};
