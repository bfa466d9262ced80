/** Days written in figures only: "2024-01-09", "09.01.2024", "1/9/2024". */
import { isValidDay } from '../../calendar/day';
import type { CalendarFields } from '../../model/timex';
import { patternRule } from '../pattern-rule';
import { yearNumber } from './named-days';

const found = (fields: CalendarFields & { year: number; month: number; day: number }) =>
  isValidDay(fields) ? ({ type: 'DATE', reading: { kind: 'absolute', fields } } as const) : null;

export const NUMERIC_DAY_RULES = [
  patternRule({
    id: 'numeric/iso',
    reason: 'Year, month and day in this order are a day as computers write it.',
    needs: ['figure'],
    pattern: '(?<![\\d./-])(?<year>[12]\\d{3})(?<mark>[-/.])(?<month>[01]?\\d)\\k<mark>(?<day>[0-3]?\\d)(?![\\d/-]|\\.\\d)',
    read: (g) => found({ year: Number(g.year), month: Number(g.month), day: Number(g.day) }),
    examples: {
      matches: [
        ['Published: 2024-01-09 in Beijing.', '2024-01-09'],
        ['On 2024/1/9 it rained.', '2024/1/9'],
      ],
      refuses: ['Call 2024-13-09.', 'Version 2024.1.9.3 came.'],
    },
  }),
  patternRule({
    id: 'numeric/slashed',
    reason: 'Figures with slashes are month/day/year, as in American English, unless the first cannot be a month.',
    needs: ['figure'],
    pattern: '(?<![\\d./-])(?<first>[0-3]?\\d)/(?<second>[0-3]?\\d)/(?<year>[12]\\d{3}|\\d\\d)(?![\\d/-]|\\.\\d)',
    read(g) {
      const [first, second] = [Number(g.first), Number(g.second)];
      const year = yearNumber(g.year) ?? 0;
      return first > 12 ? found({ year, month: second, day: first }) : found({ year, month: first, day: second });
    },
    examples: {
      matches: [
        ['Dated 1/9/2024 in Paris.', '1/9/2024'],
        ['Dated 31/12/1999.', '31/12/1999'],
        ['On 10/25/89 it fell.', '10/25/89'],
      ],
      refuses: ['Odds of 3/4 are fair.', 'Dated 13/13/2024.', 'Prices rose 1/2/3/4.'],
    },
  }),
  patternRule({
    id: 'numeric/dotted',
    reason: 'Figures with points are day.month.year.',
    needs: ['figure'],
    pattern: '(?<![\\d./-])(?<day>[0-3]?\\d)\\.(?<month>[01]?\\d)\\.(?<year>[12]\\d{3})(?![\\d/-]|\\.\\d)',
    read: (g) => found({ year: Number(g.year), month: Number(g.month), day: Number(g.day) }),
    examples: { matches: [['Signed on 09.01.2024.', '09.01.2024']], refuses: ['See 3.14.15 there.', 'On 40.01.2024 no.'] },
  }),
];
