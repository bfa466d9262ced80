/** One date over two clauses with "and", each with a subject of its own. */
import { actorsWithin } from '../../sentence/actors-within';
import { subjectOf } from '../../sentence/noun-phrases';
import type { Predicate } from '../../sentence/parsed-sentence';
import { type SentenceContext, verbClass } from '../../sentence/sentence-context';
import type { Attachment } from '../attachment';

/** "In 2015 the army seized power, and the king's brother fled": a date that opens the sentence dates what another subject did as well. */
export function isUnderSameDate({ parsed }: SentenceContext, verb: Predicate, chunk: number): boolean {
  return /^, (?:and|but)$/.test(parsed.openers[chunk] ?? '') && !verb.perfect && ['event', 'announce'].includes(verbClass(verb.lemma));
}

/** "took the capital on Sunday, and the president fled to Oman": a day right before "and" is that of what somebody named did next, too. */
export function isOfSameDay(context: SentenceContext, { timex, rule }: Attachment, verb: Predicate, index: number): boolean {
  const { parsed, dated } = context;
  const placed = dated.find((date) => date.timex === timex);
  if (rule !== 'attach/verb' || timex.date?.precision !== 'day' || !placed || dated.length > 1) return false;
  const chunk = parsed.chunks[verb.head] ?? 0;
  const follows = /^(?:, )?and$/.test(parsed.openers[chunk] ?? '') && parsed.chunks.indexOf(chunk) === placed.last + 1;
  if (!follows || verb.form !== 'past' || verb.perfect || verb.negated || verbClass(verb.lemma) !== 'event') return false;
  return actorsWithin(context, subjectOf(parsed, index, context.isDate)).length > 0;
}
