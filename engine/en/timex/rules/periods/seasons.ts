/** Seasons: "spring 2023", "the summer", "the harsh winter of 1946–47", "the autumn and winter", "the Spring Offensive". */
import type { Reading } from '../../../../model/timex';
import { SEASON_NUMBERS } from '../../../lexicon/time/calendar-words';
import { parseSpokenYear } from '../../../lexicon/time/numbers';
import { wordList } from '../../../lexicon/words';
import { anyOf, SEASON, SPOKEN_YEAR, YEAR } from '../../fragments';
import { type Found, type Groups, type MatchPlace, patternRule } from '../../pattern-rule';
import { datePart, inYear, rangeFound, WHICH_YEAR } from '../../readings';

/** Words that describe the weather in a season, especially in winter. */
const WEATHER = anyOf(['harsh', 'severe', 'bitter', 'cold', 'coldest', 'hot', 'long', 'mild', 'brutal', 'hard', 'dry', 'wet', 'rainy']);
const UNDERTAKINGS = anyOf(
  wordList(`
  offensive offensives counteroffensive counter-offensive campaign campaigns fighting uprising assault elections election talks summit
  session`),
);

const LEADS_TO_SEASON =
  /\b(?:in|since|until|till|by|during|early|late|mid|before|after|from|through|throughout|over|into|around|of|each|every|spent)[\s-]+$/i;
const LEADS_TO_THE_SEASON = /\b(?:for|and|or|to|with|all)\s+$/i;
/** Words that give a season's name another meaning: "summer school", "the fall of Rome", "spring-like". */
const NO_SEASON = /^\s*(?:of|from|short|apart|below|olympics?|school|games|palace|camp|break)\b|^['’-]/i;
/** "At the start of spring": no other meaning of "fall" follows these words. */
const PART_OF_SEASON = /\b(?:start|beginning|end|middle|arrival|onset|height|depths?|days|weeks)\s+of\s+$/i;
const FALLS = /^\s+(?:in|to|by|under|through|into|on|behind)\b/i;
/** Words after a season that is the subject or ends a phrase. */
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
  if (
    !LEADS_TO_SEASON.test(before) ||
    (verbal && (FALLS.test(after) || (/\b(?:to|of|from)\s+$/i.test(before) && !PART_OF_SEASON.test(before))))
  )
    return null;
  return found(season);
}

export const SEASON_RULES = [
  patternRule({
    id: 'season/of-year',
    reason: 'The phrase means a season of the stated year. Winter begins in December of that year.',
    pattern: `(?:the\\s+(?:${WEATHER}\\s+)?)?(?<season>${SEASON})(?:\\s+of|,)?\\s+(?:(?<year>${YEAR}|['’]\\d\\d(?!\\d))(?:[-–/](?:${YEAR}|\\d\\d(?!\\d)))?|(?<spoken>${SPOKEN_YEAR})|${WHICH_YEAR})`,
    read(g) {
      const season = SEASON_NUMBERS[(g.season ?? '').toLowerCase()];
      const year = g.year ?? (g.spoken === undefined ? undefined : String(parseSpokenYear(g.spoken) ?? ''));
      return season === undefined || year === '' ? null : { type: 'DATE', reading: inYear({ season }, year, g.which) };
    },
  }),
  patternRule({
    id: 'season/list',
    reason: 'Two seasons form the period from the first to the second, in the year stated after them.',
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
      return rangeFound(datePart(from, 0, end), datePart(to, start, match.length));
    },
  }),
  patternRule({
    id: 'season/of-event',
    reason: 'A season before an event noun states when the event took place.',
    pattern: `(?<season>${SEASON})(?=\\s+(?:(?:military|ground|counter)[\\s-])?${UNDERTAKINGS}(?!\\p{L})(?:\\s+(?:of|in)\\s+(?<year>${YEAR}))?)`,
    read(g) {
      const season = SEASON_NUMBERS[(g.season ?? '').toLowerCase()];
      return season === undefined ? null : { type: 'DATE', reading: inYear({ season }, g.year, undefined) };
    },
  }),
  patternRule({
    id: 'season/bare',
    reason: 'A season without a year is the nearest such season. The verb tense shows whether that season is before or after publication.',
    pattern: `(?<the>the\\s+(?:${WEATHER}\\s+)?)?(?<season>${SEASON})`,
    read: (g, place) => bareSeason(g, place),
  }),
];
