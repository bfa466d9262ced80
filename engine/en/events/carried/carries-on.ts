/**
 * "They seized weapons": what the body that acted in a dated event does next, in the plain past and in the same paragraph, falls on
 * the same day.
 */

import { step } from '../../../model/step';
import { lastInParagraph } from '../../../text/ordered-spans';
import { SUBORDINATORS, TEMPORAL_SUBORDINATORS } from '../../lexicon/clause-words';
import { type Antecedent, inheritFrom } from '../dates/antecedent';
import type { Attachment } from '../dates/attachment';
import { actorsWithin } from '../sentence/actors-within';
import { objectNoun } from '../sentence/noun-of-verb';
import { subjectOf, type TokenRange } from '../sentence/noun-phrases';
import { wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';

const PRONOUNS = new Set(['it', 'they', 'he', 'she']);
/** Pronouns under which a body goes on acting; of a person much is told that belongs to other days. */
const BODIES = new Set(['it', 'they']);

/** The sentence goes on about the one who acted: by a pronoun, or by name. */
function sameActor(context: SentenceContext, subject: TokenRange, antecedent: Antecedent): boolean {
  const first = wordAt(context.parsed, subject.from);
  if (PRONOUNS.has(first) && subject.to - subject.from === 1) return true;
  // "The two also agreed …"
  if (first === 'both' || (first === 'the' && wordAt(context.parsed, subject.from + 1) === 'two')) return true;
  return actorsWithin(context, subject).some(({ actor }) => antecedent.actors.includes(actor));
}

/** The attachment of the main verb at `index` with the date of what was told right before; null when it does not go on from there. */
export const carriesOn = step(
  'dates/carries-on',
  (context: SentenceContext, index: number, before: readonly Antecedent[]): Attachment | null => {
    const { parsed } = context;
    const predicate = predicateAt(context, index);
    if (predicate?.form !== 'past' || predicate.perfect || predicate.negated || parsed.quoted[predicate.head]) return null;
    const opener = (parsed.openers[parsed.chunks[predicate.head] ?? 0] ?? '').split(' ').at(-1) ?? '';
    if (SUBORDINATORS.has(opener) || TEMPORAL_SUBORDINATORS.has(opener)) return null;
    const kind = verbClass(predicate.lemma);
    const noun = objectNoun(context, predicate);
    if (!['event', 'announce'].includes(kind) && !(kind === 'light' && noun)) return null;
    const { index: sentence, paragraph } = parsed.sentence;
    const antecedent = lastInParagraph(before, paragraph, (one) => one.main && one.sentence < sentence && one.settled);
    const subject = subjectOf(parsed, index, context.isDate);
    if (!antecedent?.timex.date || !subject || !['day', 'interval'].includes(antecedent.timex.date.precision)) return null;
    if (!sameActor(context, subject, antecedent)) return null;
    if (predicate.lemma === 'call' || predicate.passive || sentence - antecedent.sentence !== 1) return null;
    if (!BODIES.has(wordAt(parsed, subject.from)) && actorsWithin(context, subject).every((one) => one.kind === 'person')) return null;
    const note = `The event continues the dated event before it (“${antecedent.timex.timex.quote}”).`;
    return inheritFrom(antecedent, index, kind === 'light' ? noun : null, 'inherit/carries-on', note);
  },
  () => null,
);
