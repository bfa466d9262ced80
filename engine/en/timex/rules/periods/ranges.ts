/** Spans of days inside one month, and of years: "June 29 and 30", "18–19 June 2023", "2015–2019". */
import { isValidDay } from '../../../../calendar/day';
import type { CalendarFields } from '../../../../model/timex';
import { monthNumber } from '../../../lexicon/time/calendar-words';
import { parseOrdinal } from '../../../lexicon/time/numbers';
import { DAY, MONTH, YEAR } from '../../fragments';
import { type Found, type Groups, type MatchPlace, patternRule } from '../../pattern-rule';
import { datePart, dateReading, rangeFound } from '../../readings';

const JOIN = '(?:\\s*[-–—]\\s*|\\s+(?:to|through|thru|until|till|and|or)\\s+)';

function dayRange(g: Groups, { match }: MatchPlace): Found | null {
  const month = monthNumber(g.month ?? '');
  const first = parseOrdinal(g.first ?? '');
  const second = parseOrdinal(g.second ?? '');
  const year = g.year === undefined ? undefined : Number(g.year);
  if (month === null || first === null || second === null || second <= first) return null;
  if (!isValidDay({ year: year ?? 2024, month, day: second })) return null;
  const fields = (day: number): CalendarFields => (year === undefined ? { month, day } : { year, month, day });
  const [firstText, secondText] = [g.first ?? '', g.second ?? ''];
  const monthAt = match.indexOf(g.month ?? '');
  const monthFirst = monthAt < match.lastIndexOf(secondText) && monthAt <= match.indexOf(firstText);
  const firstAt = monthFirst ? match.indexOf(firstText, monthAt + (g.month ?? '').length) : match.indexOf(firstText);
  const secondAt = match.indexOf(secondText, firstAt + firstText.length);
  return rangeFound(
    datePart(dateReading(fields(first)), monthFirst ? monthAt : firstAt, firstAt + firstText.length),
    datePart(dateReading(fields(second)), secondAt, monthFirst && year === undefined ? secondAt + secondText.length : match.length),
  );
}

export const RANGE_RULES = [
  patternRule({
    id: 'range/month-days',
    reason: 'Two days of one month form the period from the first to the second.',
    pattern: `(?<month>${MONTH})\\s+(?<first>${DAY})${JOIN}(?<second>${DAY})(?:,?\\s+(?<year>${YEAR}))?(?!\\s*(?:percent|%))`,
    read: dayRange,
  }),
  patternRule({
    id: 'range/days-month',
    reason: 'Two days of one month form the period from the first to the second.',
    pattern: `(?<![\\d.,:/])(?<first>${DAY})${JOIN}(?<second>${DAY})\\s+(?:of\\s+)?(?<month>${MONTH})(?:,?\\s+(?<year>${YEAR}))?`,
    read: dayRange,
  }),
  patternRule({
    id: 'range/years',
    reason: 'Two years joined by a dash form the period from the first to the second.',
    pattern: `(?<![\\d.,:/$-])(?<head>the\\s+years\\s+)?(?<from>${YEAR})\\s?[-–—/]\\s?(?<to>${YEAR}|\\d\\d(?!\\d))(?![-–/\\d])`,
    read(g, { match }) {
      const from = Number(g.from);
      const short = (g.to ?? '').length === 2;
      const to = short ? from - (from % 100) + Number(g.to) : Number(g.to);
      if (to <= from || to - from > 400 || (short && to - from > 60)) return null;
      return rangeFound(
        datePart(dateReading({ year: from }), 0, 4 + (g.head ?? '').length),
        datePart(dateReading({ year: to }), match.length - (g.to ?? '').length, match.length),
      );
    },
  }),
];
