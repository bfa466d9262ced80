/** "called elections for June 20", "agreed on a summit for October": the day that is set, beside the day on which it is. */
import { SCHEDULING_VERBS } from '../../lexicon/event-verbs';
import type { EventNoun } from '../sentence/event-nouns';
import { isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import type { PlacedTimex, SentenceContext } from '../sentence/sentence-context';

export const SET_FOR = 'attach/set-for';

/** Whether the date stands right behind the noun and "for", as the object of a verb. */
export const isSetFor = ({ parsed }: SentenceContext, { head, entry }: EventNoun, { first }: PlacedTimex): boolean =>
  entry.strong &&
  head === first - 2 &&
  wordAt(parsed, first - 1) === 'for' &&
  parsed.predicates.some(
    (one) => isFiniteVerb(one) && !SCHEDULING_VERBS.has(one.lemma) && one.head < head && parsed.chunks[one.head] === parsed.chunks[head],
  );
