/** Clauses with "where" and "when" behind a dated one: what they tell happens then and there. */
import type { ResolvedTimex } from '../../model/resolved-date';
import { objectNoun, subjectNoun } from '../sentence/noun-of-verb';
import { classAt, isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import { type PlacedTimex, predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';
import type { Attachment, FoundAttachment } from './attachment';
import { endOfSpan } from './end-of-span';

/** "will be in X on 3 May, where he will meet Y": what a clause with "where" tells happens then and there. */
export function whereFollows(context: SentenceContext, attachment: Attachment, taken: ReadonlySet<number>): Attachment[] {
  const { parsed } = context;
  const placed = context.dated.find((date) => date.timex === attachment.timex);
  if (!placed) return [];
  const index = parsed.predicates.findIndex((predicate) => predicate.start > placed.last && isFiniteVerb(predicate));
  const predicate = parsed.predicates[index];
  const chunk = parsed.chunks[predicate?.start ?? 0] ?? 0;
  if (!predicate || taken.has(index) || chunk - (parsed.chunks[placed.last] ?? 0) !== 1 || !/where$/.test(parsed.openers[chunk] ?? ''))
    return [];
  if (!['event', 'light', 'announce'].includes(verbClass(predicate.lemma))) return [];
  return [
    {
      ...attachment,
      predicate: index,
      noun: null,
      item: null,
      rule: 'attach/shared-date',
      note: `"where" tells what "${predicate.lemma}" did then and there.`,
    },
  ];
}

/** "It was on May 1 that Cyprus joined", "It was not until 1994 that they met": what "that" tells happened then. */
export function thenThat(context: SentenceContext, date: PlacedTimex): FoundAttachment | undefined {
  const { parsed } = context;
  const be = parsed.predicates[0];
  if (
    be?.lemma !== 'be' ||
    be.start !== 1 ||
    wordAt(parsed, 0) !== 'it' ||
    date.first - be.head > 4 ||
    classAt(parsed, be.head + 1) === 'ADJ'
  )
    return undefined;
  const chunk = [1, 2].map((step) => parsed.chunks[date.last + step] ?? 0).find((one) => /(?:^| )that$/.test(parsed.openers[one] ?? ''));
  const index = chunk === undefined ? -1 : parsed.predicates.findIndex((one) => isFiniteVerb(one) && parsed.chunks[one.start] === chunk);
  if (index < 0) return undefined;
  return { predicate: index, noun: null, rule: 'attach/then-that', note: `"that" tells what happened on "${date.timex.timex.quote}".` };
}

export const WHEN_BEHIND = 'attach/when';

/** "since March, when the presidents met", "until 2011, when rebels killed him": the act that says which day, month or year is meant. */
export const whenBehind = (context: SentenceContext, date: PlacedTimex): FoundAttachment | null => actBehind(context, date, 'when');

/** What only goes on between two sides: "relations soured", "tensions rose". */
const MOODS = /^(?:relations?|relationships?|ties|tensions?|trust|confidence)$/;

/** "Relations soured in 2018 after Canada arrested an executive": the act behind "after" tells what happened in that month or year. */
export function afterBehind(context: SentenceContext, date: PlacedTimex): FoundAttachment | null {
  const { parsed, timexes } = context;
  if (!['month', 'year'].includes(date.timex.date?.precision ?? '') || timexes.length > 1) return null;
  const main = parsed.predicates.find((one) => isFiniteVerb(one) && one.head < date.first);
  const before = parsed.sentence.tokens.slice(0, main?.start ?? date.first);
  if (!before.some(({ lower }) => MOODS.test(lower)) || (main && ['event', 'announce', 'statement'].includes(verbClass(main.lemma))))
    return null;
  return actBehind(context, date, 'after');
}

/** The act in the clause that the word opens right behind a date. */
function actBehind(context: SentenceContext, date: PlacedTimex, word: 'when' | 'after'): FoundAttachment | null {
  const { parsed } = context;
  const chunk = parsed.chunks[date.last + 1] ?? 0;
  const opener = parsed.openers[chunk] ?? '';
  if ((opener !== word && opener !== `, ${word}`) || parsed.chunks.indexOf(chunk) !== date.last + 1) return null;
  const index = parsed.predicates.findIndex((one) => isFiniteVerb(one) && parsed.chunks[one.start] === chunk);
  const verb = predicateAt(context, index);
  // "ends on June 30, when Austria takes over"
  const ahead = date.timex.tense === 'future' && (verb?.form === 'present' || verb?.form === 'modal');
  if (
    !verb ||
    !(verb.form === 'past' || ahead) ||
    verb.perfect ||
    verb.negated ||
    context.dated.some(({ first }) => parsed.chunks[first] === chunk)
  )
    return null;
  const note = `"${word}" tells what "${verb.lemma}" did at that time.`;
  const kind = verbClass(verb.lemma);
  if (!['event', 'announce'].includes(kind) && !(kind === 'light' && objectNoun(context, verb))) {
    // "when protests brought the two sides close to a rupture"
    const noun = kind === 'report' ? null : subjectNoun(context, verb);
    return noun?.entry.strong && parsed.chunks[noun.head] === chunk ? { predicate: null, noun, rule: WHEN_BEHIND, note } : null;
  }
  return { predicate: index, noun: null, rule: WHEN_BEHIND, note };
}

/** The date without what leads on from it ("since", "until"). */
export const pointOf = (timex: ResolvedTimex): ResolvedTimex => ({
  ...timex,
  timex: { ...timex.timex, openEnded: false },
  date: (timex.date && timex.timex.reading.kind === 'range' ? endOfSpan(timex.date) : null) ?? timex.date,
});

/** "Police fired tear gas on Tuesday as lawmakers debated a bill": a clause with "as" behind what is dated by a day tells of the same day. */
export function asClause(context: SentenceContext, attachment: Attachment, taken: ReadonlySet<number>): Attachment[] {
  const { chunks, openers, predicates } = context.parsed;
  const main = predicateAt(context, attachment.predicate);
  if (!main || main.form !== 'past' || main.perfect || attachment.timex.date?.precision !== 'day' || attachment.inherited) return [];
  const index = predicates.findIndex((one) => one.start > main.head && isFiniteVerb(one));
  const next = predicates[index];
  const chunk = chunks[next?.start ?? 0] ?? 0;
  if (next?.form !== 'past' || next.perfect || next.negated || taken.has(index) || !/^,? ?as$/.test(openers[chunk] ?? '')) return [];
  if (chunk - (chunks[main.head] ?? 0) > 2 || verbClass(next.lemma) !== 'event') return [];
  if (context.dated.some(({ first }) => chunks[first] === chunk)) return [];
  const note = `"as" tells what "${next.lemma}" did on the same day.`;
  return [{ ...attachment, predicate: index, noun: null, item: null, rule: 'attach/shared-date', note }];
}

/** "In 1962 he was expelled, when La Paz broke off relations": a clause with "when" behind the dated one tells of the same time. */
export function whenClause(context: SentenceContext, attachment: Attachment, taken: ReadonlySet<number>): Attachment[] {
  const { parsed } = context;
  if (!parsed.openers.some((opener) => opener.endsWith('when'))) return [];
  const main = predicateAt(context, attachment.predicate);
  const placed = context.dated.find((date) => date.timex === attachment.timex);
  const behind = placed ? whenBehind(context, placed) : null;
  if (behind && behind.predicate !== attachment.predicate && !taken.has(behind.predicate ?? -1))
    return [{ ...behind, timex: pointOf(attachment.timex), item: null }];
  if (!placed || main?.form !== 'past' || main.perfect) return [];
  const from = Math.max(placed.last, main.head);
  const index = parsed.predicates.findIndex((one) => one.start > from && /when$/.test(parsed.openers[parsed.chunks[one.start] ?? 0] ?? ''));
  const next = predicateAt(context, index);
  const chunk = parsed.chunks[next?.start ?? 0] ?? 0;
  // another clause lies between: "who turned 70 in May, said nothing until Friday, when …"
  if (parsed.predicates.some((one) => one.head > main.head && one.head < (next?.start ?? 0) && isFiniteVerb(one))) return [];
  // "at a time when", "in 2019, when": the clause describes the noun or the date before it
  const opens = parsed.chunks.indexOf(chunk);
  const behindDate = context.dated.some(({ first, last }) => last < opens && opens - last <= 1 && first > main.head);
  if (next?.form !== 'past' || next.perfect || taken.has(index) || behindDate || wordAt(parsed, opens) === 'when') return [];
  if (context.dated.some(({ first }) => parsed.chunks[first] === chunk) || !['event', 'announce'].includes(verbClass(next.lemma)))
    return [];
  const note = `"when" tells what "${next.lemma}" did at that time.`;
  return [{ ...attachment, predicate: index, noun: null, item: null, rule: 'attach/shared-date', note }];
}
