/** Finds a verb's arguments: event nouns in its subject and object, the object of a relative clause, and actors in a token range. */
import type { ActorMention } from '../../../model/event';
import type { EventNoun } from './event-nouns';
import { antecedent, objectEnd, subjectOf, type TokenRange } from './noun-phrases';
import { classAt, type Predicate } from './parsed-sentence';
import type { SentenceContext } from './sentence-context';

/** Returns the mentions completely inside the token range, in order. The range is clipped to the sentence. */
export function actorsWithin(context: SentenceContext, range: TokenRange | null): readonly ActorMention[] {
  if (!range || range.to <= range.from) return [];
  const { tokens, end: last } = context.parsed.sentence;
  const [start, end] = [tokens[range.from]?.start ?? last, tokens[range.to - 1]?.end ?? last];
  return context.actors.filter((mention) => mention.start >= start && mention.end <= end);
}

/** Returns the phrase before a relative clause with its own subject and no object, otherwise null. */
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

/** Returns the first event noun after the verb in its clause. */
export function objectNoun(context: SentenceContext, predicate: Predicate): EventNoun | null {
  const end = objectEnd(context.parsed, predicate.head);
  return context.nouns.find((noun) => noun.head > predicate.head && noun.head < end) ?? null;
}

/** Returns the event noun that is or heads the subject. A strong noun wins over others. */
export function subjectNoun(context: SentenceContext, predicate: Predicate): EventNoun | null {
  const { chunks, openers, predicates } = context.parsed;
  const subject = subjectOf(context.parsed, predicates.indexOf(predicate), context.isDate);
  const inSubject = subject ? context.nouns.filter((noun) => noun.head >= subject.from && noun.head < subject.to) : [];
  // A participle belongs to a noun after the last verb: in "the visit aims at consensus reached", no one reached the visit
  const floor = predicate.form === 'participle' ? (predicates[predicates.indexOf(predicate) - 1]?.head ?? -1) : -1;
  const near = context.nouns.filter(
    (noun) => noun.head > floor && noun.head < predicate.start && (chunks[predicate.start] ?? 0) - (chunks[noun.head] ?? 0) <= 1,
  );
  // Prefer the head of the subject: "a seminar under the dialogue framework"
  const same = near.filter((noun) => chunks[noun.head] === chunks[predicate.start]);
  // "X, who won re-election in April, is due in Brussels": a noun in the relative clause is not the subject
  const before = near.filter((noun) => predicate.form === 'participle' || !openers[chunks[noun.head] ?? 0]?.endsWith('who'));
  const reach = predicate.form !== 'participle' && inSubject.length > 0 ? inSubject : same.length > 0 ? same : before.slice(-1);
  return reach.find((noun) => noun.entry.strong) ?? reach[0] ?? null;
}
