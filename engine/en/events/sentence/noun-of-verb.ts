/** The noun that names a happening in the object or in the subject of a verb. */
import type { EventNoun } from './event-nouns';
import { objectEnd, subjectOf } from './noun-phrases';
import type { Predicate } from './parsed-sentence';
import type { SentenceContext } from './sentence-context';

/** The first noun of a happening behind the verb, as far as its clause goes. */
export function objectNoun(context: SentenceContext, predicate: Predicate): EventNoun | null {
  const end = objectEnd(context.parsed, predicate.head);
  return context.nouns.find((noun) => noun.head > predicate.head && noun.head < end) ?? null;
}

/** The noun of a happening that is, or heads, the subject; the strong one of several. */
export function subjectNoun(context: SentenceContext, predicate: Predicate): EventNoun | null {
  const { chunks, openers, predicates } = context.parsed;
  const subject = subjectOf(context.parsed, predicates.indexOf(predicate), context.isDate);
  const own = subject ? context.nouns.filter((noun) => noun.head >= subject.from && noun.head < subject.to) : [];
  // a participle belongs to a noun behind the last verb: in "the visit aims at consensus reached", nobody reached the visit
  const floor = predicate.form === 'participle' ? (predicates[predicates.indexOf(predicate) - 1]?.head ?? -1) : -1;
  const near = context.nouns.filter(
    (noun) => noun.head > floor && noun.head < predicate.start && (chunks[predicate.start] ?? 0) - (chunks[noun.head] ?? 0) <= 1,
  );
  // the head of the subject comes first: "a seminar under the dialogue framework"
  const same = near.filter((noun) => chunks[noun.head] === chunks[predicate.start]);
  // "X, who won re-election in April, is due in Brussels": what a remark tells is no subject
  const before = near.filter((noun) => predicate.form === 'participle' || !openers[chunks[noun.head] ?? 0]?.endsWith('who'));
  const reach = predicate.form !== 'participle' && own.length > 0 ? own : same.length > 0 ? same : before.slice(-1);
  return reach.find((noun) => noun.entry.strong) ?? reach[0] ?? null;
}
