/** Days and months named by the calendar: "January 9, 2024", "9 January", "April 2023", "October". */
import { AMBIGUOUS_MONTHS, monthNumber } from '../../lexicon/months';
import { parseOrdinal } from '../../lexicon/numbers';
import { weekdayNumber } from '../../lexicon/weekdays';
import type { CalendarFields, Reading } from '../../model/timex';
import { DAY, MONTH, ORDINAL_WORD, WEEKDAY_ANY, YEAR } from '../fragments';
import { type Found, type MatchPlace, patternRule } from '../pattern-rule';

/** A year beside a date: four figures, or two after an apostrophe ("'98", read as 1998 or 2024, whichever century is nearer to our time). */
export function yearNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const figures = Number(text.replace(/\D/g, ''));
  if (figures >= 100) return figures;
  return figures > 49 ? 1900 + figures : 2000 + figures;
}

/** A date from its fields: absolute when the year is there, else partial. */
export function dateReading(fields: CalendarFields): Reading {
  return fields.year === undefined ? { kind: 'partial', fields } : { kind: 'absolute', fields };
}

const without = (fields: CalendarFields): CalendarFields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));

const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function dayFound(monthText: string | undefined, dayText: string | undefined, year: string | undefined, weekday?: string): Found | null {
  const month = monthNumber(monthText ?? '');
  const day = parseOrdinal(dayText ?? '');
  if (month === null || day === null || day > (daysOf[month - 1] ?? 0)) return null;
  return {
    type: 'DATE',
    reading: dateReading(without({ year: yearNumber(year), month, day, weekday: weekdayNumber(weekday ?? '') ?? undefined })),
  };
}

/** What may not follow a number that is a day of the month: amounts of other things. */
const NO_AMOUNT =
  '(?!\\s*(?:percent|per\\s+cent|%|million|billion|points?|cents|dollars|people)|[.,:/]\\d|-(?:year|month|week|day|minute|hour))';
/** "On May the second they met", but not "in May the Second Fleet" or "in May the first trains". */
const ORDINAL_ENDS = `${ORDINAL_WORD}(?:\\s*(?:[.,;:!?)]|$)|\\s+(?:he|she|it|they|we|the|at|in|and|to|was|were)\\b)`;
const YEAR_SUFFIX = `(?:(?:,\\s*|\\s+|\\s+of\\s+|,\\s+of\\s+)(?<year>${YEAR}|['’]\\d\\d(?!\\d)))?`;

/** A weekday before the day, itself perhaps pointed at: "this coming Sunday, March 8". */
const WEEKDAY_PREFIX = `(?:(?:(?:this\\s+coming|this\\s+past|this|next|last)\\s+)?(?<weekday>${WEEKDAY_ANY}),?\\s+)?`;

/** Before a month that is also a word or a name. */
const LEADS_TO_MONTH =
  /(?:\b(?:in|of|since|until|till|by|last|next|this|that|early|late|mid|from|to|through|between|during|before|after|for|and|or|each|every|previous|following|past|coming)|[-–—])[\s-]*$/i;
