/** Words that point at the present, the past or the future without a date: "now", "recently", "in the future". */
import { VAGUE_WORDS } from '../../lexicon/reference-words';
import { anyOf } from '../fragments';
import { patternRule } from '../pattern-rule';

export const VAGUE_RULES = [
  patternRule({
    id: 'vague/reference',
    reason: 'Such words point at now, before or after now and name no date.',
    needs: ['vague'],
    pattern: `${anyOf(Object.keys(VAGUE_WORDS))}(?!\\s+(?:after|before|(?:\\w+\\s+)?(?:seconds?|minutes?|hours?|days?|weeks?|weekends?|months?|quarters?|seasons?|summers?|winters?|years?|decades?|century|centuries)|history)\\b|-\\w)`,
    read(_, { match }) {
      const ref = VAGUE_WORDS[match.toLowerCase().replace(/\s+/g, ' ')];
      return ref === undefined ? null : { type: 'DATE', reading: { kind: 'vague', ref } };
    },
    examples: {
      matches: [
        ['Talks are now stalled.', 'now'],
        ['They met recently.', 'recently'],
        ['In the future it may.', 'the future'],
      ],
      refuses: ['The past three years were calm.', 'He knows.'],
    },
  }),
];
