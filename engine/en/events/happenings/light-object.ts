/** The object that gives a light verb its meaning: "took office". */

import { step } from '../../../model/step';
import { LIGHT_OBJECTS } from '../../lexicon/event-verbs';
import { objectEnd } from '../sentence/noun-phrases';
import { type Predicate, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';

/** Tokens behind a light verb within which its object must end ("became the country's first female prime minister"). */
const LIGHT_REACH = 10;

/** The word of the object that says what it is, in the singular: "office". */
export const lightObject = step(
  'happenings/light-object',
  ({ parsed }: SentenceContext, { head }: Predicate): string | null => {
    for (let at = head + 1, end = Math.min(objectEnd(parsed, head), head + LIGHT_REACH); at < end; at += 1) {
      const word = wordAt(parsed, at);
      if (LIGHT_OBJECTS.has(word) || LIGHT_OBJECTS.has(word.replace(/s$/, ''))) return LIGHT_OBJECTS.has(word) ? word : word.slice(0, -1);
    }
    return null;
  },
  () => null,
);
