/** Words that point at the present, the past or the future without a date: "now", "recently", "in the future". */
import { VAGUE_WORDS } from '../../../lexicon/time/reference-words';
import { anyOf } from '../../fragments';
import { patternRule } from '../../pattern-rule';

/** "Soon" tells when only of what is to come; "soon after" and "it soon became" go on with a story. */
const TO_COME = /(?:(?:\b(?:will|may|might|can|could|shall|should|is|are)|['’]ll)\s+(?:\p{L}+\s+){0,3}|\bto\s+)$/iu;
const TO_COME_AFTER = /^\s+(?:will|may|might|can|could|shall|should)\b/i;

/** "The present version". */
const NOUN_AHEAD = /^\s+(?!(?:and|or|but|is|was|are|has|had|will|as|at|in|on|the|for|to|with|it|he|she|they|we|when|where)\b)\p{L}/iu;

export const VAGUE_RULES = [
  patternRule({
    id: 'vague/reference',
    reason: 'These words refer to the present, past or future without stating a date.',
    needs: ['vague'],
    pattern: `${anyOf(Object.keys(VAGUE_WORDS))}(?!\\s+(?:after|before|(?:\\w+\\s+)?(?:seconds?|minutes?|hours?|days?|weeks?|weekends?|months?|quarters?|seasons?|summers?|winters?|years?|decades?|century|centuries)|history)\\b|-\\w)`,
    read(_, { text, at, match }) {
      const word = match.toLowerCase().replace(/\s+/g, ' ');
      const ref = VAGUE_WORDS[word];
      const describes = word === 'the present' && NOUN_AHEAD.test(text.slice(at + match.length, at + match.length + 24));
      return ref === undefined || describes ? null : { type: 'DATE', reading: { kind: 'vague', ref } };
    },
    examples: {
      matches: [
        ['Talks are now stalled.', 'now'],
        ['They met recently.', 'recently'],
        ['In the future it may.', 'the future'],
      ],
      refuses: ['The past three years were calm.', 'He knows.', 'The present version is new.'],
    },
  }),
  patternRule({
    id: 'vague/soon',
    reason: '“Soon” with a future verb refers to the future without stating a date.',
    needs: ['vague'],
    pattern: '(?<!\\b(?:as|too|so|very|how)\\s+)soon(?!\\s+(?:after|as|enough|before|followed)\\b|-)',
    read(_, { text, at, match }) {
      const ahead = TO_COME.test(text.slice(Math.max(0, at - 32), at)) || TO_COME_AFTER.test(text.slice(at + match.length));
      return ahead ? { type: 'DATE', reading: { kind: 'vague', ref: 'FUTURE_REF' } } : null;
    },
    examples: {
      matches: [
        ['The mine will soon reopen.', 'soon'],
        ['The mine soon may reopen.', 'soon'],
      ],
      refuses: ['It soon became a habit.', 'They will come as soon as possible.', 'He died soon after.'],
    },
  }),
];
