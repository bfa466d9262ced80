/** What a light verb carries: "held talks", "took office". */
import { LIGHT_OBJECTS } from '../../lexicon/event-verbs';
import type { EventNoun } from '../sentence/event-nouns';
import { objectNoun, subjectNoun } from '../sentence/noun-of-verb';
import { objectEnd } from '../sentence/noun-phrases';
import { type Predicate, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';

/** Tokens behind a light verb within which its object must end ("became the country's first female prime minister"). */
const LIGHT_REACH = 10;

/** Noun that a light verb carries: its object, the noun of an infinitive below it, or its subject ("the talks began"). */
export function carriedNoun(context: SentenceContext, index: number, claimed: EventNoun | null): EventNoun | null {
  const predicate = predicateAt(context, index);
  if (!predicate) return null;
  const own = claimed ?? objectNoun(context, predicate);
  if (own) return own;
  const below = context.parsed.predicates[index + 1];
  if (below?.form === 'infinitive' && verbClass(below.lemma) === 'light') {
    const noun = objectNoun(context, below);
    if (noun) return noun;
  }
  return subjectNoun(context, predicate);
}

/** The word of its object that says what it is, in the singular: "office". */
export function lightObject({ parsed }: SentenceContext, { head }: Predicate): string | null {
  for (let at = head + 1, end = Math.min(objectEnd(parsed, head), head + LIGHT_REACH); at < end; at += 1) {
    const word = wordAt(parsed, at);
    if (LIGHT_OBJECTS.has(word) || LIGHT_OBJECTS.has(word.replace(/s$/, ''))) return LIGHT_OBJECTS.has(word) ? word : word.slice(0, -1);
  }
  return null;
}
