/** Seasons, quarters and halves: "spring 2023", "the summer", "the third quarter", "Q3 2023", "the first half of 1990". */
import { parseOrdinal } from '../../lexicon/numbers';
import { SEASON_NUMBERS } from '../../lexicon/seasons';
import type { Reading } from '../../model/timex';
import { SEASON, YEAR } from '../fragments';
import { patternRule } from '../pattern-rule';
import { yearNumber } from './named-days';

const WHICH_YEAR = "(?<which>last|this|next|that|the\\s+following|the\\s+previous|the\\s+same)\\s+year(?!['’-])";

/** The fields in a year that is named, said from today, or left out. */
function inYear(
  fields: { season?: number; quarter?: number; half?: number },
  year: string | undefined,
  which: string | undefined,
): Reading {
  if (year !== undefined) return { kind: 'absolute', fields: { ...fields, year: yearNumber(year) } };
  if (which === undefined) return { kind: 'partial', fields };
  const word = which.toLowerCase().replace(/^the\s+/, '');
  const offset = /last|previous/.test(word) ? -1 : /next|following/.test(word) ? 1 : 0;
  return { kind: 'relative', unit: 'year', offset, anchor: /last|this|next/.test(word) ? 'dct' : 'last-mentioned', fields };
}

export const PART_OF_YEAR_RULES = [
  patternRule({
    id: 'season/of-year',
    reason: 'A season with its year; winter begins in December of that year.',
    needs: ['season'],
    pattern: `(?:the\\s+)?(?<season>${SEASON})(?:\\s+of|,)?\\s+(?:(?<year>${YEAR}|['’]\\d\\d(?!\\d))|${WHICH_YEAR})`,
    read(g) {
      const season = SEASON_NUMBERS[(g.season ?? '').toLowerCase()];
      return season === undefined ? null : { type: 'DATE', reading: inYear({ season }, g.year, g.which) };
    },
    examples: {
      matches: [
        ['In the summer of 1916 it began.', 'the summer of 1916'],
        ['By winter 2023 it ended.', 'winter 2023'],
      ],
      refuses: ['The fall of Rome.'],
    },
  }),
  patternRule({
    id: 'season/bare',
    reason: 'A season without a year is the nearest one in the direction of the verb.',
    needs: ['season'],
    pattern: `(?<the>the\\s+)?(?<season>${SEASON})`,
    read(g, { text, at, match }) {
      const season = SEASON_NUMBERS[(g.season ?? '').toLowerCase()];
      const before = text.slice(Math.max(0, at - 14), at);
      const after = text.slice(at + match.length, at + match.length + 14);
      if (
        season === undefined ||
        /^\s*(?:of|from|in|to|by|below|short|apart|under|through|into|olympics?|school|games|palace)\b|^['’-]/i.test(after)
      )
        return null;
      if (!/\b(?:in|since|until|by|during|early|late|mid|before|after|from|through|of|each|every)[\s-]+$/i.test(before)) return null;
      if (/fall|spring/i.test(match) && g.the === undefined && /\b(?:to|of|from)\s+$/i.test(before)) return null;
      return { type: 'DATE', reading: { kind: 'partial', fields: { season } } };
    },
    examples: {
      matches: [
        ['It opened in the summer.', 'the summer'],
        ['Fighting resumed in spring.', 'spring'],
      ],
      refuses: ['They fall back.', 'After the fall of Rome.', 'In spring-like weather.'],
    },
  }),
  patternRule({
    id: 'quarter/ordinal',
    reason: 'A numbered quarter is three months of its year; without a year, the nearest one.',
    needs: ['unit'],
    pattern: `(?:the\\s+)?(?:fiscal[\\s-]+)?(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)(?:\\s+fiscal)?[\\s-]+quarters?(?:(?:\\s+of|,)?\\s+(?:(?:fiscal\\s+)?(?<year>${YEAR})|${WHICH_YEAR}))?`,
    read(g) {
      const quarter = parseOrdinal(g.ordinal ?? '');
      return quarter === null ? null : { type: 'DATE', reading: inYear({ quarter }, g.year, g.which) };
    },
    examples: {
      matches: [
        ['Sales rose in the third quarter of 2023.', 'the third quarter of 2023'],
        ['Third-quarter profit fell.', 'Third-quarter'],
      ],
      refuses: ['A quarter of them left.', 'The fifth quarter.'],
    },
  }),
  patternRule({
    id: 'quarter/last-of-year',
    reason: 'The last quarter of a year is its fourth.',
    needs: ['unit', 'figure'],
    pattern: `(?:the\\s+)?(?:last|final)\\s+quarter(?:\\s+of|,)?\\s+(?<year>${YEAR})`,
    read: (g) => ({ type: 'DATE', reading: inYear({ quarter: 4 }, g.year, undefined) }),
    examples: {
      matches: [['In the last quarter of 2023 it fell.', 'the last quarter of 2023']],
      refuses: ['In the last quarter it fell.'],
    },
  }),
  patternRule({
    id: 'quarter/year-first',
    reason: 'A year and its numbered quarter.',
    needs: ['unit'],
    pattern: `(?:the\\s+)?(?:(?<year>${YEAR})|(?<which>last|this|next)\\s+year)(?:['’]s)?\\s+(?:fiscal\\s+)?(?<ordinal>first|second|third|fourth)[\\s-]+(?<unit>quarter|half)`,
    read(g) {
      const number = parseOrdinal(g.ordinal ?? '');
      const isHalf = (g.unit ?? '').toLowerCase() === 'half';
      if (number === null || (isHalf && number > 2)) return null;
      return { type: 'DATE', reading: inYear(isHalf ? { half: number } : { quarter: number }, g.year, g.which) };
    },
    examples: {
      matches: [
        ['In the 1988 third quarter it fell.', 'the 1988 third quarter'],
        ["By next year's first quarter.", "next year's first quarter"],
      ],
      refuses: ['In 1988 it fell.'],
    },
  }),
  patternRule({
    id: 'quarter/period-of-year',
    reason: 'The period of a year in a business report is that year, or its quarter under report.',
    needs: ['figure'],
    pattern: `the\\s+(?<year>${YEAR})\\s+(?:period|quarter)`,
    read: (g) => ({
      type: 'DATE',
      reading: { kind: 'relative', unit: 'quarter', offset: 0, anchor: 'last-mentioned', fields: { year: Number(g.year) } },
    }),
    examples: { matches: [['In the 1988 period it lost.', 'the 1988 period']], refuses: ['In 1988 it lost.'] },
  }),
  patternRule({
    id: 'half/ordinal',
    reason: 'Half of a year is six months.',
    needs: [['figure', 'unit']],
    pattern: `(?:the\\s+)?(?<ordinal>first|second)\\s+half(?:\\s+of)?\\s+(?:(?:fiscal\\s+)?(?<year>${YEAR})|(?:the|(?<which>last|this|next|that))\\s+year)`,
    read: (g) => ({
      type: 'DATE',
      reading: inYear({ half: parseOrdinal(g.ordinal ?? '') ?? 1 }, g.year, g.which ?? (g.year === undefined ? 'that' : undefined)),
    }),
    examples: { matches: [['In the first half of 1990 it grew.', 'the first half of 1990']], refuses: ['The first half of the match.'] },
  }),
];
