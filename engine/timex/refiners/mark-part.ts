/** "Early", "mid" and "late", or "the end of", before a date: its value stays, and the part is noted. */
import { PART_WORDS } from '../../lexicon/reference-words';
import type { TimexRefiner } from '../../model/rule';
import type { Timex } from '../../model/timex';
import { anyOf } from '../fragments';
import { textBefore, widen } from './around';

const PREFIX = new RegExp(
  `(?<![\\w-])(?:the\\s+(?=early|mid|late)|very\\s+)?(?<part>${anyOf(Object.keys(PART_WORDS))})(?:(?<=mid|early|late)-|\\s+)(?:in\\s+(?:the\\s+)?|on\\s+)?(?:the\\s+)?$`,
  'i',
);

const isDated = (timex: Timex): boolean =>
  (timex.type === 'DATE' || timex.type === 'TIME') && timex.reading.kind !== 'vague' && timex.qualifier === undefined;

export const markPart: TimexRefiner = {
  id: 'refine/mark-part',
  reason: 'Early, mid, late, the beginning and the end name a part of the date that follows.',
  refine: (timexes, sentences) =>
    timexes.map((timex) => {
      const sentence = sentences[timex.sentence];
      if (sentence === undefined || !isDated(timex)) return timex;
      const match = PREFIX.exec(textBefore(timex, sentence));
      const part = match?.groups?.part?.toLowerCase().replace(/\s+/g, ' ');
      const [mod, qualifier] = PART_WORDS[part ?? ''] ?? [];
      if (match === null || mod === undefined) return timex;
      return { ...widen(timex, match[0].length, 0, sentence), mod, ...(qualifier === undefined ? {} : { qualifier }) };
    }),
};
