/** Named days with a computed date ("Thanksgiving"), and days in history. */
import { holidayDay } from '../../../../calendar/holiday';
import type { Reading } from '../../../../model/timex';
import { PARTS_OF_DAY } from '../../../lexicon/time/calendar-words';
import { DAYS_OF_HISTORY, HOLIDAY_NAMES, HOLIDAYS_BY_SIGHT, HOLIDAYS_OF_COUNTRIES } from '../../../lexicon/time/holidays';
import { anyOf, PART_OF_DAY, YEAR } from '../../fragments';
import { type Found, type Groups, type MatchPlace, patternRule } from '../../pattern-rule';

const keyOf = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'");

const HOLY_MONTH = 'the\\s+(?:(?:Muslim|Islamic)\\s+)?(?:holy|fasting)\\s+month\\s+of\\s+(?=Ramadan)';

/** "Ukraine's Independence Day" is not the American one. */
function isElsewhere(name: string, { text, at }: MatchPlace): boolean {
  if (!HOLIDAYS_OF_COUNTRIES.includes(name)) return false;
  const before = text.slice(Math.max(0, at - 24), at);
  return (
    /(?:\p{Lu}\p{L}+['’]s?|\b\p{Lu}\p{L}+(?:an|ish|ese|ch|ki|li|ni|qi))\s+$/u.test(before) &&
    !/\b(?:America|U\.S\.|US|States)(?:n|['’]s?)?\s+$/.test(before)
  );
}

function holidayReading(name: string, g: Groups): Reading & { kind: 'holiday' } {
  const which = (g.which ?? '').toLowerCase();
  const part = g.part === undefined ? undefined : PARTS_OF_DAY[g.part.toLowerCase()];
  const year = g.year ?? g.inYear;
  return {
    kind: 'holiday',
    name,
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(which === 'last' ? { direction: 'past' as const } : which === 'next' ? { direction: 'future' as const } : {}),
    ...(part === undefined ? {} : { fields: { partOfDay: part } }),
  };
}

/** "Every Christmas": a day of the year if its date is fixed, otherwise once a year. */
function everyYear(name: string, which: string): Found {
  const [day, other] = [holidayDay(name, 2001), holidayDay(name, 2002)];
  const fixed = day !== null && day.month === other?.month && day.day === other.day;
  const when = fixed ? { fields: { month: day.month, day: day.day } } : { amount: 1 };
  return { type: 'SET', reading: { kind: 'set', unit: 'year', ...when, quant: which.toUpperCase() } };
}

/** These come before the days named by month and day, because they share words. */
export const DAY_OF_HISTORY_RULES = [
  patternRule({
    id: 'holiday/of-history',
    reason: 'The phrase names a day that occurred only once in history (“9/11”).',
    pattern: `(?<!\\d)${anyOf(Object.keys(DAYS_OF_HISTORY))}(?![/\\d])`,
    read(_, { match }) {
      const day = /^[\dA-Z]/.test(match) ? DAYS_OF_HISTORY[keyOf(match)] : undefined;
      return day === undefined ? null : { type: 'DATE', reading: { kind: 'absolute', fields: day } };
    },
  }),
  patternRule({
    id: 'holiday/september-11',
    reason: 'The September 11 attacks were in 2001.',
    pattern:
      '(?:September\\s+11(?:th)?|Sept\\.?\\s+11(?:th)?|11(?:th)?\\s+September)(?=,?\\s+(?:terror|terrorist|attacks?|hijack\\w*|suicide|atrocities|commission)\\b)',
    read: () => ({ type: 'DATE', reading: { kind: 'absolute', fields: { year: 2001, month: 9, day: 11 } } }),
  }),
];

export const HOLIDAY_RULES = [
  patternRule({
    id: 'holiday/named',
    reason: 'The date of a holiday is calculated for the stated year. Without a year, the verb tense decides the year.',
    pattern: `(?:(?<which>last|this|next|every|each)\\s+|${HOLY_MONTH})?(?<name>${anyOf(Object.keys(HOLIDAY_NAMES))})(?:,?\\s+(?:of\\s+)?(?<year>${YEAR})|(?=\\s+in\\s+(?<inYear>${YEAR})))?(?:\\s+(?:(?<part>${PART_OF_DAY})(?!s)|(?<weekend>weekend)))?(?!\\s+(?:island|tree|carol|present|shopping|party|card|war|agreement|accord|rising|egg|bunny|dinner|parade)s?\\b)`,
    read(g, place) {
      const name = HOLIDAY_NAMES[keyOf(g.name ?? '')];
      if (name === undefined || !/^[A-Z]/.test(g.name?.replace(/^the\s+/, '') ?? '') || isElsewhere(name, place)) return null;
      if (/^(?:every|each)$/i.test(g.which ?? '')) return everyYear(name, g.which ?? '');
      const reading = holidayReading(name, g);
      if (g.weekend !== undefined)
        return { type: 'DATE', reading: { kind: 'relative', unit: 'weekend', offset: 0, anchor: 'expression', base: reading } };
      return {
        type: reading.fields === undefined ? 'DATE' : 'TIME',
        reading,
        ...(HOLIDAYS_BY_SIGHT.includes(name) ? { qualifier: 'about' as const } : {}),
      };
    },
  }),
];
