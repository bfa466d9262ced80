/** Decades and centuries: "the 1990s", "the nineties", "the 19th century", "the turn of the century". */
import { parseOrdinal } from '../../../lexicon/time/numbers';
import { anyOf, ORDINAL_WORD } from '../../fragments';
import { patternRule } from '../../pattern-rule';
import { datePart, rangeFound } from '../../readings';

/** From the second decade of a century on. */
const DECADES = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];

/** Words before "forties" that make it an age or a temperature. */
const OF_LIFE =
  /\b(?:(?:his|her|their|its|my|our|your)\s+(?:(?:early|mid|late)[\s-]+)?|(?:low|high|upper)[\s-]+|(?:temperatures?|highs|lows|mercury|thermometers?)\s+(?:\S+\s+){0,4})$/i;
const DEGREES_AFTER = /^\s+(?:Celsius|Fahrenheit|C\b|F\b|degrees|percent)/;

const CENTURY_NUMBER = `(?:\\d{1,2}(?:st|nd|rd|th)|${ORDINAL_WORD})`;

/** Returns the century by calendar count, 0 and less before our era, or null for an implausible number. */
function centuryOf(ordinal: string | undefined, era: string | undefined): number | null {
  const number = parseOrdinal(ordinal ?? '');
  if (number === null || number < 1 || number > 22) return null;
  return /^b/i.test(era ?? '') ? 1 - number : number;
}

export const CENTURY_RULES = [
  patternRule({
    id: 'year/decade',
    reason: 'The phrase names a decade by its first year (“the 1990s”). Before 1900, it can mean a century (“the 1700s”).',
    pattern: "(?:the\\s+)?(?:(?<full>(?:1\\d|20)\\d0)|['’]?(?<short>[2-9]0))['’]?s(?!\\w)",
    read(g, { text, at, match }) {
      if (g.short !== undefined) {
        if (!/^the/i.test(match) && !/['’]\d/.test(match) && !/\b(?:early|late|mid|the)[\s-]*$/i.test(text.slice(Math.max(0, at - 8), at)))
          return null;
        if (OF_LIFE.test(text.slice(Math.max(0, at - 30), at)) || DEGREES_AFTER.test(text.slice(at + match.length))) return null;
        return { type: 'DATE', reading: { kind: 'absolute', fields: { decade: 190 + Number(g.short) / 10 } } };
      }
      const full = Number(g.full);
      const fields = full % 100 === 0 && full < 1900 ? { century: full / 100 + 1 } : { decade: full / 10 };
      return { type: 'DATE', reading: { kind: 'absolute', fields } };
    },
  }),
  patternRule({
    id: 'year/spoken-decade',
    reason: 'The phrase means a decade of the twentieth century (“the nineties”).',
    pattern: `(?:the\\s+|(?<=\\b(?:mid|early|late)[\\s-]|ties\\s+(?:and|or|to)\\s+))(?:nineteen[\\s-]|roaring\\s+|swinging\\s+)?(?<decade>${anyOf(DECADES)})`,
    read(g, { text, at }) {
      if (OF_LIFE.test(text.slice(Math.max(0, at - 24), at))) return null;
      return { type: 'DATE', reading: { kind: 'absolute', fields: { decade: 192 + DECADES.indexOf((g.decade ?? '').toLowerCase()) } } };
    },
  }),
  patternRule({
    id: 'year/centuries',
    reason: 'Two centuries form the period from the first to the second.',
    pattern: `(?:the\\s+)?(?<first>${CENTURY_NUMBER})(?:\\s+(?:and|to|or|through)\\s+|\\s*[-–]\\s*)(?:the\\s+)?(?<second>${CENTURY_NUMBER})\\s+centuries(?:\\s+(?<era>BCE|BC|B\\.C\\.))?`,
    read(g, { match }) {
      const [from, to] = [centuryOf(g.first, g.era), centuryOf(g.second, g.era)];
      if (from === null || to === null || from >= to) return null;
      const split = match.toLowerCase().lastIndexOf((g.second ?? '').toLowerCase());
      return rangeFound(
        datePart({ kind: 'absolute', fields: { century: from } }, 0, match.indexOf(g.first ?? '') + (g.first ?? '').length),
        datePart({ kind: 'absolute', fields: { century: to } }, split, match.length),
      );
    },
  }),
  patternRule({
    id: 'year/century',
    reason: 'The phrase names a century by its number.',
    pattern: `(?:the\\s+)?(?<ordinal>${CENTURY_NUMBER})[\\s-]century(?:\\s+(?<era>BCE|BC|B\\.C\\.|CE|AD|A\\.D\\.))?`,
    read(g) {
      const century = centuryOf(g.ordinal, g.era);
      return century === null ? null : { type: 'DATE', reading: { kind: 'absolute', fields: { century } } };
    },
  }),
];
