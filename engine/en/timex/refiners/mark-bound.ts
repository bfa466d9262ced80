/** "Since", "by", "before", "until" and "after" before a date: how what is dated lies to it. */
import type { TimexRefiner } from '../../../model/rule';
import type { Qualifier, Timex } from '../../../model/timex';
import { textBefore } from '../../../text/around-span';

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

const isDated = (timex: Timex): boolean => timex.type !== 'SET' && timex.type !== 'DURATION' && timex.reading.kind !== 'vague';

export const markBound: TimexRefiner = {
  id: 'refine/mark-bound',
  reason: '“By”, “before” and “after” limit the date on one side. “Since” and “until” mean that the event continues.',
  refine: (timexes, sentences) =>
    timexes.map((timex) => {
      if (!isDated(timex)) return timex;
      const groups = BOUND.exec(textBefore(timex, sentences[timex.sentence]))?.groups;
      const word = (groups?.word ?? groups?.prefix)?.toLowerCase().replace(/\s+/g, ' ');
      if (word === undefined) return timex;
      if (OPEN.includes(word)) return { ...timex, openEnded: true, ...(/til|through/.test(word) ? { bound: 'until' as const } : {}) };
      const qualifier = QUALIFIERS[word];
      return qualifier === undefined ? timex : { ...timex, qualifier };
    }),
};
