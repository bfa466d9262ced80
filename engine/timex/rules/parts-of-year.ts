/** Seasons, quarters and halves: "spring 2023", "the summer", "the third quarter", "Q3 2023", "the first half of 1990". */
import { parseOrdinal, parseSpokenYear } from '../../lexicon/numbers';
import { SEASON_NUMBERS } from '../../lexicon/seasons';
import type { Reading } from '../../model/timex';
import { anyOf, SEASON, SPOKEN_YEAR, YEAR } from '../fragments';
import { type Found, type Groups, type MatchPlace, patternRule } from '../pattern-rule';
import { yearFields } from './named-days';

const WHICH_YEAR = "(?<which>last|this|next|that|the\\s+following|the\\s+previous|the\\s+same)\\s+year(?!['’-])";

/** The fields in a year that is named, said from today, or left out. */
function inYear(
  fields: { season?: number; quarter?: number; half?: number },
  year: string | undefined,
  which: string | undefined,
): Reading {
  if (year !== undefined) return { kind: 'absolute', fields: { ...fields, ...yearFields(year) } };
  if (which === undefined) return { kind: 'partial', fields };
  const word = which.toLowerCase().replace(/^the\s+/, '');
  const offset = /last|previous/.test(word) ? -1 : /next|following/.test(word) ? 1 : 0;
  return { kind: 'relative', unit: 'year', offset, anchor: /last|this|next/.test(word) ? 'dct' : 'last-mentioned', fields };
}

/** What is said of the weather of a season, and of winters above all. */
const WEATHER = anyOf(['harsh', 'severe', 'bitter', 'cold', 'coldest', 'hot', 'long', 'mild', 'brutal', 'hard', 'dry', 'wet', 'rainy']);
const UNDERTAKINGS = anyOf([
  'offensive',
  'offensives',
  'counteroffensive',
  'counter-offensive',
  'campaign',
  'campaigns',
  'fighting',
  'uprising',
  'assault',
  'elections',
  'election',
  'talks',
  'summit',
  'session',
]);

const LEADS_TO_SEASON =
  /\b(?:in|since|until|till|by|during|early|late|mid|before|after|from|through|throughout|over|into|around|of|each|every|spent)[\s-]+$/i;
const LEADS_TO_THE_SEASON = /\b(?:for|and|or|to|with|all)\s+$/i;
/** What makes of a season a word for something else: "summer school", "the fall of Rome", "spring-like". */
const NO_SEASON = /^\s*(?:of|from|short|apart|below|olympics?|school|games|palace|camp|break)\b|^['’-]/i;
const FALLS = /^\s+(?:in|to|by|under|through|into|on|behind)\b/i;
/** What stands after a season that is the subject or the end of a phrase of its own. */
const ENDS_PHRASE =
  /^(?:\s*[.,;:)]|\s*$|\s+(?:and|when|as|at|by|in|on|for|to|after|before|while|but|or|that|it|he|she|they|the|was|is|had|has|will|would|came|began|ended)\b)/i;

const OF_UNDERTAKING = new RegExp(`^\\s+(?:(?:military|ground|counter)[\\s-])?${UNDERTAKINGS}(?!\\p{L})`, 'iu');

const found = (season: number): Found => ({ type: 'DATE', reading: { kind: 'partial', fields: { season } } });

function bareSeason(g: Groups, { text, at, match }: MatchPlace): Found | null {
  const season = SEASON_NUMBERS[(g.season ?? '').toLowerCase()];
  const before = text.slice(Math.max(0, at - 14), at);
  const after = text.slice(at + match.length, at + match.length + 24);
  if (season === undefined || NO_SEASON.test(after) || OF_UNDERTAKING.test(after)) return null;
  const verbal = /^(?:fall|spring)$/i.test(g.season ?? '');
  if (/^fall$/i.test(g.season ?? '') && FALLS.test(after)) return null;
  if (g.the !== undefined)
    return LEADS_TO_SEASON.test(before) || (!verbal && (LEADS_TO_THE_SEASON.test(before) || ENDS_PHRASE.test(after)))
      ? found(season)
      : null;
  if (!LEADS_TO_SEASON.test(before) || (verbal && (FALLS.test(after) || /\b(?:to|of|from)\s+$/i.test(before)))) return null;
  return found(season);
}