/** Of these, the ones that hardly ever stand before a person. */
const SURELY_LEADS_TO_MONTH = /\b(?:in|since|until|till|during|early|late|mid|last|next|this)[\s-]*$/i;
const NAMES_A_PERSON = /^\s+[A-Z][a-z]+(?:'s|’s)?\b(?!\s+\d)/;

/** A neighbor in a list of months: "March, April and May". */
const AFTER_MONTH = new RegExp(`${MONTH}(?:,?\\s+(?:(?:and|or)\\s+)?|\\s*[-–—/]\\s*)$`, 'i');
const BEFORE_MONTH = new RegExp(`^(?:(?:,|\\s+and|\\s+or)\\s+|\\s*[-–—/]\\s*)${MONTH}`, 'i');
/** "The March talks": an article before and a noun after, which is no office that a person of that name would hold. */
const AFTER_ARTICLE = /(?:\b(?:[Aa]n?|[Tt]he|his|her|its|their)|['’]s|\b\p{Ll}{4,}(?:ly|al|ic|ed))\s+$/u;
const BEFORE_NOUN =
  /^\s+(?!(?:government|administration|cabinet|ministry|era|years?|family|on|of|to|in|at|by|with|from|for|that|who|was|is|had|has|will|would|and|or|as|said)\b)[a-z]{4,}/;

function bareMonth(place: MatchPlace): Found | null {
  const month = monthNumber(place.match);
  if (month === null) return null;
  const before = place.text.slice(Math.max(0, place.at - 16), place.at);
  const after = place.text.slice(place.at + place.match.length, place.at + place.match.length + 24);
  const lower = place.match.toLowerCase().replace(/\.$/, '');
  if (AMBIGUOUS_MONTHS.includes(lower)) {
    const listed = AFTER_MONTH.test(before) || BEFORE_MONTH.test(after);
    const attributive = AFTER_ARTICLE.test(before) && BEFORE_NOUN.test(after) && /^\p{Lu}/u.test(place.match);
    if (!LEADS_TO_MONTH.test(before) && !listed && !attributive) return null;
    if (!listed && NAMES_A_PERSON.test(after) && !SURELY_LEADS_TO_MONTH.test(before)) return null;
  } else if (lower.length <= 3 && !place.match.endsWith('.') && !LEADS_TO_MONTH.test(before)) return null;
  return { type: 'DATE', reading: { kind: 'partial', fields: { month } } };
}

export const NAMED_DAY_RULES = [
  patternRule({
    id: 'named/month-day',
    reason: 'A month and a day name a day; without a year it is the nearest such day in the direction of the verb.',
    needs: ['month'],
    pattern: `${WEEKDAY_PREFIX}(?<month>${MONTH})\\s*(?:the\\s+(?=\\d|${ORDINAL_ENDS}))?(?<day>(?<!\\d)${DAY}|${ORDINAL_WORD}\\b)${NO_AMOUNT}${YEAR_SUFFIX}`,
    read: (g) => dayFound(g.month, g.day, g.year, g.weekday),
    examples: {
      matches: [
        ['They met on January 9, 2024 in Paris.', 'January 9, 2024'],
        ['Talks began on Jan. 9.', 'Jan. 9'],
        ['Talks ended on Tuesday, March 5th, 1996.', 'Tuesday, March 5th, 1996'],
        ['It was signed on Sept. 3 1945.', 'Sept. 3 1945'],
        ['It happened on March eighth.', 'March eighth'],
        ['On March the eighth they met.', 'March the eighth'],
        ['The vote is this coming Sunday, June 9.', 'this coming Sunday, June 9'],
      ],
      refuses: [
        'They may 5 times refuse.',
        'In March the first trains came.',
        'In March 5 percent left.',
        'It rose in May 20,000 points.',
        'By the end of May the Second Squadron left.',
        'June 31 does not exist.',
      ],
    },
  }),
  patternRule({
    id: 'named/day-month',
    reason: 'A day and a month name a day; without a year it is the nearest such day in the direction of the verb.',
    needs: ['month'],
    pattern: `${WEEKDAY_PREFIX}(?:the\\s+)?(?<![\\d.,:/])(?<day>${DAY}|${ORDINAL_WORD}(?=\\s+(?:of|day)))(?:\\s+day)?(?:\\s+of)?\\s+(?<month>${MONTH})${YEAR_SUFFIX}`,
    read: (g) => dayFound(g.month, g.day, g.year, g.weekday),
    examples: {
      matches: [
        ['They met on 9 January 2024 in Paris.', '9 January 2024'],
        ['It began on the 4th of July.', 'the 4th of July'],
        ['On Friday 12 April they left.', 'Friday 12 April'],
      ],
      refuses: ['He counted 40 March hares.', 'The 12 may leave.'],
    },
  }),
  patternRule({
    id: 'named/month-year',
    reason: 'A month and a year name a month; no day is added.',
    needs: ['month'],
    pattern: `(?<month>${MONTH})(?:,?\\s+|\\s+of\\s+|,\\s+of\\s+)(?<year>${YEAR}|['’]\\d\\d(?!\\d))(?!-year)`,
    read(g) {
      const month = monthNumber(g.month ?? '');
      return month === null ? null : { type: 'DATE', reading: dateReading(without({ year: yearNumber(g.year), month })) };
    },
    examples: {
      matches: [
        ['Baker arrived in April 2023.', 'April 2023'],
        ['It fell in February of 1940.', 'February of 1940'],
        ['Since Sept. 1998 it holds.', 'Sept. 1998'],
      ],
      refuses: ['They may 2023 times.', 'He sold 1998 shares.'],
    },
  }),
  patternRule({
    id: 'named/month-of-year',
    reason: 'A month with "last year", "this year" or "that year" is that month of the year named so.',
    needs: ['month', 'unit'],
    pattern: `(?<month>${MONTH})(?:\\s+(?<day>${DAY}))?,?\\s+(?:of\\s+)?(?<which>last|this|next|that|the\\s+same|the\\s+following|the\\s+previous)\\s+year(?!['’-])`,
    read(g) {
      const month = monthNumber(g.month ?? '');
      if (month === null) return null;
      const which = (g.which ?? '').toLowerCase().replace(/^the\s+/, '');
      const offset = which === 'last' || which === 'previous' ? -1 : which === 'next' || which === 'following' ? 1 : 0;
      const anchor = which === 'last' || which === 'this' || which === 'next' ? 'dct' : 'last-mentioned';
      const day = g.day === undefined ? undefined : (parseOrdinal(g.day) ?? undefined);
      return { type: 'DATE', reading: { kind: 'relative', unit: 'year', offset, anchor, fields: without({ month, day }) } };
    },
    examples: {
      matches: [
        ['They met in Geneva in November last year.', 'November last year'],
        ['In May of that year he left.', 'May of that year'],
        ['It opened on June 5 this year.', 'June 5 this year'],
      ],
      refuses: ['They may last year after year.', 'Last year was warm.'],
    },
  }),
  patternRule({
    id: 'named/last-month-name',
    reason: 'A month after "last" or "next" is the nearest such month before or after the month of speaking.',
    needs: ['month'],
    pattern: `(?<which>last|next|this\\s+past|this\\s+coming|this|the\\s+past|past|the\\s+previous|the\\s+following)\\s+(?<month>${MONTH})(?:\\s+(?<day>${DAY}))?(?!\\.?\\s+(?:\\d|of\\b)|,\\s+\\d{4})`,
    read(g) {
      const month = monthNumber(g.month ?? '');
      if (month === null) return null;
      const which = (g.which ?? '').toLowerCase();
      const fields = without({ month, day: g.day === undefined ? undefined : (parseOrdinal(g.day) ?? undefined) });
      if (which === 'this') return { type: 'DATE', reading: { kind: 'relative', unit: 'year', offset: 0, anchor: 'dct', fields } };
      const direction = /next|coming|following/.test(which) ? 'future' : 'past';
      return { type: 'DATE', reading: { kind: 'partial', fields, direction } };
    },
    examples: {
      matches: [
        ['He was shot last Oct. 23 there.', 'last Oct. 23'],
        ['They met in Geneva last November.', 'last November'],
        ['It opens next May.', 'next May'],
        ['Elections are due this September.', 'this September'],
      ],
      refuses: ['The talks last may times.', 'This may help.'],
    },
  }),
  patternRule({
    id: 'named/month',
    reason: 'A month without a year is the nearest such month in the direction of the verb.',
    needs: ['month'],
    pattern: MONTH,
    read: (_, place) => bareMonth(place),
    examples: {
      matches: [
        ['The delegation came in October.', 'October'],
        ['Talks resume in May.', 'May'],
        ['Since March nothing moved.', 'March'],
        ['In March, April and May he came.', 'April'],
        ['The tour (May-June 2023) was long.', 'May'],
        ['The March talks failed.', 'March'],
      ],
      refuses: [
        'They may leave.',
        'Mrs. May spoke.',
        'April Smith agreed.',
        'The march began.',
        'The May government fell.',
        'The March on Rome began.',
        'The trial of April Smith began.',
      ],
    },
  }),
];
