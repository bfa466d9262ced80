/** Years counted from the beginning of our era: "44 BC", "431-404 BC", "AD 79". */

import type { Reading } from '../../../../model/timex';
import { monthNumber } from '../../../lexicon/time/calendar-words';
import { parseOrdinal } from '../../../lexicon/time/numbers';
import { DAY, MONTH } from '../../fragments';
import { patternRule } from '../../pattern-rule';
import { datePart, dateReading, rangeFound, without } from '../../readings';

const BEFORE_CHRIST = '(?:BCE|BC|B\\.\\s?C\\.(?:E\\.)?|B\\.C)';

const THREE_FIGURES = '[1-9]\\d\\d';
/** What may follow a year and seldom follows a number of things. */
const PHRASE_ENDS =
  '(?=\\s*(?:[.;:)](?!\\d)|,(?!\\d)|$)|\\s+(?:and|but|or|to|the|an?|he|she|it|they|his|her|its|their|by|when|after|before|at|with|under|as|in|on|from|for|while|who|which|was|were|had)\\b(?!\\s+\\d))';
/** "Rose from 410 to 455". */
const CHANGES =
  /\b(?:rose|rises?|risen|grew|grown|grows?|fell|fallen|falls?|dropped|increased?|decreased?|declined?|reduced?|varied|varies|range[sd]?|numbers?|scores?|votes?)\s+(?:\p{L}+\s+){0,3}(?:from|between)\s+$/iu;

/** "In 532 riots broke out": a verb whose past form is not a participle, so the number cannot count the riots. */
const NOUN_AND_VERB = '(?=\\s+\\p{Ll}+s\\s+(?:broke|began|came|went|took|rose|drove|saw|grew|overran|withdrew|threw|were)\\b)';

const openYear = (figures: string): Reading => ({ kind: 'absolute', fields: { year: Number(figures), openEra: true } });

export const ERA_RULES = [
  patternRule({
    id: 'year/three-figures',
    reason: 'In a history text, three digits that are not a quantity are a year of the same era as nearby years.',
    pattern: `(?<=\\b(?:in|by|until|till|since|after|before|early|late)\\s+)(?<year>${THREE_FIGURES})${PHRASE_ENDS}|(?<=\\b(?:from|between)\\s+)(?<from>${THREE_FIGURES})\\s+(?:to|and|until)\\s+(?<to>${THREE_FIGURES})${PHRASE_ENDS}|(?<=^In\\s+)(?<opening>${THREE_FIGURES})${NOUN_AND_VERB}`,
    read(g, { text, at, match }) {
      const year = g.year ?? g.opening;
      if (year !== undefined) return { type: 'DATE', reading: openYear(year), storyOnly: true };
      const [from = '', to = ''] = [g.from, g.to];
      if (CHANGES.test(text.slice(Math.max(0, at - 40), at))) return null;
      const range = rangeFound(datePart(openYear(from), 0, from.length), datePart(openYear(to), match.length - to.length, match.length));
      return { ...range, storyOnly: true };
    },
    examples: {
      matches: [
        ['In 476, the last emperor was deposed.', '476'],
        ['He reigned from 527 to 565.', '527 to 565'],
        ['In 532 riots broke out in the capital.', '532'],
      ],
      refuses: [
        'They found it in 410 samples.',
        'In 410 cases reported there it failed.',
        'The number grew from 410 to 455.',
        'In 4,765 the figures end.',
        'It passed in the 435-seat House.',
      ],
    },
  }),
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
    reason: 'The phrase states a year BC.',
    pattern: `(?<![\\d,.])(?<year>\\d{1,4})\\s*${BEFORE_CHRIST}`,
    read: (g) => (Number(g.year) === 0 ? null : { type: 'DATE', reading: { kind: 'absolute', fields: { year: 1 - Number(g.year) } } }),
    examples: { matches: [['Caesar fell in 44 BC there.', '44 BC']], refuses: ['He came from BC Place.', 'In 0 BC nothing.'] },
  }),
  patternRule({
    id: 'year/anno-domini-span',
    reason: 'Two years AD form a period.',
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
    reason: 'The phrase states a year AD.',
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
  patternRule({
    id: 'named/of-era',
    reason: 'A day or month beside an ancient year belongs to that year.',
    pattern: `(?:(?<day>${DAY})\\s+(?<month>${MONTH})|(?<month2>${MONTH})(?:\\s+(?<day2>${DAY}),?)?),?\\s+(?:(?<counted>\\d{1,4})\\s*${BEFORE_CHRIST}|A\\.?D\\.?\\s+(?<after>\\d{1,4})(?!\\d)|(?<before>\\d{1,4})\\s+(?:CE|AD|A\\.D\\.)|(?<year>${THREE_FIGURES})${PHRASE_ENDS})`,
    read(g) {
      const month = monthNumber(g.month ?? g.month2 ?? '');
      const day = parseOrdinal(g.day ?? g.day2 ?? '') ?? undefined;
      const figures = Number(g.counted ?? g.after ?? g.before ?? g.year);
      if (month === null || figures === 0) return null;
      const year = g.counted === undefined ? { year: figures } : { year: 1 - figures };
      return { type: 'DATE', reading: dateReading(without({ ...year, month, day, openEra: g.year === undefined ? undefined : true })) };
    },
    examples: {
      matches: [
        ['He fell on 15 March 44 BC.', '15 March 44 BC'],
        ['It was founded on 11 May 330.', '11 May 330'],
        ['In January 49 BC he crossed the river.', 'January 49 BC'],
        ['It burned in July AD 64.', 'July AD 64'],
      ],
      refuses: ['On May 11 330 people left.', 'In May 250 guests came.'],
    },
  }),
];