export const PART_OF_YEAR_RULES = [
  patternRule({
    id: 'season/of-year',
    reason: 'A season with its year; winter begins in December of that year.',
    needs: ['season'],
    pattern: `(?:the\\s+(?:${WEATHER}\\s+)?)?(?<season>${SEASON})(?:\\s+of|,)?\\s+(?:(?<year>${YEAR}|['’]\\d\\d(?!\\d))(?:[-–/](?:${YEAR}|\\d\\d(?!\\d)))?|(?<spoken>${SPOKEN_YEAR})|${WHICH_YEAR})`,
    read(g) {
      const season = SEASON_NUMBERS[(g.season ?? '').toLowerCase()];
      const year = g.year ?? (g.spoken === undefined ? undefined : String(parseSpokenYear(g.spoken) ?? ''));
      return season === undefined || year === '' ? null : { type: 'DATE', reading: inYear({ season }, year, g.which) };
    },
    examples: {
      matches: [
        ['In the summer of 1916 it began.', 'the summer of 1916'],
        ['By winter 2023 it ended.', 'winter 2023'],
        ['Many died in the harsh winter of 1946–47.', 'the harsh winter of 1946–47'],
        ['It opened in the summer of nineteen sixty-eight.', 'the summer of nineteen sixty-eight'],
      ],
      refuses: ['The fall of Rome.', 'The fall of twenty governments.'],
    },
  }),
  patternRule({
    id: 'season/list',
    reason: 'Two seasons side by side are the span from the first to the second and share the year named after them.',
    needs: ['season'],
    pattern: `(?:the\\s+)?(?<first>${SEASON})(?:\\s+(?:and|or|to|through|into)\\s+|\\s*[-–/]\\s*)(?<part>(?:the\\s+)?(?:(?:early|mid|late)\\s+)?)(?<second>${SEASON})(?:(?:\\s+of|,)?\\s+(?<year>${YEAR}))?`,
    read(g, { text, at, match }) {
      const [first, second] = [g.first, g.second].map((word) => SEASON_NUMBERS[(word ?? '').toLowerCase()]);
      if (first === undefined || second === undefined || first === second) return null;
      if (g.year === undefined && !/^the/i.test(match) && !LEADS_TO_SEASON.test(text.slice(Math.max(0, at - 14), at))) return null;
      const to = inYear({ season: second }, g.year, undefined);
      const from: Reading =
        g.year !== undefined && second < first
          ? { kind: 'relative', unit: 'season', offset: first - second - 4, anchor: 'expression', base: to }
          : inYear({ season: first }, g.year, undefined);
      const end = match.toLowerCase().indexOf((g.first ?? '').toLowerCase()) + (g.first ?? '').length;
      const start = match.toLowerCase().lastIndexOf(`${g.part ?? ''}${g.second ?? ''}`.toLowerCase());
      return {
        type: 'DATE',
        reading: { kind: 'range', from, to },
        parts: [
          { type: 'DATE', reading: from, from: 0, to: end },
          { type: 'DATE', reading: to, from: start, to: match.length },
        ],
      };
    },
    examples: {
      matches: [
        ['They fought in spring and summer 1943.', 'spring and summer 1943'],
        ['The siege went on through the autumn and winter.', 'the autumn and winter'],
      ],
      refuses: ['Prices spring or fall back.', 'In spring he left.'],
    },
  }),
  patternRule({
    id: 'season/of-event',
    reason: 'A season before an undertaking says when it took place; "the" before it belongs to the undertaking.',
    needs: ['season'],
    pattern: `(?<season>${SEASON})(?=\\s+(?:(?:military|ground|counter)[\\s-])?${UNDERTAKINGS}(?!\\p{L})(?:\\s+(?:of|in)\\s+(?<year>${YEAR}))?)`,
    read(g) {
      const season = SEASON_NUMBERS[(g.season ?? '').toLowerCase()];
      return season === undefined ? null : { type: 'DATE', reading: inYear({ season }, g.year, undefined) };
    },
    examples: {
      matches: [
        ['The army prepared its summer offensive.', 'summer'],
        ['The Spring Campaign was lost.', 'Spring'],
      ],
      refuses: ['Her winter coat was lost.', 'They fall to talks.'],
    },
  }),
  patternRule({
    id: 'season/bare',
    reason: 'A season without a year is the nearest one in the direction of the verb.',
    needs: ['season'],
    pattern: `(?<the>the\\s+(?:${WEATHER}\\s+)?)?(?<season>${SEASON})`,
    read: (g, place) => bareSeason(g, place),
    examples: {
      matches: [
        ['It opened in the summer.', 'the summer'],
        ['Fighting resumed in spring.', 'spring'],
        ['They held out throughout the bitter winter.', 'the bitter winter'],
        ['It was confirmed in the autumn by his successor.', 'the autumn'],
        ['The winter was calm.', 'The winter'],
      ],
      refuses: [
        'They fall back.',
        'After the fall of Rome.',
        'In spring-like weather.',
        'In the winter palace they met.',
        'In the summer offensive they met.',
        'They fell in the fall in prices.',
      ],
    },
  }),
  patternRule({
    id: 'quarter/ordinal',
    reason:
      'A numbered quarter is three months of its year; without a year, the nearest one. "The" before "third-quarter results" belongs to the results.',
    needs: ['unit'],
    pattern: `(?:the\\s+(?!(?:fiscal\\s+)?(?:first|second|third|fourth)-quarter\\s(?!of\\b)))?(?:fiscal[\\s-]+)?(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)(?:\\s+fiscal)?[\\s-]+quarters?(?:(?:\\s+of|,)?\\s+(?:(?:fiscal\\s+)?(?<year>${YEAR})|${WHICH_YEAR}))?`,
    read(g) {
      const quarter = parseOrdinal(g.ordinal ?? '');
      return quarter === null ? null : { type: 'DATE', reading: inYear({ quarter }, g.year, g.which) };
    },
    examples: {
      matches: [
        ['Sales rose in the third quarter of 2023.', 'the third quarter of 2023'],
        ['Third-quarter profit fell.', 'Third-quarter'],
        ['Analysts liked the third-quarter results.', 'third-quarter'],
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
    pattern: `(?:the\\s+)?(?<ordinal>first|second|last|latter|final|opening|back)\\s+half(?:\\s+of)?\\s+(?:(?:fiscal\\s+(?:year\\s+)?|FY\\s?)?(?<year>${YEAR}|(?<=FY\\s?)\\d\\d(?!\\d))|(?:the|(?<which>last|this|next|that|the\\s+following|the\\s+previous))\\s+(?:fiscal\\s+)?year)`,
    read(g) {
      const half = /^(?:first|opening)$/i.test(g.ordinal ?? '') ? 1 : 2;
      if (g.year === undefined && g.which === undefined)
        return { type: 'DATE', reading: { kind: 'relative', unit: 'year', offset: 0, anchor: 'setting', fields: { half } } };
      return { type: 'DATE', reading: inYear({ half }, g.year, g.which) };
    },
    examples: {
      matches: [
        ['In the first half of 1990 it grew.', 'the first half of 1990'],
        ['It fell in the latter half of 2008.', 'the latter half of 2008'],
        ['It opens in the second half of next year.', 'the second half of next year'],
        ['Demand rose in the first half of the year.', 'the first half of the year'],
      ],
      refuses: ['The first half of the match.'],
    },
  }),
  patternRule({
    id: 'half/attributive',
    reason: 'First-half results are those of the first six months of the year under report.',
    needs: [],
    pattern:
      '(?<ordinal>first|second)-half(?=\\s+(?:(?:net|pretax|pre-tax|operating|group|gross|core|underlying|record)\\s+)?(?:results?|profits?|earnings|revenues?|sales|loss|losses|income|turnover|growth|exports|output|dividend)\\b)',
    read: (g) => ({ type: 'DATE', reading: { kind: 'partial', fields: { half: parseOrdinal(g.ordinal ?? '') ?? 1 } } }),
    examples: {
      matches: [['The bank reported a first-half loss.', 'first-half']],
      refuses: ['A first-half goal decided it.', 'The first half was dull.'],
    },
  }),
];
