// @ts-expect-error the package ships no types
import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber, formatDay, formatMonth, formatYear } from './day';
import { formatEdtf, formatEdtfInterval, parseEdtf } from './edtf';
import { type PeriodUnit, periodDays, periodOf, shiftPeriod } from './period';

const days = fc.integer({ min: -900_000, max: 1_000_000 }).map(dayFromNumber);
const oracleDay = (milliseconds: number): string => formatDay(dayFromNumber(Math.floor(milliseconds / 86_400_000)));

const points = fc.tuple(days, fc.constantFrom('day', 'month', 'year', 'decade'), fc.boolean()).map(([day, unit, about]) => {
  const mark = about ? '~' : '';
  if (unit === 'day') return formatDay(day) + mark;
  if (unit === 'month') return formatMonth(day.year, day.month) + mark;
  if (unit === 'year' || day.year < 0) return formatYear(day.year) + mark;
  return `${formatYear(day.year).slice(0, 3)}X`;
});

describe('EDTF', () => {
  it('has the same bounds as the edtf package for points', () => {
    fc.assert(
      fc.property(points, (text) => {
        const theirs = edtf(text);
        expect(parseEdtf(text)).toMatchObject({ earliest: oracleDay(theirs.min), latest: oracleDay(theirs.max) });
      }),
      { numRuns: 400 },
    );
  });

  it('has the same bounds as the edtf package for intervals, and rejects reversed ones', () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        const mine = parseEdtf(`${a}/${b}`);
        const [first, last] = [edtf(a), edtf(b)];
        if (first.min > last.max) expect(mine).toBeNull();
        else expect(mine).toMatchObject({ earliest: oracleDay(first.min), latest: oracleDay(last.max) });
      }),
      { numRuns: 400 },
    );
  });

  it('formats periods as EDTF that parses back to the same bounds', () => {
    const units: PeriodUnit[] = ['day', 'week', 'weekend', 'month', 'quarter', 'half', 'season', 'year', 'decade', 'century'];
    fc.assert(
      fc.property(days, fc.constantFrom(...units), (day, unit) => {
        const period = periodOf(day, unit);
        const { first, last } = periodDays(period);
        expect(parseEdtf(formatEdtf(period))).toMatchObject({ earliest: formatDay(first), latest: formatDay(last) });
        expect(shiftPeriod(shiftPeriod(period, 7), -7)).toEqual(period);
        expect(formatEdtfInterval(period, period)).toBe(formatEdtf(period));
      }),
    );
  });

  it.each([
    ['2023-24', '2023-12-01', '2024-02-29', 'season', false],
    ['2024-21', '2024-03-01', '2024-05-31', 'season', false],
    ['2024~', '2024-01-01', '2024-12-31', 'year', true],
    ['199X', '1990-01-01', '1999-12-31', 'decade', false],
    ['-0043', '-0043-01-01', '-0043-12-31', 'year', false],
    ['../2024-06-30', '2024-06-30', '2024-06-30', 'interval', false],
    ['2011/..', '2011-01-01', '2011-12-31', 'interval', false],
    ['2024-01/2024-03', '2024-01-01', '2024-03-31', 'quarter', false],
    ['1801/1900', '1801-01-01', '1900-12-31', 'century', false],
  ])('%s runs from %s to %s', (text, earliest, latest, precision, approximate) => {
    expect(parseEdtf(text)).toMatchObject({ earliest, latest, precision, approximate });
  });

  it.each(['2023-02-30', '2023-13', '2023-20', '2024/2023', '../..', '/', '', '2023-1-1', '2023?', 'yesterday', '-0000', '1/2/3', '20233'])(
    'rejects %j',
    (text) => {
      expect(parseEdtf(text)).toBeNull();
    },
  );
});
