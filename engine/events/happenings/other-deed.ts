/** Verbs beside the one that a date hangs on which tell the deed: the accusation over what is alleged, what an answer consists in. */
import { ACCUSING_VERBS } from '../../lexicon/event-verbs';
import type { EventNoun } from '../sentence/event-nouns';
import { objectEnd, phraseStart, subjectOf } from '../sentence/noun-phrases';
import { type Predicate, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';

/** "accused X of using Y on Friday": the date of the deed leads to the accusation that tells of it. */
export function accusationOver(context: SentenceContext, index: number): number | null {
  const deed = predicateAt(context, index);
  const over = predicateAt(context, deed?.governor ?? null);
  if (deed?.form !== 'gerund' || !over) return null;
  // "backed joining the EU on Sunday": what is backed has not come about
  if (deed.start === over.head + 1 && verbClass(over.lemma) === 'statement') return deed.governor;
  return ['of', 'for'].includes(wordAt(context.parsed, deed.start - 1)) && ACCUSING_VERBS.has(over.lemma) ? deed.governor : null;
}

/** "marked the anniversary with a rally": the noun of what was done, or null when nothing was. */
export const markedWith = ({ nouns, parsed }: SentenceContext, { head }: EventNoun): EventNoun | null =>
  nouns.find((one) => one.head > head && one.entry.strong && ['with', 'by'].includes(wordAt(parsed, phraseStart(parsed, one.start) - 1))) ??
  null;

const ANSWERING = new Set(['respond', 'reply', 'react', 'answer', 'retaliate']);

/** "responded to the visit by suspending talks": the answer is the deed. */
export function answeringDeed({ parsed }: SentenceContext, { lemma, head }: Predicate): number | null {
  if (!ANSWERING.has(lemma)) return null;
  const index = parsed.predicates.findIndex((one) => one.head > head);
  const deed = parsed.predicates[index];
  if (deed?.form !== 'gerund' || wordAt(parsed, deed.start - 1) !== 'by') return null;
  return ['event', 'statement', 'announce'].includes(verbClass(deed.lemma)) ? index : null;
}

/** "No one has claimed responsibility for the attack on Sunday": the attack is what happened that day. */
export function unclaimedDeed(context: SentenceContext, { head, lemma, perfect }: Predicate, index: number): EventNoun | null {
  const { parsed, nouns } = context;
  const subject = lemma === 'claim-victory' && perfect ? subjectOf(parsed, index, context.isDate) : null;
  if (!subject || !/^(?:no|nobody|none|neither)$/.test(wordAt(parsed, subject.from))) return null;
  return nouns.find((noun) => noun.entry.strong && noun.head > head && noun.head < objectEnd(parsed, head)) ?? null;
}
