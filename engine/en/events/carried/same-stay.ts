/**
 * What is done on a dated visit, told in the sentences after it without a date: it falls into the visit.
 * Only for the same people, in the same paragraph (or at the head of the next one), and told in the same way (all past, or all still to come).
 */
import type { ThemeId } from '../../../model/event';
import { step } from '../../../model/step';
import { nearSentence } from '../../../text/ordered-spans';
import { type Antecedent, inheritFrom } from '../dates/antecedent';
import type { Attachment } from '../dates/attachment';
import { actorsWithin } from '../sentence/actors-within';
import { objectNoun } from '../sentence/noun-of-verb';
import { subjectOf } from '../sentence/noun-phrases';
import { classAt, isFiniteVerb, type Predicate, wordAt } from '../sentence/parsed-sentence';
import { type SentenceContext, verbClass } from '../sentence/sentence-context';

/** Sentences over which a stay is still understood; each sentence on it renews it. */
const REACH = 4;
const STAYS: readonly ThemeId[] = ['visit', 'summit', 'meeting', 'negotiation'];
/** What one does on a visit. */
const DONE_THERE = new Set(
  'meet visit sign host attend participate join launch deliver discuss address speak open hold co-host convene conclude announce travel tour receive lead chair agree pledge exchange unveil pay lay inaugurate'.split(
    ' ',
  ),
);

const PERSONS = new Set([
  'secretary',
  'president',
  'minister',
  'delegation',
  'delegations',
  'ambassador',
  'chancellor',
  'premier',
  'envoy',
  'leaders',
  'sides',
  'ministers',
]);

function sameWay(predicate: Predicate, antecedent: Antecedent): boolean {
  const ahead = predicate.form === 'modal' && (predicate.modal === 'will' || predicate.modal === 'would');
  return antecedent.settled ? predicate.form === 'past' && !predicate.perfect : ahead;
}

/** What leads on to another place and day. */
const LEAVING = new Set(['visit', 'travel', 'tour']);

/** In news each sentence may have its paragraph: the next one still tells the stay, unless its verb leads elsewhere. */
function isNear(context: SentenceContext, antecedent: Antecedent): boolean {
  const { sentence, predicates } = context.parsed;
  const distance = sentence.index - antecedent.sentence;
  if (antecedent.paragraph === sentence.paragraph) return distance > 0 && distance <= REACH;
  // "In Pretoria, he will …": another stop of the same journey
  const elsewhere = ['in', 'at'].includes(wordAt(context.parsed, 0)) && classAt(context.parsed, 1) === 'PROPN';
  if (elsewhere && sentence.paragraph - antecedent.paragraph === 1) return distance <= REACH;
  return distance === 1 && !predicates.some((predicate) => LEAVING.has(predicate.lemma));
}

function samePeople(context: SentenceContext, index: number, antecedent: Antecedent): boolean {
  const subject = subjectOf(context.parsed, index, context.isDate);
  if (!subject) return false;
  const { tokens } = context.parsed.sentence;
  const named = actorsWithin(context, subject);
  if (named.some(({ actor }) => antecedent.actors.includes(actor))) return true;
  if (wordAt(context.parsed, subject.from) === 'they' && context.parsed.sentence.index - antecedent.sentence === 1) return true;
  if (antecedent.paragraph !== context.parsed.sentence.paragraph) return false;
  // "The two signed a memorandum"
  if (wordAt(context.parsed, subject.from) === 'the' && wordAt(context.parsed, subject.from + 1) === 'two') return true;
  const definite = ['the', 'both'].includes(wordAt(context.parsed, subject.from));
  return definite && tokens.slice(subject.from, subject.to).some((token) => PERSONS.has(token.lower));
}

/** The attachment of the main verb of an undated sentence that continues a dated visit; null when it does not. */
export const sameStay = step(
  'dates/same-stay',
  (context: SentenceContext, before: readonly Antecedent[]): Attachment | null => {
    const antecedent = nearSentence(before, context.parsed.sentence.index, REACH)
      .filter((one) => isNear(context, one))
      .filter(
        (one) =>
          STAYS.includes(one.themes[0] ?? 'other') && one.timex.date !== null && ['day', 'interval'].includes(one.timex.date.precision),
      )
      .at(-1);
    if (!antecedent) return null;
    const index = context.parsed.predicates.findIndex((predicate) => isFiniteVerb(predicate) && !predicate.negated);
    const predicate = context.parsed.predicates[index];
    if (!predicate || !DONE_THERE.has(predicate.lemma) || !sameWay(predicate, antecedent) || !samePeople(context, index, antecedent))
      return null;
    const noun = objectNoun(context, predicate);
    // "will also address climate change": a subject of talks, no audience
    if (!noun && (predicate.lemma === 'address' || verbClass(predicate.lemma) === 'light')) return null;
    const note = `Part of the visit with the previous date (“${antecedent.timex.timex.quote}”).`;
    return inheritFrom(antecedent, index, noun, 'inherit/same-stay', note);
  },
  () => null,
);
