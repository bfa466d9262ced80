import type { Sentence } from '../../../model/sentence';
import type { TaggedWord } from '../../../model/tagged-word';
import { INTRANSITIVES, REPORTING_VERBS } from '../../lexicon/event-verbs';
import { FINITE_PASTS } from '../../lexicon/irregular-verbs';
import { isFiniteVerb, type Predicate } from './parsed-sentence';

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
export function settleParticiples(sentence: Sentence, tags: readonly TaggedWord[], found: readonly Predicate[]): readonly Predicate[] {
  const settled = [...found];
  for (let at = 0; at + 1 < settled.length; at += 1) {
    const [first, second] = [settled[at], settled[at + 1]];
    if (!first || !second || !describesSubject(sentence, tags, settled, at)) continue;
    settled[at] = { ...first, form: 'participle', passive: true };
    if (second.form === 'participle') settled[at + 1] = { ...second, form: 'past', passive: false };
  }
  return settled;
}
