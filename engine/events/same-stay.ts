/**
 * What somebody does on a dated visit, told in the sentences after it without a date: it falls into the visit.
 * Only for the same people, in the same paragraph, and told in the same way (all past, or all still to come).
 */
import type { ThemeId } from '../model/event';
import { type Antecedent, inheritFrom } from './antecedent';
import type { Attachment } from './attachment';
import { objectNoun } from './complete-trigger';
import { subjectOf } from './noun-phrases';
import { isFiniteVerb, type Predicate, wordAt } from './parsed-sentence';
import { type SentenceContext, verbClass } from './sentence-context';

/** Sentences over which a stay is still understood; each sentence on it renews it. */
const REACH = 4;
const STAYS: readonly ThemeId[] = ['visit', 'summit', 'meeting', 'negotiation'];
/** What one does on a visit. */
const DONE_THERE = new Set(
  'meet visit sign host attend participate join launch deliver discuss address speak open hold co-host convene conclude announce travel tour receive lead chair'.split(
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

function samePeople(context: SentenceContext, index: number, antecedent: Antecedent): boolean {
  const subject = subjectOf(context.parsed, index, context.isDate);
  if (!subject) return false;
  const { tokens } = context.parsed.sentence;
  const [from, to] = [tokens[subject.from]?.start ?? 0, tokens[subject.to - 1]?.end ?? 0];
  if (context.actors.some((actor) => actor.start >= from && actor.end <= to && antecedent.actors.includes(actor.actor))) return true;
  const definite = ['the', 'both'].includes(wordAt(context.parsed, subject.from));
  return definite && tokens.slice(subject.from, subject.to).some((token) => PERSONS.has(token.lower));
}

/** "meet with X, deliver remarks and launch Y": the bare verbs after the first one. */
function joinedVerbs(context: SentenceContext, first: number): readonly number[] {
  const found: number[] = [];
  for (let at = first + 1; at < context.parsed.predicates.length; at += 1) {
    const next = context.parsed.predicates[at];
    if (!next) break;
    const opener = context.parsed.openers[context.parsed.chunks[next.head] ?? 0] ?? '';
    const opens = next.start - context.parsed.chunks.indexOf(context.parsed.chunks[next.head] ?? 0) <= 2;
    if (isFiniteVerb(next) && /(?:,|and)$/.test(opener) && opens && DONE_THERE.has(next.lemma)) found.push(at);
  }
  return found;
}

/** Attachments for an undated sentence that goes on telling a dated stay. */
export function sameStay(context: SentenceContext, before: readonly Antecedent[]): readonly Attachment[] {
  const { sentence } = context.parsed;
  const antecedent = before
    .filter((one) => one.paragraph === sentence.paragraph && sentence.index > one.sentence && sentence.index - one.sentence <= REACH)
    .filter(
      (one) =>
        STAYS.includes(one.themes[0] ?? 'other') && one.timex.date !== null && ['day', 'interval'].includes(one.timex.date.precision),
    )
    .at(-1);
  if (!antecedent) return [];
  const index = context.parsed.predicates.findIndex((predicate) => isFiniteVerb(predicate) && !predicate.negated);
  const predicate = context.parsed.predicates[index];
  if (!predicate || !DONE_THERE.has(predicate.lemma) || !sameWay(predicate, antecedent) || !samePeople(context, index, antecedent))
    return [];
  return [index, ...joinedVerbs(context, index)].flatMap((at) => {
    const verb = context.parsed.predicates[at];
    const noun = verb ? objectNoun(context, verb) : null;
    if (!verb || (verbClass(verb.lemma) === 'light' && !noun)) return [];
    const note = `Told as part of the stay dated before ("${antecedent.timex.timex.quote}").`;
    return [inheritFrom(antecedent, at, noun, 'inherit/same-stay', note)];
  });
}
