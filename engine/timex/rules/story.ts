/** Words that speak of time in a narrative, told from date to date, and hardly elsewhere: "the former king", "by this time", "at the same time". */
import { anyOf } from '../fragments';
import { type MatchPlace, patternRule } from '../pattern-rule';

const STANDING: Readonly<Record<string, 'PAST_REF' | 'FUTURE_REF'>> = { former: 'PAST_REF', formerly: 'PAST_REF', future: 'FUTURE_REF' };

const afterPreposition = ({ text, at }: MatchPlace): boolean =>
  /\b(?:at|by|around|about|during|from|since|until|till|of|in|on|to|throughout|before|after)\s+$/i.test(
    text.slice(Math.max(0, at - 12), at),
  );

export const STORY_RULES = [
  patternRule({
    id: 'story/standing',
    reason: 'In a narrative "former" and "future" place what they stand before in the past or ahead.',
    needs: ['story'],
    pattern: `${anyOf(Object.keys(STANDING))}(?!\\s*(?:[,.;:)]|(?:an?|and|of|in|is|was|were|had|has|conference|case)\\b))`,
    read(_, { match }) {
      const ref = STANDING[match.toLowerCase()];
      return ref === undefined ? null : { type: 'DATE', reading: { kind: 'vague', ref }, storyOnly: true };
    },
    examples: {
      matches: [
        ['They crowned a former general.', 'former'],
        ['He met the future queen.', 'future'],
      ],
      refuses: ['Of the two the former was older.', 'They feared for their future.'],
    },
  }),
  patternRule({
    id: 'story/same-time',
    reason: 'In a narrative "that time" and "the same time" are the date last named.',
    needs: ['story'],
    pattern: '(?:the\\s+same|that\\s+same|that)\\s+(?:time|date|moment)',
    read: (_, place) => (afterPreposition(place) ? { type: 'DATE', reading: { kind: 'same' }, storyOnly: true } : null),
    examples: {
      matches: [
        ['At the same time he wrote to the king.', 'the same time'],
        ['Until that time they had held the town.', 'that time'],
      ],
      refuses: ['That time he failed.', 'They spent the same time there.'],
    },
  }),
  patternRule({
    id: 'story/this-time',
    reason: 'In a narrative "this time" and "this period" are its present.',
    needs: ['story'],
    pattern: '(?<plain>(?:this|that)\\s+period)|this\\s+(?:time|date)|the\\s+time(?!\\s+being\\b)',
    read: (g, place) =>
      g.plain !== undefined || afterPreposition(place)
        ? { type: 'DATE', reading: { kind: 'vague', ref: 'PRESENT_REF' }, storyOnly: true }
        : null,
    examples: {
      matches: [
        ['By this time the fleet was gone.', 'this time'],
        ['This period saw new taxes.', 'This period'],
        ['It was the largest port of the time.', 'the time'],
      ],
      refuses: ['This time they won.', 'He took the time to write.'],
    },
  }),
];
