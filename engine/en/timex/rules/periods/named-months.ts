/** Months named by the calendar: "April 2023", "November last year", "last October", "May". */
import { AMBIGUOUS_MONTHS, monthNumber } from '../../../lexicon/time/calendar-words';
import { parseOrdinal } from '../../../lexicon/time/numbers';
import { DAY, MONTH, YEAR } from '../../fragments';
import { type Found, type MatchPlace, patternRule } from '../../pattern-rule';
import { dateReading, pointedAt, WHICH_YEAR, without, yearFields } from '../../readings';

/** Words before a month that is also a word or a name. */
const LEADS_TO_MONTH =
  /(?:\b(?:in|of|since|until|till|by|last|next|this|that|early|late|mid|from|to|through|between|during|before|after|for|and|or|each|every|previous|following|past|coming|(?:early|late|back|recently)\s+as)|[-–—])[\s-]*$/i;
/** The ones that rarely precede a person. */
const SURELY_LEADS_TO_MONTH = /\b(?:in|since|until|till|during|early|late|mid|last|next|this)[\s-]*$/i;
const NAMES_A_PERSON = /^(?:['’]s|\s+[A-Z][a-z]+(?:['’]s)?)\b(?!\s+\d)/;

/** "The driest June in 20 years". */
const SUPERLATIVE = /\b(?:the|its|their|his|her|our|['’]s)\s+(?:\p{Ll}+[-\s])?(?:\p{Ll}{3,}est|worst|best|first|second|third|last)\s+$/u;
/** A neighbor in a list of months: "March, April and May". */
const AFTER_MONTH = new RegExp(`${MONTH}(?:,?\\s+(?:(?:and|or)\\s+)?|\\s*[-–—/]\\s*)$`, 'i');
const BEFORE_MONTH = new RegExp(`^(?:(?:,|\\s+and|\\s+or)\\s+|\\s*[-–—/]\\s*)${MONTH}`, 'i');
/** "The March talks": an article before and a noun after, but not an office that a person with that name could have. */
const AFTER_ARTICLE = /(?:\b(?:[Aa]n?|[Tt]he|his|her|its|their)|['’]s|\b\p{Ll}{4,}(?:ly|al|ic|ed))\s+$/u;
const BEFORE_NOUN =
  /^\s+(?!(?:government|administration|cabinet|ministry|era|years?|family|on|of|to|in|at|by|with|from|for|that|who|was|is|had|has|will|would|and|or|as|said)\b)[a-z]{4,}/;

function bareMonth(place: MatchPlace): Found | null {
  const month = monthNumber(place.match);
  if (month === null) return null;
  const before = place.text.slice(Math.max(0, place.at - 16), place.at);
  const after = place.text.slice(place.at + place.match.length, place.at + place.match.length + 24);
  const lower = place.match.toLowerCase().replace(/\.$/, '');
  if (AMBIGUOUS_MONTHS.includes(lower)) {
    const listed = AFTER_MONTH.test(before) || BEFORE_MONTH.test(after);
    const attributive = AFTER_ARTICLE.test(before) && BEFORE_NOUN.test(after) && /^\p{Lu}/u.test(place.match);
    const named =
      SUPERLATIVE.test(place.text.slice(Math.max(0, place.at - 30), place.at)) && /^\s+(?:in|on|since|for|ever)\b|^\s*[,.;]/.test(after);
    if (!LEADS_TO_MONTH.test(before) && !listed && !attributive && !named) return null;
    if (!listed && NAMES_A_PERSON.test(after) && !SURELY_LEADS_TO_MONTH.test(before)) return null;
  } else if (lower.length <= 3 && !place.match.endsWith('.') && !LEADS_TO_MONTH.test(before)) return null;
  return { type: 'DATE', reading: { kind: 'partial', fields: { month } } };
}

export const NAMED_MONTH_RULES = [
  patternRule({
    id: 'named/month-year',
    reason: 'A month with a year means that month. No day is assumed.',
    pattern: `(?<month>${MONTH})(?:,?\\s+|\\s+of\\s+|,\\s+of\\s+)(?<year>${YEAR}|['’]\\d\\d(?!\\d))(?!-year)`,
    read(g) {
      const month = monthNumber(g.month ?? '');
      return month === null ? null : { type: 'DATE', reading: dateReading({ ...yearFields(g.year), month }) };
    },
  }),
  patternRule({
    id: 'named/month-of-year',
    reason: 'A month with “last year”, “this year” or “that year” is in that year.',
    pattern: `(?:(?<![\\d.,:/])(?<before>${DAY})\\s+(?:of\\s+)?)?(?<month>${MONTH})(?:\\s+(?<day>${DAY}))?,?\\s+(?:of\\s+)?${WHICH_YEAR}`,
    read(g) {
      const month = monthNumber(g.month ?? '');
      if (month === null) return null;
      const day = parseOrdinal(g.before ?? g.day ?? '') ?? undefined;
      return { type: 'DATE', reading: pointedAt('year', g.which ?? '', without({ month, day })) };
    },
  }),
  patternRule({
    id: 'named/last-month-name',
    reason:
      'A month name that follows “last” or “next” is the nearest such month before or after publication. After “the following”, it is the next such month after the previous date.',
    pattern: `(?<which>last|next|this\\s+past|this\\s+coming|this|the\\s+past|past|the\\s+previous|the\\s+following)\\s+(?<month>${MONTH})(?:\\s+(?<day>${DAY}))?(?!\\.?\\s+(?:\\d|of\\b)|,\\s+\\d{4})`,
    read(g) {
      const month = monthNumber(g.month ?? '');
      if (month === null) return null;
      const which = (g.which ?? '').toLowerCase();
      const fields = without({ month, day: g.day === undefined ? undefined : (parseOrdinal(g.day) ?? undefined) });
      if (/previous|following/.test(which))
        return {
          type: 'DATE',
          reading: { kind: 'relative', unit: 'month', offset: /following/.test(which) ? 1 : -1, anchor: 'last-mentioned', fields },
        };
      if (which === 'this') return { type: 'DATE', reading: { kind: 'relative', unit: 'year', offset: 0, anchor: 'dct', fields } };
      const direction = /next|coming/.test(which) ? 'future' : 'past';
      return { type: 'DATE', reading: { kind: 'partial', fields, direction } };
    },
  }),
  patternRule({
    id: 'named/month',
    reason: 'A month without a year is the nearest such month. The verb tense shows whether that month is before or after publication.',
    pattern: MONTH,
    read: (_, place) => bareMonth(place),
  }),
];
