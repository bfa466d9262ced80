/** "the missiles which the kingdom bought", "the talks that it hosted": what a relative clause tells of is the object of its verb. */
import { antecedent, objectEnd, subjectOf, type TokenRange } from './noun-phrases';
import { classAt, type Predicate } from './parsed-sentence';
import type { SentenceContext } from './sentence-context';

/** The phrase before a relative clause that names its own subject and no object; null anywhere else. */
export function relativeObject(context: SentenceContext, index: number, predicate: Predicate): TokenRange | null {
  const { parsed, isDate } = context;
  const chunk = parsed.chunks[predicate.start] ?? 0;
  if (predicate.passive || !/(?:which|that)$/.test(parsed.openers[chunk] ?? '')) return null;
  const opens = parsed.chunks.indexOf(chunk);
  const subject = subjectOf(parsed, index, isDate);
  if (!subject || subject.from < opens) return null;
  const next = predicate.head + 1;
  const hasObject =
    next < objectEnd(parsed, predicate.head) &&
    !isDate(next) &&
    ['NOUN', 'PROPN', 'DET', 'NUM', 'PRON', 'ADJ'].includes(classAt(parsed, next));
  return hasObject ? null : antecedent(parsed, opens);
}
