/** "Talks held in Cairo ended": of two forms that could both be the verb of one clause, the one without an object is a participle. */
import { COORDINATORS, SUBORDINATORS, TEMPORAL_SUBORDINATORS } from '../../lexicon/clause-words';
import { EVENT_NOUNS } from '../../lexicon/event-nouns';
import { INTRANSITIVES, REPORTING_VERBS, TRANSITIVES } from '../../lexicon/event-verbs';
import { FINITE_PASTS } from '../../lexicon/irregular-verbs';
import type { Sentence } from '../../model/sentence';
import type { TaggedWord } from '../../model/tagged-word';
import { isFiniteVerb, type Predicate } from './parsed-sentence';

const MARKS = /^[,;:—–()“”"]$/;

/** Pronouns that can only be the subject of a clause of their own. */
const CLAUSE_SUBJECTS = new Set(['it', 'he', 'she', 'they', 'we']);

/** The words between two verbs of one clause: no mark, no word that opens another clause. */
function sameClause(sentence: Sentence, from: number, to: number, isDate: (index: number) => boolean): boolean {
  let between = false;
  for (let at = from + 1; at < to; at += 1) {
    const word = sentence.tokens[at]?.lower ?? '';
    if (isDate(at)) continue;
    // "held between the army and the rebels"
    if (word === 'and' && between) {
      between = false;
      continue;
    }
    between ||= word === 'between';
    // "announced on Tuesday it would …"
    if (CLAUSE_SUBJECTS.has(word)) return false;
    if (MARKS.test(word) || COORDINATORS.has(word) || SUBORDINATORS.has(word) || TEMPORAL_SUBORDINATORS.has(word)) return false;
  }
  return true;
}

/** "the trip that X postponed in February has …": the verb of a relative clause with a subject of its own. */
function hasRelativeSubject(sentence: Sentence, verb: Predicate, isDate: (index: number) => boolean): boolean {
  for (let at = verb.head - 1; at >= 0; at -= 1) {
    const word = sentence.tokens[at]?.lower ?? '';
    if (['that', 'which', 'whom', 'where', 'when'].includes(word)) return at < verb.head - 1;
    if (!isDate(at) && (MARKS.test(word) || SUBORDINATORS.has(word))) return false;
  }
  return false;
}

/** A bare past form after a noun, with no object behind it. */
function couldBeParticiple(sentence: Sentence, tags: readonly TaggedWord[], verb: Predicate, isDate: (index: number) => boolean): boolean {
  const word = sentence.tokens[verb.head]?.lower ?? '';
  // "a ceasefire agreed in March lapsed"
  const agreed = verb.lemma === 'agree' && EVENT_NOUNS.get(sentence.tokens[verb.head - 1]?.lower ?? '')?.themes[0] === 'agreement';
  if (verb.form !== 'past' || verb.start !== verb.head || FINITE_PASTS.has(word) || (INTRANSITIVES.has(verb.lemma) && !agreed))
    return false;
  if (hasRelativeSubject(sentence, verb, isDate)) return false;
  if (REPORTING_VERBS.has(verb.lemma) || !['NOUN', 'PROPN'].includes(tags[verb.head - 1]?.wordClass ?? '')) return false;
  return isDate(verb.head + 1) || ['ADP', 'ADV'].includes(tags[verb.head + 1]?.wordClass ?? '');
}

/** "The pipeline, shut since 2019, reopened", "The report, presented in May, blames …": of two verbs behind commas the first only describes the subject. */
function describesSubject(sentence: Sentence, tags: readonly TaggedWord[], found: readonly Predicate[], at: number): boolean {
  const [first, second] = [found[at], found[at + 1]];
  if (first?.form !== 'past' || first.start !== first.head || !second || found.slice(0, at).some(isFiniteVerb)) return false;
  const main = isFiniteVerb(second) || (second.form === 'participle' && second.start === second.head);
  const afterComma = (index: number): boolean => sentence.tokens[index - 1]?.text === ',';
  // "Under the accord, signed in March, Peru will cut tariffs"
  const opening = tags[0]?.wordClass === 'ADP' && sentence.tokens.slice(first.head, second.start).some(({ text }) => text === ',');
  if (!main || !afterComma(first.head) || !(opening || afterComma(second.start))) return false;
  const word = sentence.tokens[first.head]?.lower ?? '';
  if (FINITE_PASTS.has(word) || INTRANSITIVES.has(first.lemma) || REPORTING_VERBS.has(first.lemma)) return false;
  return ['ADP', 'SCONJ', 'ADV'].includes(tags[first.head + 1]?.wordClass ?? '');
}

/** The same verbs, with the participles of that kind told apart from the verb of their clause. */
export function settleParticiples(
  sentence: Sentence,
  tags: readonly TaggedWord[],
  found: readonly Predicate[],
  isDate: (index: number) => boolean,
): readonly Predicate[] {
  const settled = [...found];
  for (let at = 0; at + 1 < settled.length; at += 1) {
    // "talks aimed at ending the war opened": over the gerund
    const gerund = settled[at + 1]?.form === 'gerund' && settled[at + 1]?.start === (settled[at]?.head ?? 0) + 2;
    const other = gerund ? at + 2 : at + 1;
    const [first, second] = [settled[at], settled[other]];
    if (first && second && describesSubject(sentence, tags, settled, at)) {
      settled[at] = { ...first, form: 'participle', passive: true };
      if (second.form === 'participle') settled[at + 1] = { ...second, form: 'past', passive: false };
    }
    if (!first || !second || !couldBeParticiple(sentence, tags, first, isDate)) continue;
    if (!sameClause(sentence, first.head, second.start, isDate)) continue;
    const bare = second.start === second.head && !FINITE_PASTS.has(sentence.tokens[second.head]?.lower ?? '');
    const certain = isFiniteVerb(second) && !bare;
    const likely = (gerund || TRANSITIVES.has(first.lemma)) && bare && ['past', 'participle'].includes(second.form);
    if (!certain && !likely) continue;
    settled[at] = { ...first, form: 'participle', passive: true };
    if (likely) settled[other] = { ...second, form: 'past', passive: false };
  }
  return settled;
}
