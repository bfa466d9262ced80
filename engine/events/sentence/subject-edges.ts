import { classAt, isFiniteVerb, type ParsedSentence, type Predicate, wordAt } from './parsed-sentence';

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
