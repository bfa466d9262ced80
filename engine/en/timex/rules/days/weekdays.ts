/** Days of the week: "Monday", "last Thursday", "Friday night", "Mondays". */
import type { Reading } from '../../../../model/timex';
import { PARTS_OF_DAY, weekdayNumber } from '../../../lexicon/time/calendar-words';
import { parseOrdinal } from '../../../lexicon/time/numbers';
import { PART_OF_DAY, WEEKDAY, WEEKDAY_SHORT } from '../../fragments';
import { type Found, type Groups, patternRule } from '../../pattern-rule';

const partOf = (text: string | undefined) => (text === undefined ? undefined : PARTS_OF_DAY[text.toLowerCase()]);

/** "On a Sunday", "one Friday night": an indefinite day. */
const ANY_DAY = /(?:\ban?|\bone)\s+$/i;
const ENDS_PHRASE = /^(?:\s*[.,;:!?)]|\s*$|\s+(?:in|when|and|or|to|that|because|with|at|before|after|of|next|last|this|as|for)\b)/i;

/** Returns the weekday with the words before it ("last", "the following") and the part of the day after it. */
function weekdayFound(weekday: number, g: Groups): Found {
  const which = (g.which ?? '').toLowerCase().replace(/^the\s+/, '');
  const part = partOf(g.part);
  const fields = part === undefined ? { weekday } : { weekday, partOfDay: part };
  const type = part === undefined ? 'DATE' : 'TIME';
  let reading: Reading;
  if (which === 'following') reading = { kind: 'relative', unit: 'day', offset: 1, anchor: 'last-mentioned', fields };
  else if (which === 'previous') reading = { kind: 'relative', unit: 'day', offset: -1, anchor: 'last-mentioned', fields };
  else if (/same|very/.test(which)) reading = { kind: 'relative', unit: 'day', offset: 0, anchor: 'last-mentioned', fields };
  else if (/last|past/.test(which)) reading = { kind: 'partial', fields, direction: 'past' };
  else if (/next|coming/.test(which)) reading = { kind: 'partial', fields, direction: 'future' };
  else if (which === 'this') reading = { kind: 'relative', unit: 'week', offset: 0, anchor: 'dct', fields };
  else reading = { kind: 'partial', fields };
  return { type, reading };
}

/** "Trinity Sunday", "Black Monday": the day has a name. */
const OF_A_NAME =
  /\b(?:Trinity|Whit|Palm|Passion|Low|Holy|Maundy|Spy|Shrove|Fat|Bloody|Black|Super|Cyber|Giving|Remembrance|Mothering|Bowl)\s+$/;

export const WEEKDAY_RULES = [
  patternRule({
    id: 'weekday/of-week',
    reason: 'A weekday with “last week”, “this week” or “next week” is a day of that ISO week.',
    pattern: `(?<weekday>${WEEKDAY})\\s+(?:of\\s+)?(?<which>last|this|next)\\s+week|(?<which2>last|this|next)\\s+week\\s+(?:on\\s+)?(?<weekday2>${WEEKDAY})`,
    read(g) {
      const weekday = weekdayNumber(g.weekday ?? g.weekday2 ?? '');
      const which = (g.which ?? g.which2 ?? '').toLowerCase();
      if (weekday === null) return null;
      const offset = which === 'last' ? -1 : which === 'next' ? 1 : 0;
      return { type: 'DATE', reading: { kind: 'relative', unit: 'week', offset, anchor: 'dct', fields: { weekday } } };
    },
  }),
  patternRule({
    id: 'weekday/plural',
    reason: 'Plural weekdays and weekdays after “every” are repeated days.',
    pattern: `(?:(?<quant>every|each)\\s+(?<single>${WEEKDAY})|(?<many>${WEEKDAY})s|(?<=\\b(?:every|each)\\s+${WEEKDAY}(?:,?\\s+(?:and|or)|,)\\s+)(?<other>${WEEKDAY}))(?:\\s+(?<part>${PART_OF_DAY})s?)?|(?<nightday>${WEEKDAY})\\s+(?<nights>${PART_OF_DAY})s`,
    read(g) {
      const weekday = weekdayNumber(g.single ?? g.many ?? g.other ?? g.nightday ?? '');
      if (weekday === null) return null;
      const quant = g.quant?.toUpperCase();
      const part = partOf(g.part ?? g.nights);
      const fields = part === undefined ? { weekday } : { weekday, partOfDay: part };
      return { type: 'SET', reading: { kind: 'set', unit: 'week', fields, ...(quant === undefined ? {} : { quant }) } };
    },
  }),
  patternRule({
    id: 'weekday/day',
    reason: 'With a past-tense verb, a weekday is the last one on or before publication. With a future verb, it is the next one.',
    pattern: `(?:(?<which>last|next|this\\s+coming|this\\s+past|this|the\\s+following|the\\s+previous|the\\s+next|the\\s+coming|past|(?:that|this|the)\\s+(?:very\\s+)?same|that\\s+very)\\s+)?(?<weekday>${WEEKDAY})(?:\\s+(?<part>${PART_OF_DAY}))?`,
    read(g, { text, at, match }) {
      const weekday = weekdayNumber(g.weekday ?? '');
      if (weekday === null) return null;
      if (OF_A_NAME.test(text.slice(Math.max(0, at - 14), at))) return null;
      if (ANY_DAY.test(text.slice(Math.max(0, at - 6), at)) && ENDS_PHRASE.test(text.slice(at + match.length))) return null;
      return weekdayFound(weekday, g);
    },
  }),
  patternRule({
    id: 'weekday/short',
    reason: 'After a word such as “on” or “next”, an abbreviated weekday is a date phrase (“by Fri.”).',
    pattern: `(?:(?<which>last|next|this)\\s+|(?<=\\b(?:on|by|until|till|since)\\s+))(?<weekday>${WEEKDAY_SHORT}(?:\\.(?=\\s*[\\p{Ll},])|\\b))(?:\\s+(?<part>${PART_OF_DAY}))?`,
    read(g, { text, at, match }) {
      const weekday = weekdayNumber(g.weekday ?? '');
      const named = /^\p{Lu}\p{Ll}/u.test(g.weekday ?? '') && !/^\s+\p{Lu}/u.test(text.slice(at + match.length, at + match.length + 4));
      return weekday !== null && named ? weekdayFound(weekday, g) : null;
    },
  }),
  patternRule({
    id: 'weekday/the-nth',
    reason: 'A weekday with a numbered day belongs to the nearest month in which the two agree.',
    pattern: `(?<weekday>${WEEKDAY}),?\\s+the\\s+(?<day>(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th))(?!\\s+(?:of\\b|\\p{L}+(?:ry|st|ch|il|ay|ne|ly|er)\\b))`,
    read(g) {
      const [weekday, day] = [weekdayNumber(g.weekday ?? ''), parseOrdinal(g.day ?? '')];
      return weekday === null || day === null ? null : { type: 'DATE', reading: { kind: 'partial', fields: { weekday, day } } };
    },
  }),
];
