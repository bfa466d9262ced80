/** Years counted from the beginning of our era: "44 BC", "431-404 BC", "AD 79". */
import { patternRule } from '../pattern-rule';
import { datePart, rangeFound } from './range-found';

const BEFORE_CHRIST = '(?:BCE|BC|B\\.\\s?C\\.(?:E\\.)?|B\\.C)';

export const ERA_RULES = [
  patternRule({
    id: 'year/before-christ-span',
    reason: 'Two years before our era, counted down, are the span between them.',
    needs: ['figure', 'era'],
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
    examples: {
      matches: [
        ['The war of 431-404 BC ruined it.', '431-404 BC'],
        ['He ruled from 336 to 323 BCE there.', '336 to 323 BCE'],
      ],
      refuses: ['From 30 to 44 BC no.', 'In 44 BC he fell.'],
    },
  }),
  patternRule({
    id: 'year/before-christ',
    reason: 'A year before our era.',
    needs: ['figure', 'era'],
    pattern: `(?<![\\d,.])(?<year>\\d{1,4})\\s*${BEFORE_CHRIST}`,
    read: (g) => (Number(g.year) === 0 ? null : { type: 'DATE', reading: { kind: 'absolute', fields: { year: 1 - Number(g.year) } } }),
    examples: { matches: [['Caesar fell in 44 BC there.', '44 BC']], refuses: ['He came from BC Place.', 'In 0 BC nothing.'] },
  }),
  patternRule({
    id: 'year/anno-domini-span',
    reason: 'Two years of our era, the first of them marked as such, are the span between them.',
    needs: ['figure', 'era'],
    pattern:
      'A\\.?D\\.?\\s+(?<from>\\d{1,4})(?:\\s*[-–—]\\s*|\\s+to\\s+|\\s+and\\s+)(?<to>\\d{1,4})(?![\\d,.]\\d|\\s*(?:percent|%|\\p{L}+s\\b))',
    read(g, { match }) {
      const [from, to] = [Number(g.from), Number(g.to)];
      if (from === 0 || from >= to) return null;
      return rangeFound(
        datePart({ kind: 'absolute', fields: { year: from } }, 0, match.indexOf(g.from ?? '') + (g.from ?? '').length),
        datePart({ kind: 'absolute', fields: { year: to } }, match.length - (g.to ?? '').length, match.length),
      );
    },
    examples: {
      matches: [['It flourished between AD 250 and 900.', 'AD 250 and 900']],
      refuses: ['In AD 79 and later it lay waste.', 'In AD 250 and 900 towns it was known.'],
    },
  }),
  patternRule({
    id: 'year/anno-domini',
    reason: 'A year of our era, marked as such.',
    needs: ['figure', 'era'],
    pattern: '(?:A\\.?D\\.?\\s+(?<after>\\d{1,4})(?!\\d)|(?<![\\d,.])(?<before>\\d{1,4})\\s+(?:CE|AD|A\\.D\\.))',
    read(g) {
      const year = Number(g.after ?? g.before);
      return year === 0 ? null : { type: 'DATE', reading: { kind: 'absolute', fields: { year } } };
    },
    examples: {
      matches: [
        ['Pompeii fell in AD 79.', 'AD 79'],
        ['In 476 AD Rome fell.', '476 AD'],
      ],
      refuses: ['An ad was placed.'],
    },
  }),
];
