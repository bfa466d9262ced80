/** Years counted from the beginning of our era: "44 BC", "431-404 BC", "AD 79". */
import { monthNumber } from '../../../lexicon/time/calendar-words';
import { parseOrdinal } from '../../../lexicon/time/numbers';
import { DAY, MONTH } from '../../fragments';
import { patternRule } from '../../pattern-rule';
import { datePart, dateReading, rangeFound, without } from '../../readings';

const BEFORE_CHRIST = '(?:BCE|BC|B\\.\\s?C\\.(?:E\\.)?|B\\.C)';

export const ERA_RULES = [
  patternRule({
    id: 'year/before-christ-span',
    reason: 'Two years BC form a period.',
    pattern: `(?<![\\d,.])(?<from>\\d{1,4})(?:\\s*[-–—]\\s*|\\s+to\\s+|\\s+and\\s+)(?<to>\\d{1,4})\\s*${BEFORE_CHRIST}`,
    read(g, { match }) {
      const [from, to] = [1 - Number(g.from), 1 - Number(g.to)];
      if (from >= to || to > 0) return null;
      const end = match.lastIndexOf(g.to ?? '');
      return rangeFound(
        datePart({ kind: 'absolute', fields: { year: from } }, 0, (g.from ?? '').length),
        datePart({ kind: 'absolute', fields: { year: to } }, end, match.length),
      );
    },
  }),
  patternRule({
    id: 'year/before-christ',
    reason: 'The phrase states a year BC.',
    pattern: `(?<![\\d,.])(?<year>\\d{1,4})\\s*${BEFORE_CHRIST}`,
    read: (g) => (Number(g.year) === 0 ? null : { type: 'DATE', reading: { kind: 'absolute', fields: { year: 1 - Number(g.year) } } }),
  }),
  patternRule({
    id: 'year/anno-domini',
    reason: 'The phrase states a year AD.',
    pattern: '(?:A\\.?D\\.?\\s+(?<after>\\d{1,4})(?!\\d)|(?<![\\d,.])(?<before>\\d{1,4})\\s+(?:CE|AD|A\\.D\\.))',
    read(g) {
      const year = Number(g.after ?? g.before);
      return year === 0 ? null : { type: 'DATE', reading: { kind: 'absolute', fields: { year } } };
    },
  }),
  patternRule({
    id: 'named/of-era',
    reason: 'A day or month next to an ancient year belongs to that year.',
    pattern: `(?:(?<day>${DAY})\\s+(?<month>${MONTH})|(?<month2>${MONTH})(?:\\s+(?<day2>${DAY}),?)?),?\\s+(?:(?<counted>\\d{1,4})\\s*${BEFORE_CHRIST}|A\\.?D\\.?\\s+(?<after>\\d{1,4})(?!\\d)|(?<before>\\d{1,4})\\s+(?:CE|AD|A\\.D\\.))`,
    read(g) {
      const month = monthNumber(g.month ?? g.month2 ?? '');
      const day = parseOrdinal(g.day ?? g.day2 ?? '') ?? undefined;
      const figures = Number(g.counted ?? g.after ?? g.before);
      if (month === null || figures === 0) return null;
      const year = g.counted === undefined ? { year: figures } : { year: 1 - figures };
      return { type: 'DATE', reading: dateReading(without({ ...year, month, day })) };
    },
  }),
];
