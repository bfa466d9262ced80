/** Frequency in a period: "twice a week", "per month", "four days a week", "thirty miles a day". */
import { DURATION_SIGNS } from '../../../../calendar/period';
import { unitOf } from '../../../lexicon/time/calendar-words';
import { parseNumber } from '../../../lexicon/time/numbers';
import { NUMBER, UNIT, UNITS } from '../../fragments';
import { isRate } from '../../not-durations';
import { patternRule } from '../../pattern-rule';
import { everyHowMany, TIMES, timesOf } from './sets';

export const RATE_RULES = [
  patternRule({
    id: 'set/rate',
    reason: 'In a narrative, an amount per day describes a repeated time (“thirty miles a day”).',
    pattern: `an?\\s+(?<unit>${UNIT})(?!\\s+(?:ago|later|earlier|before|after)\\b|-)`,
    read(g, place) {
      const unit = unitOf(g.unit ?? '');
      if (unit === null || unit === 'second' || unit === 'quarter' || !isRate(place)) return null;
      return { type: 'SET', reading: { kind: 'set', unit, amount: 1 }, storyOnly: true };
    },
  }),
  patternRule({
    id: 'set/per',
    reason: 'A rate such as “twice a week” or “per month” describes a repeated time.',
    pattern: `(?:per|(?<times>${TIMES})[\\s-]+(?:a|an|per|(?<quant>each|every)(?:\\s+(?<amount>${NUMBER}|other))?))[\\s-]+(?<unit>${UNITS})`,
    read(g) {
      const unit = unitOf(g.unit ?? '');
      if (unit === null) return null;
      return {
        type: 'SET',
        reading: { kind: 'set', unit, amount: everyHowMany(g.amount), quant: g.quant?.toUpperCase(), freq: timesOf(g.times) },
      };
    },
  }),
  patternRule({
    id: 'set/units-in',
    reason: 'A number of days per week or month describes a repeated time (“four days a week”).',
    pattern: `(?<count>${NUMBER})\\s+(?<part>hours?|days?|weeks?|months?)\\s+(?:a|per|(?<quant>each|every))\\s+(?<unit>day|week|month|quarter|year)`,
    read(g) {
      const [part, unit] = [unitOf(g.part ?? ''), unitOf(g.unit ?? '')];
      const count = parseNumber(g.count ?? '');
      if (part === null || unit === null || part === unit || count === null) return null;
      const freq = `${count}${DURATION_SIGNS[part][2]}`;
      return { type: 'SET', reading: { kind: 'set', unit, amount: 1, quant: g.quant?.toUpperCase(), freq } };
    },
  }),
];
