/** Where a subject begins and ends when other phrases stand against it: contact clauses, opening phrases, brackets, long antecedents. */
import { SAYING_VERBS } from '../../lexicon/actor-words';
import { OBJECT_CONTROL } from '../../lexicon/clause-words';
import { EVENT_NOUNS } from '../../lexicon/event-nouns';
import { classAt, isFiniteVerb, type ParsedSentence, type Predicate, wordAt } from './parsed-sentence';
import { chunkContent, hasPredicate } from './subject-chunks';

/** Verbs that are done to what has been worded. */
const SIGNING = new Set(['sign', 'ratify', 'initial', 'ink', 'conclude', 'seal', 'endorse']);
const QUANTIFIERS = new Set(['all', 'both', 'half', 'each']);

/**
 * "the pact the two signed", "Under the deal Qatar has …": right behind a noun an article begins another phrase, and behind an opening
 * phrase with a preposition so does a name.
 */
export function ownPhrase(parsed: ParsedSentence, from: number, to: number): number {
  let start = from;
  for (let at = from + 1; at < to; at += 1) {
    const before = classAt(parsed, at - 1);
    const article = ['the', 'a', 'an', 'its', 'their', 'his', 'her'].includes(wordAt(parsed, at));
    if (article && ['NOUN', 'PROPN'].includes(before) && !QUANTIFIERS.has(wordAt(parsed, at - 1))) start = at;
    const opens = classAt(parsed, from) === 'ADP' && start === from && before === 'NOUN' && classAt(parsed, at) === 'PROPN';
    if (opens && classAt(parsed, from + 1) === 'DET') start = at;
  }
  return start;
}

/** "four countries (A, B and C) cut …": the chunk of what stands before the bracket; null when no bracket closes before the verb. */
export function beforeBracket(parsed: ParsedSentence, chunk: number): number | null {
  if (parsed.openers[chunk] !== ')') return null;
  const open = parsed.openers.lastIndexOf('(', chunk);
  return open > 0 ? parsed.chunks.indexOf(open) : null;
}

/** "the treaty on the border between A and B, which was signed": the treaty, not B; null for other verbs. */
export function signedThing(parsed: ParsedSentence, { lemma, passive }: Predicate, position: number): number | null {
  if (!passive || !SIGNING.has(lemma)) return null;
  for (let at = position - 1; at >= 0; at -= 1) {
    if (parsed.predicates.some((one) => one.head === at && isFiniteVerb(one))) return null;
    if (EVENT_NOUNS.get(wordAt(parsed, at))?.themes[0] === 'agreement') return at;
  }
  return null;
}

/** "expelled Gabon after soldiers seized power, and readmitted it": what the comma sets off goes on from the main verb. */
function skipsClause({ openers, chunks, predicates }: ParsedSentence, own: Predicate, before: Predicate): boolean {
  const chunk = chunks[before.start] ?? 0;
  const setOff = /^, (?:and|but)$/.test(openers[chunks[own.start] ?? 0] ?? '');
  return (
    setOff &&
    /^(?:after|before|because|when|once)$/.test(openers[chunk] ?? '') &&
    predicates.some((one) => isFiniteVerb(one) && (chunks[one.start] ?? 0) < chunk)
  );
}

/** "declared that his troops had taken X and announced …": the plain past goes on from "declared", not from what was declared. */
export function belongsAbove(parsed: ParsedSentence, own: Predicate, before: Predicate): boolean {
  if (own.form !== 'past' || own.perfect || own.modal !== null) return false;
  if (skipsClause(parsed, own, before)) return true;
  const told = (parsed.openers[parsed.chunks[before.start] ?? 0] ?? '').endsWith('that');
  return told && (before.perfect || before.modal !== null || before.lemma === 'be');
}

/** "Talks between A and B, due to open": what goes on between two, from the head of its chunk to the comma; null for anything else. */
export function goingOnBetween(parsed: ParsedSentence, after: number): { readonly from: number; readonly to: number } | null {
  const chunk = parsed.chunks[after - 2];
  if (wordAt(parsed, after - 1) !== ',' || chunk === undefined) return null;
  const from = chunkContent(parsed, chunk);
  const between = parsed.sentence.tokens.findIndex(({ lower }, at) => at > from && at < after && lower === 'between');
  return between > from && between - from <= 4 && !hasPredicate(parsed, chunk) ? { from, to: after - 1 } : null;
}

/** "X said that the decision to send Y": X only speaks of it. */
export const isOthersPlan = (parsed: ParsedSentence, { start, lemma }: Predicate, over: Predicate | undefined): boolean =>
  over !== undefined &&
  OBJECT_CONTROL.has(lemma) &&
  SAYING_VERBS.has(wordAt(parsed, over.head)) &&
  wordAt(parsed, over.head + 1) === 'that' &&
  classAt(parsed, start - 1) === 'NOUN';
