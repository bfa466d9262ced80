/**
 * From what a date hangs on to the event itself. Verbs of plain attribution, of state and light verbs without a concrete object are
 * no events; the scorer may still choose them.
 */
import { CALLING_OFF_VERBS, PLANNING_VERBS } from '../../lexicon/event-verbs';
import type { Attachment } from '../dates/attachment';
import { DEADLINE } from '../dates/set-for';
import type { EventNoun } from '../sentence/event-nouns';
import { objectNoun, subjectNoun } from '../sentence/noun-of-verb';
import { type Predicate, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';
import { calledOffBy } from './called-off';
import { isConcrete } from './concrete-act';
import type { Happening } from './happening';
import { lightObject } from './light-object';

/** Verbs of state whose object has not come about. */
const LONGING = new Set(['wait', 'await', 'want', 'need', 'hope', 'fear']);

/** Records that what a date hangs on states no happening. */
function dropTrigger(context: SentenceContext, attachment: Attachment, predicate: Predicate, check: string, note: string): null {
  const { tokens, index: sentence } = context.parsed.sentence;
  const word = tokens[predicate.head];
  const quote = word?.text ?? '';
  const dated = `“${attachment.timex.timex.quote}” belongs to “${quote}”: ${note}`;
  context.drop({ stage: 'trigger', check, note: dated, sentence, start: word?.start ?? 0, end: word?.end ?? 0, quote });
  return null;
}

/** The happening that an attachment dates, or null when it dates none. */
export function completeTrigger(context: SentenceContext, attachment: Attachment): Happening | null {
  const { predicate: index, noun: claimed, rule } = attachment;
  const made = (predicate: number | null, noun: EventNoun | null, above: readonly number[] = []): Happening => ({
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
    return drop('trigger/attribution', 'it only names the speaker.');
  if (CALLING_OFF_VERBS.has(predicate.lemma)) return made(index, object ?? subject);
  if (PLANNING_VERBS.has(predicate.lemma) && kind !== 'announce' && kind !== 'statement') {
    if (predicate.negated && attachment.timex.date?.qualifier === 'before')
      return drop('trigger/not-before', 'it only says when nothing is planned.');
    const noun = object ?? subject;
    if (!noun) return drop('trigger/plan-of-nothing', 'no noun or verb states the plan.');
    const off = calledOffBy(context, noun);
    if (off !== null) return made(off, noun);
    // "the summit planned for June 20": the noun alone is the happening
    return made(predicate.form === 'participle' ? null : index, noun);
  }
  if (kind === 'light') {
    const noun = claimed ?? object ?? subject;
    const named = noun !== null || attachment.themes !== undefined || lightObject(context, predicate) !== null;
    if (named || isConcrete(context, predicate, index)) return made(index, noun);
    return drop('trigger/light-verb', 'it has no event noun.');
  }
  if (kind === 'state') {
    const idle = predicate.lemma === 'be' || (predicate.lemma === 'fall' && wordAt(context.parsed, predicate.head + 1) !== 'by');
    // "have waited since 1996 for a trial": there is none yet
    const noun = claimed ?? (LONGING.has(predicate.lemma) ? null : object) ?? (idle ? subject : null);
    if (noun?.entry.lemma === 'anniversary') return drop('trigger/anniversary', 'the day is only an anniversary.');
    return noun ? made(null, noun, [index]) : drop('trigger/state', 'it describes a state without an event noun.');
  }
  return made(index, claimed ?? (predicate.passive ? subject : null) ?? object);
}
