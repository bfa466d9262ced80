/** Days that each country keeps on a date of its own: "Independence Day" is that of the country its sentence names. */
import { NATIONAL_DAYS } from '../../../lexicon/time/national-days';
import { anyOf, YEAR } from '../../fragments';
import { type MatchPlace, patternRule } from '../../pattern-rule';

/** Characters in front of the name within which its country stands. */
const REACH = 160;

/** A country behind the name stands right behind it: "On Independence Day, India's premier …". */
const RIGHT_BEHIND = '^(?:\\s+of|\\s+in|,)\\s+(?:the\\s+)?';

/** How words for a country may end: "Kazakhstan", "Peruvian", "Ukrainians"; "Indiana" is none. */
const ENDING = '(?:i?stan|v?ian|ien|[ce]?an|[aeinoy]|l?ese|[cq]?co|ca|que|on|ar|ey|ish)?s?(?!\\p{L})';

/** By the name of the day: a country anywhere, and one right behind the name. */
const COUNTRIES = new Map(
  Object.entries(NATIONAL_DAYS).map(([name, days]) => {
    const country = `(?<!\\p{L})(${anyOf([...days.keys()])})${ENDING}`;
    return [name, { days, anywhere: new RegExp(country, 'gu'), behind: new RegExp(RIGHT_BEHIND + country, 'u') }];
  }),
);

/** Month and day of the country named last before the day, or right behind it; null when none is named. */
function dayOfCountry(name: string, { text, at, match }: MatchPlace): string | null {
  const known = COUNTRIES.get(name);
  if (!known) return null;
  const before = [...text.slice(Math.max(0, at - REACH), at).matchAll(known.anywhere)].at(-1);
  const end = at + match.length;
  const country = before ?? known.behind.exec(text.slice(end, end + REACH));
  return known.days.get(country?.[1]?.replace(/\s+/g, ' ') ?? '') ?? null;
}

export const NATIONAL_DAY_RULES = [
  patternRule({
    id: 'holiday/national',
    reason: 'A national holiday has the date that applies in the country named in the sentence.',
    needs: ['holiday'],
    pattern: `(?<!(?:every|each)\\s)(?:(?<which>last|this|next)\\s+)?(?<name>${anyOf(Object.keys(NATIONAL_DAYS))})(?:,?\\s+(?:of\\s+)?(?<year>${YEAR}))?(?!\\s+(?:parade|agreement|party)s?\\b)`,
    read({ which, name = '', year }, place) {
      const day = /^[A-Z]/.test(name) ? dayOfCountry(name.toLowerCase().replace(/\s+/g, ' '), place) : null;
      if (day === null) return null;
      const direction = which?.toLowerCase() === 'last' ? 'past' : which?.toLowerCase() === 'next' ? 'future' : undefined;
      return {
        type: 'DATE',
        reading: {
          kind: 'holiday',
          name: day,
          ...(year === undefined ? {} : { year: Number(year) }),
          ...(direction === undefined ? {} : { direction }),
        },
      };
    },
    examples: {
      matches: [
        ['Ukraine’s Independence Day was quiet.', 'Independence Day'],
        ['Pakistan freed them on Independence Day.', 'Independence Day'],
        ['On Independence Day, India raised its flag.', 'Independence Day'],
        ['Turkish troops marched on Republic Day 2019.', 'Republic Day 2019'],
        ['Kazakhstan rested on Independence Day.', 'Independence Day'],
        ['The Peruvian envoy spoke on Independence Day.', 'Independence Day'],
        ['Ecuadorean and Nigerien envoys spoke on Independence Day.', 'Independence Day'],
      ],
      refuses: ['They rested on Independence Day.', 'Indiana closed its parks on Independence Day.', 'India won independence that day.'],
    },
  }),
];
