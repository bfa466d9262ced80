/** Durations: "three days", "a 10-year term", "two-week-long", "several months", "years". */
import { unitOf } from '../../../lexicon/time/calendar-words';
import { parseNumber } from '../../../lexicon/time/numbers';
import { AMOUNT, MONTH, NUMBER, UNIT, UNITS } from '../../fragments';
import { AGED, isNoLength, isRate, LEADS_TO_LENGTH } from '../../not-durations';
import { patternRule } from '../../pattern-rule';
import { oneUnit } from '../../readings';

const PLURALS = '(?:minutes|hours|days|weeks|months|quarters|years|decades|centuries)';
const BESIDE_EVENT = /^\s+(?:before|after|leading\s+(?:up\s+)?to|preceding|following)\s/i;

export const DURATION_RULES = [
  patternRule({
    id: 'duration/counted',
    reason: 'A number with a unit of time is a duration without a date (“three weeks”).',
    pattern: `(?:the\\s+(?=${NUMBER}\\s+(?:days|weeks|months|quarters|years))|another\\s+(?=${NUMBER}\\s)|a\\s+further\\s+(?=${NUMBER}\\s))?(?!an?\\s+(?:half|quarter)-)(?<amount>${AMOUNT})(?<join>(?:\\s+\\(\\d{1,4}\\))?(?:-odd)?[\\s-]+)(?:more\\s+|full\\s+|straight\\s+|consecutive\\s+|additional\\s+|trading\\s+|whole\\s+|long\\s+|business\\s+|working\\s+|extra\\s+|further\\s+)?(?<unit>${UNITS})(?:-long)?(?<half>\\s+and\\s+a\\s+half)?`,
    read(g, { text, at, match }) {
      const unit = unitOf(g.unit ?? '');
      if (unit === null || isNoLength(unit, g, { text, at, match })) return null;
      if (/^an?$/i.test(g.amount ?? '') && isRate({ text, at, match })) return null;
      if (/^(?:a|an|some|many)$/i.test(g.amount ?? '') && unit === 'second') return null;
      const amount = parseNumber(g.amount ?? '');
      const total = amount === null ? undefined : amount + (g.half === undefined ? 0 : 0.5);
      return { type: 'DURATION', reading: { kind: 'duration', unit, ...(total === undefined ? {} : { amount: total }) } };
    },
  }),
  patternRule({
    id: 'duration/between',
    reason: 'Two numbers with a unit of time form a range of durations (“two to three weeks”).',
    pattern: `(?:(?<between>between)\\s+)?(?<amount>${NUMBER})(?<join>\\s+(?:to|or|and)\\s+|\\s?[-–]\\s?)${NUMBER}[\\s-]+(?<unit>${UNITS})|an?\\s+(?<one>${UNIT})\\s+or\\s+(?:two|three)(?!\\s+(?:of\\b|\\p{L}+s\\b))`,
    read(g, { text, at, match }) {
      const one = oneUnit(g.one);
      if (one !== null) return { ...one, mod: 'APPROX' };
      const unit = unitOf(g.unit ?? '');
      const amount = parseNumber(g.amount ?? '');
      if (unit === null || amount === null || /^[\s-]+old\b/i.test(text.slice(at + match.length, at + match.length + 6))) return null;
      if (AGED.test(text.slice(Math.max(0, at - 12), at))) return null;
      if (/and/i.test(g.join ?? '') && g.between === undefined) return null;
      if (/[-–]/.test(g.join ?? '') && !/^\d+$/.test(g.amount ?? '')) return null;
      return { type: 'DURATION', reading: { kind: 'duration', unit, amount }, mod: 'APPROX' };
    },
  }),
  patternRule({
    id: 'duration/long',
    reason: 'A “month-long” truce lasts a month. A “decades-long” truce lasts several decades.',
    pattern: `(?<unit>${UNITS})-long|(?<joined>hour|day|week|month|year|decade)long`,
    read(g) {
      const unit = unitOf(g.unit ?? g.joined ?? '');
      if (unit === null) return null;
      const many = /s$/i.test(g.unit ?? '');
      return { type: 'DURATION', reading: { kind: 'duration', unit, ...(many ? {} : { amount: 1 }) } };
    },
  }),
  patternRule({
    id: 'duration/whole',
    reason: '“The whole week” is a duration of one week.',
    pattern: "(?:the|an)\\s+(?:whole|entire)\\s+(?<unit>hour|day|week|weekend|month|year|decade|century)(?![-’'])",
    read: (g) => oneUnit(g.unit),
  }),
  patternRule({
    id: 'duration/another',
    reason: '“Another week” is a duration of one week.',
    pattern: "(?:another|an\\s+extra|an\\s+additional)\\s+(?:full\\s+|whole\\s+)?(?<unit>hour|week|month|year|decade|century)(?![-’'])",
    read: (g) => oneUnit(g.unit),
  }),
  patternRule({
    id: 'duration/period-ended',
    reason: 'A year given with its last day is a duration, which may differ from the calendar year (“the year ended Jan. 31”).',
    pattern: `(?:the\\s+)?(?:full\\s+|fiscal\\s+|financial\\s+)?year(?=\\s+(?:ended|ending)\\b|\\s+(?:to|through)\\s+(?:the\\s+end\\s+of\\s+)?${MONTH})`,
    read: () => ({ type: 'DURATION', reading: { kind: 'duration', unit: 'year', amount: 1 } }),
  }),
  patternRule({
    id: 'duration/uncounted',
    reason: 'A plural unit without a number is a duration of unknown length (“for weeks”).',
    pattern: `(?<unit>${PLURALS})(?:\\s+or\\s+(?:even\\s+)?${PLURALS})?`,
    read(g, { text, at, match }) {
      const unit = unitOf(g.unit ?? '');
      const before = text.slice(Math.max(0, at - 24), at);
      if (unit === null || /^[\s-]+old\b|^['’]/i.test(text.slice(at + match.length, at + match.length + 6))) return null;
      if (
        /(?:\bmatter\s+of\s+|\w-)$/i.test(before) ||
        (unit === 'minute' && /^\s+of\b/i.test(text.slice(at + match.length, at + match.length + 4)))
      )
        return null;
      if (!LEADS_TO_LENGTH.test(before) && !BESIDE_EVENT.test(text.slice(at + match.length, at + match.length + 18))) return null;
      return { type: 'DURATION', reading: { kind: 'duration', unit } };
    },
  }),
];
