/** Years, decades and centuries: "2023", "44 BC", "the late 1990s", "the 19th century", "fiscal 1989". */
import { NUMBER_WORDS, parseOrdinal } from '../../lexicon/numbers';
import { anyOf, ORDINAL_WORD, YEAR } from '../fragments';
import { type MatchPlace, patternRule } from '../pattern-rule';

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
    needs: ['figure'],
    pattern: `(?:(?:the\\s+year|the\\s+fiscal\\s+year|fiscal\\s+year|fiscal)\\s+|FY\\s)(?<year>${YEAR})`,
    read: (g) => ({ type: 'DATE', reading: { kind: 'absolute', fields: { year: Number(g.year) } } }),
    examples: {
      matches: [
        ['By the year 2000 it ends.', 'the year 2000'],
        ['In fiscal 1989 it grew.', 'fiscal 1989'],
        ['The FY 2024 budget passed.', 'FY 2024'],
      ],
      refuses: ['The year was good.'],
    },
  }),
  patternRule({
    id: 'year/short',
    reason: 'Two figures after an apostrophe are a year of the last or this century.',
    needs: ['figure'],
    pattern: "(?<=\\b(?:in|of|since|by|from|until|late|early|summer|winter|spring|fall|autumn)\\s+)['’](?<year>\\d\\d)(?!\\d|s\\b)",
    read: (g) => ({ type: 'DATE', reading: { kind: 'absolute', fields: { year: Number(g.year) + (Number(g.year) > 49 ? 1900 : 2000) } } }),
    examples: { matches: [["The revolt of '98 failed.", "'98"]], refuses: ["He wrote '98 degrees'.", "The '98 car is old."] },
  }),
  patternRule({
    id: 'year/spoken',
    reason: 'A year spoken in words, "nineteen seventy-nine".',
    needs: ['yearWord'],
    pattern: `(?<=\\b(?:in|of|since|by|from|until|the)\\s+)(?:year\\s+)?(?:(?<century>nineteen|eighteen|twenty)[\\s-](?:hundred\\s+(?:and\\s+)?)?(?<tens>${anyOf(['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'])})(?:[\\s-](?<ones>one|two|three|four|five|six|seven|eight|nine))?)(?!\\s+(?:years|days|months|weeks|people|percent|million))`,
    read(g) {
      const word = (text: string | undefined): number => NUMBER_WORDS[(text ?? '').toLowerCase()] ?? 0;
      if (g.ones !== undefined && word(g.tens) < 20) return null;
      return { type: 'DATE', reading: { kind: 'absolute', fields: { year: word(g.century) * 100 + word(g.tens) + word(g.ones) } } };
    },
    examples: {
      matches: [['Back in nineteen seventy-nine it fell.', 'nineteen seventy-nine']],
      refuses: ['It lasted twenty thirty years.', 'Of twenty soldiers one left.'],
    },
  }),
  patternRule({
    id: 'year/before-christ',
    reason: 'A year before our era.',
    needs: ['figure'],
    pattern: '(?<![\\d,.])(?<year>\\d{1,4})(?:\\s*[-–]\\s*\\d{1,4})?\\s*(?:BCE|BC|B\\.\\s?C\\.(?:E\\.)?|B\\.C)',
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
    reason: 'Ten years named by their first: "the 1990s".',
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
      return { type: 'DATE', reading: { kind: 'absolute', fields: { decade: Number(g.full) / 10 } } };
    },
    examples: {
      matches: [
        ['Trade grew in the 1990s.', 'the 1990s'],
        ["Music of the '60s is back.", "the '60s"],
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
    id: 'year/century',
    reason: 'A hundred years by their number.',
    needs: ['unit'],
    pattern: `(?:the\\s+)?(?<ordinal>\\d{1,2}(?:st|nd|rd|th)|${ORDINAL_WORD})[\\s-]century(?:\\s+(?<era>BCE|BC|B\\.C\\.))?`,
    read(g) {
      const number = parseOrdinal(g.ordinal ?? '');
      if (number === null || number < 1 || number > 22) return null;
      return { type: 'DATE', reading: { kind: 'absolute', fields: { century: g.era === undefined ? number : 1 - number } } };
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
