/** Years, decades and centuries: "2023", "44 BC", "the late 1990s", "the 19th century", "fiscal 1989". */
import { parseOrdinal, parseSpokenYear } from '../../lexicon/numbers';
import { anyOf, ORDINAL_WORD, SPOKEN_MILLENNIUM, SPOKEN_YEAR, YEAR } from '../fragments';
import { type MatchPlace, patternRule } from '../pattern-rule';
import { yearFields } from './named-days';

/** Words before four figures after which they are a year however small. */
const LEADS_TO_YEAR =
  /(?:\b(?:in|since|by|from|until|till|through|before|after|during|between|to|and|of|year|early|late|mid|circa|spring|summer|autumn|fall|winter|the|for|around|about|season|fiscal|quarter)\b|[(–—-])[\s-]*$/i;
/** Words after four figures that make them an amount, an address or a name. */
const COUNTS_SOMETHING =
  /^(?:\s*(?:%|percent\b|per\s+cent\b|million\b|billion\b|points?\b|people\b|troops\b|soldiers\b|men\b|women\b|workers\b|votes?\b|shares\b|miles?\b|meters?\b|metres?\b|kilometers?\b|feet\b|tons?\b|tonnes?\b|dollars\b|pounds\b|euros\b|yen\b|years?\b|days?\b|hours?\b|jobs\b|seats\b|employees\b|members\b|students\b|units\b|cars\b|aircraft\b|homes\b|(?:UTC|GMT|EST|EDT|BST|CET|hours|hrs|local\s+time|block|street|avenue|road)\b)|[.,]\d|['’]s\s+\d|:\d|-(?:year|member|seat|mile|meter|foot|man|page|strong|plus)|[a-z])/i;

function bareYear({ text, at, match }: MatchPlace): number | null {
  const year = Number(match);
  const before = text.slice(Math.max(0, at - 14), at);
  const after = text.slice(at + match.length, at + match.length + 14);
  if (
    /[\d.,:/#@]$/.test(before) ||
    /[$£€]\s*$|\b(?:no|nos|room|flight|page|pp|route|article|section|chapter|resolution|act|model|code|version|of\s+about)\.?\s*$/i.test(
      before,
    )
  )
    return null;
  if (COUNTS_SOMETHING.test(after)) return null;
  const leads = LEADS_TO_YEAR.test(before);
  if (year < 1900 || year > 2049) return leads && year <= 2199 ? year : null;
  return year;
}

const BEFORE_CHRIST = '(?:BCE|BC|B\\.\\s?C\\.(?:E\\.)?|B\\.C)';
const TENS_OF_CENTURY = anyOf(['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']);
const DECADES: Readonly<Record<string, number>> = {
  twenties: 2,
  thirties: 3,
  forties: 4,
  fifties: 5,
  sixties: 6,
  seventies: 7,
  eighties: 8,
  nineties: 9,
};

const CENTURY_NUMBER = `(?:\\d{1,2}(?:st|nd|rd|th)|${ORDINAL_WORD})`;

/** The century as the calendar counts it, 0 and less before our era; null for a number that no text means. */
function centuryOf(ordinal: string | undefined, era: string | undefined): number | null {
  const number = parseOrdinal(ordinal ?? '');
  if (number === null || number < 1 || number > 22) return null;
  return /^b/i.test(era ?? '') ? 1 - number : number;
}

export const YEAR_RULES = [
  patternRule({
    id: 'year/bare',
    reason: 'Four figures that count nothing are a year.',
    needs: ['figure'],
    pattern: YEAR,
    read(_, place) {
      const year = bareYear(place);
      return year === null ? null : { type: 'DATE', reading: { kind: 'absolute', fields: { year } } };
    },
    examples: {
      matches: [
        ['In 2023, Liu met officials.', '2023'],
        ['The 1995 treaty holds.', '1995'],
        ['The war of 1812 began.', '1812'],
      ],
      refuses: [
        'It cost $2000 then.',
        'They sold 1998 shares.',
        'About 1815 people came.',
        'Resolution 1973 passed.',
        'It is 2,000 miles away.',
        'It began at 1930 UTC.',
        'It fell 1990.5 there.',
      ],
    },
  }),
  patternRule({
    id: 'year/named',
    reason: '"the year 2000" and "fiscal 1989" name that year.',
    needs: [['figure', 'yearWord']],
    pattern: `(?:(?:the\\s+year|(?:the\\s+)?(?:fiscal|financial)[\\s-]year|fiscal)\\s+(?:ended\\s+)?|FY\\s?)(?<year>${YEAR}|['’]\\d\\d(?!\\d))|FY(?:\\s?|-)['’]?(?<fiscal>\\d\\d)(?!\\d)|the\\s+(?<before>${YEAR})\\s+(?:fiscal|financial|calendar|tax)\\s+year|the\\s+year\\s+(?<spoken>${SPOKEN_MILLENNIUM}|${SPOKEN_YEAR})`,
    read(g) {
      if (g.spoken !== undefined) {
        const year = parseSpokenYear(g.spoken);
        return year === null ? null : { type: 'DATE', reading: { kind: 'absolute', fields: { year } } };
      }
      return { type: 'DATE', reading: { kind: 'absolute', fields: yearFields(g.year ?? g.fiscal ?? g.before) } };
    },
    examples: {
      matches: [
        ['By the year 2000 it ends.', 'the year 2000'],
        ['In fiscal 1989 it grew.', 'fiscal 1989'],
        ['The FY 2024 budget passed.', 'FY 2024'],
        ['Sales for FY24 and FY2025 rose.', 'FY24'],
        ['Sales for FY24 and FY2025 rose.', 'FY2025'],
        ['The 2024 fiscal year begins soon.', 'The 2024 fiscal year'],
        ['By the year two thousand and ten it was gone.', 'the year two thousand and ten'],
      ],
      refuses: ['The year was good.', 'The year two soldiers left was hard.'],
    },
  }),
  patternRule({
    id: 'year/and-beyond',
    reason: 'A year "and beyond" or "or later" begins an open stretch of time.',
    needs: ['figure'],
    pattern: `(?<year>${YEAR})\\s+(?:(?:and|or)\\s+(?<side>beyond|later|after|afterwards?|onwards?|thereafter|earlier|before)(?=\\s*(?:[.,;:)"”]|$))|(?<onward>onwards?))`,
    read: (g) => ({
      type: 'DATE',
      reading: { kind: 'absolute', fields: { year: Number(g.year) } },
      ...(/earlier|before/i.test(g.side ?? '') ? { mod: 'ON_OR_BEFORE' as const } : { mod: 'ON_OR_AFTER' as const, openEnded: true }),
    }),
    examples: {
      matches: [
        ['It plans for 2030 and beyond.', '2030 and beyond'],
        ['From 1995 onwards trade grew.', '1995 onwards'],
      ],
      refuses: ['In 1995 and later years it grew.', 'It fell in 1995 and after the war too.'],
    },
  }),
  patternRule({
    id: 'year/short',
    reason: 'Two figures after an apostrophe are the year of that number nearest before the time of the text.',
    needs: ['figure'],
    pattern:
      "(?<=\\b(?:in|of|since|by|from|to|until|till|late|early|summer|winter|spring|fall|autumn|and|or|through|before|after)\\s+|\\d\\s?[-–]\\s?)['’](?<year>\\d\\d)(?!\\d|s\\b|\\s+degrees|[.,:%]\\d)",
    read: (g) => ({ type: 'DATE', reading: { kind: 'absolute', fields: yearFields(g.year) } }),
    examples: { matches: [["The revolt of '98 failed.", "'98"]], refuses: ["He wrote '98 degrees'.", "The '98 car is old."] },
  }),
  patternRule({
    id: 'year/spoken',
    reason: 'A year spoken in words, "nineteen seventy-nine".',
    needs: ['yearWord'],
    pattern: `(?<=\\b(?:in|of|since|by|from|until|the)\\s+)${SPOKEN_YEAR}(?!\\s+(?:years|days|months|weeks|people|percent|million))`,
    read(_, { match }) {
      const year = parseSpokenYear(match);
      return year === null ? null : { type: 'DATE', reading: { kind: 'absolute', fields: { year } } };
    },
    examples: {
      matches: [
        ['Back in nineteen seventy-nine it fell.', 'nineteen seventy-nine'],
        ['Until nineteen oh five it held.', 'nineteen oh five'],
      ],
      refuses: ['It lasted twenty thirty years.', 'Of twenty soldiers one left.'],
    },
  }),
  patternRule({
    id: 'year/before-christ-span',
    reason: 'Two years before our era, counted down, are the span between them.',
    needs: ['figure'],
    pattern: `(?<![\\d,.])(?<from>\\d{1,4})(?:\\s*[-–—]\\s*|\\s+to\\s+|\\s+and\\s+)(?<to>\\d{1,4})\\s*${BEFORE_CHRIST}`,
    read(g, { match }) {
      const [from, to] = [1 - Number(g.from), 1 - Number(g.to)];
      if (from >= to || to > 0) return null;
      const end = match.lastIndexOf(g.to ?? '');
      const part = (year: number, start: number, stop: number) => ({
        type: 'DATE' as const,
        reading: { kind: 'absolute' as const, fields: { year } },
        from: start,
        to: stop,
      });
      return {
        type: 'DATE',
        reading: { kind: 'range', from: { kind: 'absolute', fields: { year: from } }, to: { kind: 'absolute', fields: { year: to } } },
        parts: [part(from, 0, (g.from ?? '').length), part(to, end, match.length)],
      };
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
    needs: ['figure'],
    pattern: `(?<![\\d,.])(?<year>\\d{1,4})\\s*${BEFORE_CHRIST}`,
    read: (g) => (Number(g.year) === 0 ? null : { type: 'DATE', reading: { kind: 'absolute', fields: { year: 1 - Number(g.year) } } }),
    examples: { matches: [['Caesar fell in 44 BC there.', '44 BC']], refuses: ['He came from BC Place.', 'In 0 BC nothing.'] },
  }),
  patternRule({
    id: 'year/anno-domini',
    reason: 'A year of our era, marked as such.',
    needs: ['figure'],
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
    id: 'year/decade',
    reason: 'Ten years, or before 1900 a hundred, named by their first: "the 1990s", "the 1700s".',
    needs: ['figure'],
    pattern: "(?:the\\s+)?(?:(?<full>(?:1\\d|20)\\d0)|['’]?(?<short>[2-9]0))['’]?s(?!\\w)",
    read(g, { text, at, match }) {
      if (g.short !== undefined) {
        if (!/^the/i.test(match) && !/['’]\d/.test(match) && !/\b(?:early|late|mid|the)[\s-]*$/i.test(text.slice(Math.max(0, at - 8), at)))
          return null;
        if (/\b(?:in\s+(?:his|her|their|its)|temperatures?\s+in\s+the|low|high|upper)\s*$/i.test(text.slice(Math.max(0, at - 22), at)))
          return null;
        return { type: 'DATE', reading: { kind: 'absolute', fields: { decade: 190 + Number(g.short) / 10 } } };
      }
      const full = Number(g.full);
      const fields = full % 100 === 0 && full < 1900 ? { century: full / 100 + 1 } : { decade: full / 10 };
      return { type: 'DATE', reading: { kind: 'absolute', fields } };
    },
    examples: {
      matches: [
        ['Trade grew in the 1990s.', 'the 1990s'],
        ["Music of the '60s is back.", "the '60s"],
        ['It was built in the 1700s.', 'the 1700s'],
      ],
      refuses: ['He is in his 60s now.', 'Boeing 747s flew.'],
    },
  }),
  patternRule({
    id: 'year/spoken-decade',
    reason: 'Ten years of the twentieth century in words: "the nineties".',
    needs: ['yearWord'],
    pattern: `(?:the\\s+)(?:nineteen[\\s-])?(?<decade>${TENS_OF_CENTURY})`,
    read: (g) => ({
      type: 'DATE',
      reading: { kind: 'absolute', fields: { decade: 190 + (DECADES[(g.decade ?? '').toLowerCase()] ?? 0) } },
    }),
    examples: { matches: [['All through the nineties it grew.', 'the nineties']], refuses: ['She is in her nineties.'] },
  }),
  patternRule({
    id: 'year/centuries',
    reason: 'Two centuries that share the word are the span from the first to the second.',
    needs: ['unit'],
    pattern: `(?:the\\s+)?(?<first>${CENTURY_NUMBER})(?:\\s+(?:and|to|or|through)\\s+|\\s*[-–]\\s*)(?:the\\s+)?(?<second>${CENTURY_NUMBER})\\s+centuries(?:\\s+(?<era>BCE|BC|B\\.C\\.))?`,
    read(g, { match }) {
      const [from, to] = [centuryOf(g.first, g.era), centuryOf(g.second, g.era)];
      if (from === null || to === null || from >= to) return null;
      const split = match.toLowerCase().lastIndexOf((g.second ?? '').toLowerCase());
      const part = (century: number, start: number, stop: number) => ({
        type: 'DATE' as const,
        reading: { kind: 'absolute' as const, fields: { century } },
        from: start,
        to: stop,
      });
      return {
        type: 'DATE',
        reading: { kind: 'range', from: part(from, 0, 0).reading, to: part(to, 0, 0).reading },
        parts: [part(from, 0, match.indexOf(g.first ?? '') + (g.first ?? '').length), part(to, split, match.length)],
      };
    },
    examples: {
      matches: [['Trade grew in the 17th and 18th centuries.', 'the 17th and 18th centuries']],
      refuses: ['In the 18th century it grew.', 'The 18th and 17th centuries.'],
    },
  }),
  patternRule({
    id: 'year/turn-of-century',
    reason: 'The turn of the century is the beginning of the one that begins nearest to the time of the text.',
    needs: ['unit'],
    pattern: 'the\\s+turn\\s+of\\s+the\\s+(?:last\\s+)?(?<unit>century|millennium)(?!-)',
    read: () => ({
      type: 'DATE',
      mod: 'START',
      qualifier: 'early',
      reading: {
        kind: 'relative',
        unit: 'century',
        offset: 0,
        anchor: 'expression',
        base: { kind: 'relative', unit: 'year', offset: 50, anchor: 'setting' },
      },
    }),
    examples: {
      matches: [['It was founded at the turn of the century.', 'the turn of the century']],
      refuses: ['It was founded at the turn of the 19th century.', 'The turn of the tide came.'],
    },
  }),
  patternRule({
    id: 'year/century',
    reason: 'A hundred years by their number.',
    needs: ['unit'],
    pattern: `(?:the\\s+)?(?<ordinal>${CENTURY_NUMBER})[\\s-]century(?:\\s+(?<era>BCE|BC|B\\.C\\.|CE|AD|A\\.D\\.))?`,
    read(g) {
      const century = centuryOf(g.ordinal, g.era);
      return century === null ? null : { type: 'DATE', reading: { kind: 'absolute', fields: { century } } };
    },
    examples: {
      matches: [
        ['In the 19th century it fell.', 'the 19th century'],
        ['A twentieth-century idea.', 'twentieth-century'],
      ],
      refuses: ['A century passed.'],
    },
  }),
];
