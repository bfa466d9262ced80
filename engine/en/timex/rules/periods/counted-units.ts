/** Units with a number: "two weeks ago", "three days later", "a year earlier", "in three weeks’ time". */
import type { Reading } from '../../../../model/timex';
import { unitOf } from '../../../lexicon/time/calendar-words';
import { parseNumber } from '../../../lexicon/time/numbers';
import { phraseList } from '../../../lexicon/words';
import { AMOUNT, anyOf, UNITS } from '../../fragments';
import { type Found, type Groups, patternRule } from '../../pattern-rule';

const HEDGE = anyOf(
  phraseList(`
  about; around; nearly; almost; just over; just under; just; more than; less than; over; some; roughly; approximately; at least; only`),
);
/** "8% more than a year ago" compares two amounts; "more than" does not modify the date. */
const COMPARES =
  '(?<!(?:%|\\b(?:percent|cent|points?|cents|million|billion|trillion|slightly|far|much|even))\\s+(?=(?:more|less)\\s+than))';
const COUNT = `(?:${COMPARES}(?<hedge>${HEDGE})\\s+)?(?<amount>${AMOUNT})[\\s-]+(?:or\\s+so\\s+)?(?<unit>${UNITS})(?<half>\\s+and\\s+a\\s+half)?`;
/** Contexts in which "before" and "after" have no date after them. */
const CLAUSE_ENDS = '(?=\\s*(?:[,.;:)!?—–]|$|\\s(?:and|but)\\b))';

/** From this number of years on, the result is not a calendar year. */
const BEYOND_YEARS = 10_000;

function counted({ amount: count, unit: unitText, hedge, half }: Groups, sign: 1 | -1, anchor: 'dct' | 'last-mentioned'): Found | null {
  const unit = unitOf(unitText ?? '');
  const whole = parseNumber(count ?? '');
  if (unit === null) return null;
  const amount = whole === null ? null : whole + (half === undefined ? 0 : 0.5);
  if (amount === null || (unit === 'year' && amount >= BEYOND_YEARS))
    return { type: 'DATE', reading: { kind: 'vague', ref: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' } };
  const rough = unit === 'decade' || unit === 'century';
  const exact = !rough && (hedge === undefined || /^(?:just|only)$/i.test(hedge));
  return {
    type: ['second', 'minute', 'hour'].includes(unit) ? 'TIME' : 'DATE',
    reading: { kind: 'relative', unit, offset: sign * amount, anchor, coarse: unit !== 'day' },
    ...(exact ? {} : { qualifier: 'about' as const }),
  };
}

export const COUNTED_UNIT_RULES = [
  patternRule({
    id: 'counted/ago',
    reason: '“Ago” counts back from the publication date. The result is as precise as the unit: “two years ago” is a year.',
    pattern: `${COUNT}(?:\\s+|(?=['’]))(?<side>ago|from\\s+now|hence|from\\s+today|['’]s?\\s+time)`,
    read: (g) => counted(g, /ago/i.test(g.side ?? '') ? -1 : 1, 'dct'),
  }),
  patternRule({
    id: 'counted/ago-today',
    reason: '“Ten years ago today” is the same day ten years earlier. “Ten years ago this month” is the same month.',
    pattern: `(?<amount>${AMOUNT})\\s+(?<unit>weeks?|months?|years?|decades?)\\s+ago\\s+(?<from>today|yesterday|to\\s+the\\s+day|this\\s+(?:week|weekend|month))|this\\s+day,?\\s+(?<amount2>${AMOUNT})\\s+(?<unit2>weeks?|months?|years?|decades?)\\s+ago`,
    read(g) {
      const unit = unitOf(g.unit ?? g.unit2 ?? '');
      const amount = parseNumber(g.amount ?? g.amount2 ?? '');
      if (unit === null || amount === null || !Number.isInteger(amount)) return null;
      const from = (g.from ?? 'today').toLowerCase();
      const base: Reading = {
        kind: 'relative',
        unit: unitOf(from.replace(/^this\s+/, '')) ?? 'day',
        offset: from === 'yesterday' ? -1 : 0,
        anchor: 'dct',
      };
      return { type: 'DATE', reading: { kind: 'relative', unit, offset: -amount, anchor: 'expression', base } };
    },
  }),
  patternRule({
    id: 'counted/later',
    reason: '“Later” and “earlier” count from the previous date in the text.',
    pattern: `${COUNT}\\s+(?<side>(?:later|earlier)(?!\\s+than\\b)|afterwards?|previously|beforehand|after\\s+that|before\\s+that|(?:before|after)${CLAUSE_ENDS}|on(?=\\s*,))`,
    read: (g) => counted(g, /later|after|^on/i.test(g.side ?? '') ? 1 : -1, 'last-mentioned'),
  }),
  patternRule({
    id: 'counted/uncounted-beside',
    reason: 'Without a number, “ago”, “earlier” and “later” mean an unknown time before or after.',
    pattern: `(?:just\\s+|only\\s+)?(?<unit>minutes|hours|days|weeks|months|years|decades|centuries)\\s+(?<side>ago|later|earlier|afterwards?|previously|beforehand|(?:before|after)${CLAUSE_ENDS})`,
    read: (g) => ({ type: 'DATE', reading: { kind: 'vague', ref: /later|after/i.test(g.side ?? '') ? 'FUTURE_REF' : 'PAST_REF' } }),
  }),
];
