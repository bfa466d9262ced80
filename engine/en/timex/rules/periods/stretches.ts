/** Periods with a position: "the past five years", "the first ten months", "recent weeks", "the days ahead". */
import { unitOf } from '../../../lexicon/time/calendar-words';
import { parseNumber } from '../../../lexicon/time/numbers';
import { AMOUNT, UNITS } from '../../fragments';
import { patternRule } from '../../pattern-rule';
import { oneUnit } from '../../readings';

const PLURALS = '(?:days|weeks|months|quarters|years|decades|centuries)';
/** "The truce was to last five days": "last" is the verb here. */
const NOT_THE_VERB = "(?<!\\b(?:to|will|would|can|could|may|might|should|must|not|n['’]t)\\s+(?=last\\s))";

export const STRETCH_RULES = [
  patternRule({
    id: 'counted/stretch',
    reason: '“Past” or “next” with a number of units is a duration that ends or starts on the publication date.',
    pattern: `${NOT_THE_VERB}(?:the\\s+)?(?<which>last|past|previous|next|coming|following|first|final|recent)\\s+(?!an?\\s+(?!few|couple|dozen|half|number))(?:(?<amount>${AMOUNT})[\\s-]+)(?:or\\s+so\\s+)?(?:full\\s+|fiscal\\s+|trading\\s+)?(?<unit>${UNITS})(?:\\s+or\\s+so)?`,
    read(g) {
      const unit = unitOf(g.unit ?? '');
      if (unit === null) return null;
      const amount = parseNumber(g.amount ?? '') ?? undefined;
      const which = (g.which ?? '').toLowerCase();
      const position = /last|past|recent|previous/.test(which) ? 'ending' : /next|coming/.test(which) ? 'beginning' : undefined;
      return {
        type: 'DURATION',
        reading: { kind: 'duration', unit, ...(amount === undefined ? {} : { amount }), ...(position === undefined ? {} : { position }) },
      };
    },
  }),
  patternRule({
    id: 'counted/for-next',
    reason: '“For the next year” means a duration from now, not a calendar year. The same applies to decades.',
    pattern:
      "(?:(?<=\\bfor\\s+)the\\s+(?:next|following|coming|ensuing)\\s+(?<unit>week|month|year|decade|century)|(?<=\\b(?:over|within|during|through|throughout)\\s+)the\\s+(?:next|coming|following|ensuing)\\s+(?<long>decade|century))(?![-’'])",
    read: (g) => oneUnit(g.unit ?? g.long, 'beginning'),
  }),
  patternRule({
    id: 'counted/unit-at-end',
    reason: '“The first week” or “the last week” of an event is the week at its beginning or end.',
    pattern: 'the\\s+(?:very\\s+)?(?:first|opening|last|final|closing)\\s+(?:full\\s+)?(?<unit>hour|week|month|year|decade)(?=\\s+of\\b)',
    read: (g) => oneUnit(g.unit),
  }),
  patternRule({
    id: 'counted/past-unit',
    reason: '“The past year” or “the past decade” is a duration that ends on the publication date, not a calendar unit.',
    pattern:
      '(?:the\\s+)?(?:past|last(?=\\s+\\w+\\s+and\\s+a\\s+half\\b))\\s+(?:full\\s+)?(?<unit>hour|week|month|year|decade|century)(?!-)(?<half>\\s+and\\s+a\\s+half)?' +
      '|the\\s+last\\s+(?<unit2>decade|century)(?!-)',
    read(g) {
      const unit = unitOf(g.unit ?? g.unit2 ?? '');
      const amount = g.half === undefined ? 1 : 1.5;
      return unit === null ? null : { type: 'DURATION', reading: { kind: 'duration', unit, amount, position: 'ending' } };
    },
  }),
  patternRule({
    id: 'counted/vague-stretch',
    reason: 'Recent or coming units without a number form a duration of unknown length (“in recent weeks”).',
    pattern:
      `${NOT_THE_VERB}(?:the\\s+)?(?<which>recent|past|last|coming|next|following)\\s+(?:few\\s+|several\\s+|couple\\s+of\\s+)?(?<unit>${PLURALS})` +
      `|the\\s+(?<which2>succeeding|subsequent|ensuing|intervening|early|closing|final)\\s+(?<unit2>${PLURALS})` +
      `|the\\s+(?<unit3>${PLURALS})\\s+(?<which3>ahead|to\\s+come|(?:that|which)\\s+followed|since(?=\\s*(?:[.,;:)]|$)))`,
    read(g) {
      const unit = unitOf(g.unit ?? g.unit2 ?? g.unit3 ?? '');
      const which = g.which ?? g.which2 ?? g.which3 ?? '';
      if (unit === null) return null;
      const position = /recent|past|last|since/i.test(which)
        ? 'ending'
        : /intervening|early|closing|final/i.test(which)
          ? undefined
          : 'beginning';
      return { type: 'DURATION', reading: { kind: 'duration', unit, position } };
    },
  }),
];
