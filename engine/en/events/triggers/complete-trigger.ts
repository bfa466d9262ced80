/** Completes the target of a date to a trigger. The scorer may still choose targets that are refused here. */
import type { Quote, Span } from '../../../model/article';
import type { ResolvedTimex } from '../../../model/resolved-date';
import type { Sentence, WordTagger } from '../../../model/sentence';
import { step } from '../../../model/step';
import { CALLING_OFF_VERBS, CONCRETE_LIGHT_VERBS, EMPTY_OBJECTS, LIGHT_OBJECTS, PLANNING_VERBS } from '../../lexicon/event-verbs';
import { type Attachment, DEADLINE, type Trigger } from '../dates/attachment';
import type { EventNoun } from '../sentence/event-nouns';
import { objectEnd, subjectOf } from '../sentence/noun-phrases';
import { classAt, isFiniteVerb, type Predicate, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, readSentence, type SentenceContext, verbClass } from '../sentence/sentence-context';
import { objectNoun, subjectNoun } from '../sentence/verb-arguments';

/** Maximum number of tokens after a light verb to the end of its object ("became the country's first female prime minister"). */
const LIGHT_REACH = 10;

/** Returns the head word of the object in the singular: "office". */
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

/** "postponed the election scheduled for Sunday": the cancelling verb, or null. No annotated article needs it. */
const calledOffBy = step(
  'happenings/called-off',
  (context: SentenceContext, noun: EventNoun): number | null => {
    const index = context.parsed.predicates.findIndex(
      (verb) =>
        CALLING_OFF_VERBS.has(verb.lemma) &&
        isFiniteVerb(verb) &&
        (verb.passive ? subjectNoun(context, verb) : objectNoun(context, verb)) === noun,
    );
    return index < 0 ? null : index;
  },
  () => null,
);

/** "delivered vaccines", "took Goma", "flights resumed": a light verb with a significant subject or object. */
const isConcrete = step(
  'happenings/concrete-act',
  (context: SentenceContext, predicate: Predicate, index: number): boolean => {
    const { parsed } = context;
    if (!CONCRETE_LIGHT_VERBS.has(predicate.lemma)) return false;
    const end = objectEnd(parsed, predicate.head);
    let object = predicate.head + 1;
    while (object < end && classAt(parsed, object) === 'ADV') object += 1;
    const objectClass = classAt(parsed, object);
    const hasObject = object < end && !context.isDate(object) && ['DET', 'NOUN', 'PROPN', 'NUM', 'ADJ'].includes(objectClass);
    if (!hasObject || predicate.passive) {
      const subject = subjectOf(parsed, index, context.isDate);
      return subject !== null && predicate.lemma !== 'take' && ['NOUN', 'PROPN'].includes(classAt(parsed, subject.to - 1));
    }
    // The object of "take" or "reach" may be a place
    if (predicate.lemma === 'take' || predicate.lemma === 'reach') return objectClass === 'PROPN';
    for (let at = object; at < Math.min(end, object + 4); at += 1) if (EMPTY_OBJECTS.has(wordAt(parsed, at))) return false;
    return true;
  },
  () => false,
);

/** Verbs of state whose object does not exist yet. */
const LONGING = new Set(['wait', 'await', 'want', 'need', 'hope', 'fear']);

/** Records that a date's target states no event. */
function dropTrigger(context: SentenceContext, attachment: Attachment, predicate: Predicate, check: string, note: string): null {
  const { tokens, index: sentence } = context.parsed.sentence;
  const word = tokens[predicate.head];
  const quote = word?.text ?? '';
  const dated = `“${attachment.timex.timex.quote}” belongs to “${quote}”: ${note}`;
  context.drop({ stage: 'trigger', check, note: dated, sentence, start: word?.start ?? 0, end: word?.end ?? 0, quote });
  return null;
}

/** Returns the event that an attachment dates, or null. */
export function completeTrigger(context: SentenceContext, attachment: Attachment): Trigger | null {
  const { predicate: index, noun: claimed, rule } = attachment;
  const made = (predicate: number | null, noun: EventNoun | null, above: readonly number[] = []): Trigger => ({
    attachment,
    predicate,
    noun,
    above,
  });
  if (index === null) return claimed && made(null, claimed);
  if (rule === 'inherit/release-day' || rule === DEADLINE) return made(index, null);
  if (rule === 'inherit/attendance') return made(index, claimed);
  const predicate = predicateAt(context, index);
  if (!predicate) return null;
  const drop = (check: string, note: string): null => dropTrigger(context, attachment, predicate, check, note);
  const kind = verbClass(predicate.lemma);
  const [object, subject] = [objectNoun(context, predicate), subjectNoun(context, predicate)];
  // "it emerged on Tuesday"
  if (kind === 'report' || (predicate.lemma === 'emerge' && wordAt(context.parsed, predicate.start - 1) === 'it'))
    return drop('trigger/attribution', 'the verb only names the speaker.');
  if (CALLING_OFF_VERBS.has(predicate.lemma)) return made(index, object ?? subject);
  if (PLANNING_VERBS.has(predicate.lemma) && kind !== 'announce' && kind !== 'statement') {
    if (predicate.negated && attachment.timex.date?.qualifier === 'before')
      return drop('trigger/not-before', 'the verb says only that nothing is planned before that date.');
    const noun = object ?? subject;
    if (!noun) return drop('trigger/plan-of-nothing', 'no noun or verb states the plan.');
    const off = calledOffBy(context, noun);
    if (off !== null) return made(off, noun);
    // "the summit planned for June 20": the noun alone is the event
    return made(predicate.form === 'participle' ? null : index, noun);
  }
  if (kind === 'light') {
    const noun = claimed ?? object ?? subject;
    const named = noun !== null || attachment.themes !== undefined || lightObject(context, predicate) !== null;
    if (named || isConcrete(context, predicate, index)) return made(index, noun);
    return drop('trigger/light-verb', 'the verb has no event noun.');
  }
  if (kind === 'state') {
    const idle = predicate.lemma === 'be' || (predicate.lemma === 'fall' && wordAt(context.parsed, predicate.head + 1) !== 'by');
    // "have waited since 1996 for a trial": the trial does not exist yet
    const noun = claimed ?? (LONGING.has(predicate.lemma) ? null : object) ?? (idle ? subject : null);
    if (noun?.entry.lemma === 'anniversary') return drop('trigger/anniversary', 'the day is only an anniversary.');
    return noun ? made(null, noun, [index]) : drop('trigger/state', 'the verb describes a state without an event noun.');
  }
  return made(index, claimed ?? (predicate.passive ? subject : null) ?? object);
}

/** Returns verbs of listed classes (without attribution and states) and event nouns in text order. `timexes` belong to the sentence. */
export function findTriggers(sentence: Sentence, timexes: readonly ResolvedTimex[], tagWords: WordTagger): readonly Quote[] {
  const { parsed, nouns } = readSentence(sentence, timexes, [], tagWords);
  const verbs = parsed.predicates.filter(({ lemma }) => !['report', 'state', 'open'].includes(verbClass(lemma)));
  const spans = [...verbs.map(({ head }) => [head, head] as const), ...nouns.map(({ start, head }) => [start, head] as const)];
  return spans
    .map(([from, to]): Span => ({ start: sentence.tokens[from]?.start ?? 0, end: sentence.tokens[to]?.end ?? 0 }))
    .sort((a, b) => a.start - b.start)
    .map((span) => ({ ...span, quote: sentence.text.slice(span.start - sentence.start, span.end - sentence.start) }));
}
