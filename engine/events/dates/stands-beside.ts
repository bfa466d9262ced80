/** Dates of remarks that tell no happening. */
import type { PlacedTimex, SentenceContext } from '../sentence/sentence-context';

/** "X, in office since June, …": a remark without a verb or a happening, which dates no act. */
export function standsBeside({ parsed, nouns }: SentenceContext, date: PlacedTimex, lead: number): boolean {
  const chunk = parsed.chunks[date.first] ?? 0;
  const isHere = ({ head }: { readonly head: number }): boolean => parsed.chunks[head] === chunk;
  const since = parsed.sentence.tokens.slice(lead, date.last).some(({ lower }) => lower === 'since');
  return (
    since &&
    lead > parsed.chunks.indexOf(chunk) + 1 &&
    parsed.openers[chunk] === ',' &&
    !parsed.predicates.some(isHere) &&
    !nouns.some(isHere)
  );
}
