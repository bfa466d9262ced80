/** Words of time that are typical of narratives, which report from date to date: "the former king", "by this time", "at the same time". */
import { unitOf } from '../../../lexicon/time/calendar-words';
import { parseNumber } from '../../../lexicon/time/numbers';
import { anyOf, NUMBER } from '../../fragments';
import { type MatchPlace, patternRule } from '../../pattern-rule';

const STANDING: Readonly<Record<string, 'PAST_REF' | 'FUTURE_REF'>> = { former: 'PAST_REF', formerly: 'PAST_REF', future: 'FUTURE_REF' };

const afterPreposition = ({ text, at }: MatchPlace): boolean =>
  /\b(?:at|by|around|about|during|from|since|until|till|of|in|on|to|throughout|before|after)\s+$/i.test(
    text.slice(Math.max(0, at - 12), at),
  );

export const STORY_RULES = [
  patternRule({
    id: 'story/standing',
    reason: 'In a narrative, “former” means the past and “future” means the time ahead.',
    pattern: `${anyOf(Object.keys(STANDING))}(?!\\s*(?:[,.;:)]|(?:an?|and|of|in|is|was|were|had|has|conference|case)\\b))`,
    read(_, { match }) {
      const ref = STANDING[match.toLowerCase()];
      return ref === undefined ? null : { type: 'DATE', reading: { kind: 'vague', ref }, storyOnly: true };
    },
  }),
  patternRule({
    id: 'story/same-time',
    reason: 'In a narrative, “that time” and “the same time” mean the previous date in the text.',
    pattern: '(?:the\\s+same|that\\s+same|that)\\s+(?:time|date|moment)',
    read: (_, place) => (afterPreposition(place) ? { type: 'DATE', reading: { kind: 'same' }, storyOnly: true } : null),
  }),
  patternRule({
    id: 'story/this-time',
    reason: 'In a narrative, “this time” and “this period” mean the present of the story.',
    pattern: '(?<plain>(?:this|that)\\s+period)|this\\s+(?:time|date)|the\\s+time(?!\\s+being\\b)',
    read: (g, place) =>
      g.plain !== undefined || afterPreposition(place)
        ? { type: 'DATE', reading: { kind: 'vague', ref: 'PRESENT_REF' }, storyOnly: true }
        : null,
  }),
  patternRule({
    id: 'story/age',
    reason: 'In a narrative, an age is a duration.',
    pattern: `${NUMBER}(?:\\s+|-)(?:years?|months?)(?:(?:\\s+|-)old|\\s+of\\s+age)`,
    read(_, { match }) {
      const [, amountText = '', unitText = ''] = /^(.*?)[\s-]+(year|month)s?[\s-]+(?:old|of)/is.exec(match) ?? [];
      const [amount, unit] = [parseNumber(amountText), unitOf(unitText)];
      return amount === null || unit === null ? null : { type: 'DURATION', reading: { kind: 'duration', unit, amount }, storyOnly: true };
    },
  }),
  patternRule({
    id: 'story/day-beside-event',
    reason: 'In a narrative, the day before an event is counted from the previous date in the text.',
    pattern: '(?<!\\bto\\s+)the\\s+(?<unit>day|week|month|year)\\s+(?<side>before|after)(?=\\s+(?!that\\b|yesterday\\b|tomorrow\\b)\\p{L})',
    read(g) {
      const unit = unitOf(g.unit ?? '');
      const offset = /after/i.test(g.side ?? '') ? 1 : -1;
      return unit === null
        ? null
        : { type: 'DATE', reading: { kind: 'relative', unit, offset, anchor: 'last-mentioned' }, storyOnly: true };
    },
  }),
];
