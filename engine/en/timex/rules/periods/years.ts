/** Years: "2023", "'98", "fiscal 1989", "the year two thousand", "2030 and beyond". */
import { parseSpokenYear } from '../../../lexicon/time/numbers';
import { SPOKEN_MILLENNIUM, SPOKEN_YEAR, YEAR } from '../../fragments';
import { type MatchPlace, patternRule } from '../../pattern-rule';
import { yearFields } from '../../readings';

/** Words before four digits that mark them as a year, however small. */
const LEADS_TO_YEAR =
  /(?:\b(?:in|since|by|from|until|till|through|before|after|during|between|to|and|of|year|early|late|mid|circa|spring|summer|autumn|fall|winter|the|for|around|about|season|fiscal|quarter|(?:early|late|recently|back)\s+as)\b|\b(?:circa|ca?\.)|[(–—-])[\s-]*$/i;
/** Words after four digits that mark them as an amount, an address or a name. */
const COUNTS_SOMETHING =
  /^(?:\s*(?:%|percent\b|per\s+cent\b|million\b|billion\b|points?\b|people\b|troops\b|soldiers\b|men\b|women\b|workers\b|votes\b|shares\b|miles?\b|meters?\b|metres?\b|kilometers?\b|feet\b|tons?\b|tonnes?\b|dollars\b|pounds\b|euros\b|yen\b|years?\b|days?\b|hours?\b|jobs\b|seats\b|employees\b|members\b|students\b|units\b|cars\b|aircraft\b|homes\b|(?:UTC|GMT|EST|EDT|BST|CET|hours|hrs|local\s+time|block|street|avenue|road)\b)|[.,]\d|['’]s\s+\d|:\d|-(?:year|member|seat|mile|meter|foot|man|page|strong|plus)|[a-z]|\([a-z\d]\)|\s+et\s+seq)/i;

function bareYear({ text, at, match }: MatchPlace): number | null {
  const year = Number(match);
  const before = text.slice(Math.max(0, at - 14), at);
  const after = text.slice(at + match.length, at + match.length + 14);
  if (
    /[\d.,:/#@]$/.test(before) ||
    /[$£€]\s*$|\b(?:no|nos|room|flight|bus|suite|unit|channel|highway|interstate|page|pp|route|article|section|chapter|resolution|act|model|code|version|order|law|title|gate|u\.s\.c|cfr|of\s+about)\.?\s*$/i.test(
      before,
    )
  )
    return null;
  if (COUNTS_SOMETHING.test(after)) return null;
  const leads = LEADS_TO_YEAR.test(before);
  if (year < 1900 || year > 2049) return leads && year <= 2199 ? year : null;
  return year;
}

export const YEAR_RULES = [
  patternRule({
    id: 'year/bare',
    reason: 'Four digits that are not a quantity are a year.',
    pattern: YEAR,
    read(_, place) {
      const year = bareYear(place);
      return year === null ? null : { type: 'DATE', reading: { kind: 'absolute', fields: { year } } };
    },
  }),
  patternRule({
    id: 'year/named',
    reason: 'Phrases such as “the year 2000” and “fiscal 1989” state the year.',
    pattern: `(?:(?:the\\s+year|(?:the\\s+)?(?:fiscal|financial)[\\s-]year|fiscal)(?:\\s+(?:ended\\s+)?|-)|FY\\s?)(?<year>${YEAR}|['’]\\d\\d(?!\\d))|FY(?:\\s?|-)['’]?(?<fiscal>\\d\\d)(?!\\d)|the\\s+(?<before>${YEAR})\\s+(?:fiscal|financial|calendar|tax)\\s+year|the\\s+year\\s+(?<spoken>${SPOKEN_MILLENNIUM}|${SPOKEN_YEAR})`,
    read(g) {
      if (g.spoken !== undefined) {
        const year = parseSpokenYear(g.spoken);
        return year === null ? null : { type: 'DATE', reading: { kind: 'absolute', fields: { year } } };
      }
      return { type: 'DATE', reading: { kind: 'absolute', fields: yearFields(g.year ?? g.fiscal ?? g.before) } };
    },
  }),
  patternRule({
    id: 'year/and-beyond',
    reason: 'A year with “and beyond” or “or later” starts an open-ended period.',
    pattern: `(?<year>${YEAR})\\s+(?:(?:and|or)\\s+(?<side>beyond|later|after|afterwards?|onwards?|thereafter|earlier|before)(?=\\s*(?:[.,;:)"”]|$))|(?<onward>onwards?))`,
    read: (g) => ({
      type: 'DATE',
      reading: { kind: 'absolute', fields: { year: Number(g.year) } },
      ...(/earlier|before/i.test(g.side ?? '') ? { mod: 'ON_OR_BEFORE' as const } : { mod: 'ON_OR_AFTER' as const, openEnded: true }),
    }),
  }),
  patternRule({
    id: 'year/short',
    reason: 'Two digits after an apostrophe are the latest such year before publication.',
    pattern:
      "(?<=\\b(?:in|of|since|by|from|to|until|till|late|early|summer|winter|spring|fall|autumn|and|or|through|before|after)\\s+|\\d\\s?[-–]\\s?)['’](?<year>\\d\\d)(?!\\d|s\\b|\\s+degrees|[.,:%]\\d)",
    read: (g) => ({ type: 'DATE', reading: { kind: 'absolute', fields: yearFields(g.year) } }),
  }),
  patternRule({
    id: 'year/spoken',
    reason: 'The words state a year (“nineteen seventy-nine”).',
    pattern: `(?<=\\b(?:in|of|since|by|from|until|the)\\s+)${SPOKEN_YEAR}(?!\\s+(?:years|days|months|weeks|people|percent|million))`,
    read(_, { match }) {
      const year = parseSpokenYear(match);
      return year === null ? null : { type: 'DATE', reading: { kind: 'absolute', fields: { year } } };
    },
  }),
];
