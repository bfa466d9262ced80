/** "The ministry said on Monday it would recall its envoy": what somebody undertakes by saying so, and when that is no news of its own. */
import { attributive } from '../dates/attaching/attach-inside-phrase';
import { actorsWithin } from '../sentence/actors-within';
import { subjectOf } from '../sentence/noun-phrases';
import { wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext } from '../sentence/sentence-context';

/**
 * Whether the saying at `index` is only an attribution: "it" of a person who speaks is something else, and what has a day of its own is told
 * there ("said on Friday he would visit Hanoi next week").
 */
export function onlyAttributes(context: SentenceContext, index: number): boolean {
  const [saying, act] = [predicateAt(context, index), predicateAt(context, index + 1)];
  if (saying?.lemma !== 'say-will' || !act) return false;
  const subject = subjectOf(context.parsed, index, context.isDate);
  const person = subject !== null && (['he', 'she', 'i'].includes(wordAt(context.parsed, subject.from)) || isPerson(context, subject.to));
  for (let at = saying.head + 1; at < act.start; at += 1) if (wordAt(context.parsed, at) === 'it' && person) return true;
  const { chunks } = context.parsed;
  // "a 2000 agreement" has a day that is not the act's
  return context.dated.some(
    (date) => date.first > act.head && chunks[date.first] === chunks[act.head] && attributive(context, date) === undefined,
  );
}

/** The last one named before the verb is a person. */
const isPerson = (context: SentenceContext, to: number): boolean => actorsWithin(context, { from: 0, to }).at(-1)?.kind === 'person';
