/** Dates of remarks that tell no happening. */
import { wordAt } from '../sentence/parsed-sentence';
import type { PlacedTimex, SentenceContext } from '../sentence/sentence-context';

/** "X, in office since June, …", "the first since the return of democracy in 1977": a remark without a verb or a happening, which dates no act. */
export function standsBeside({ parsed, nouns, isDate }: SentenceContext, date: PlacedTimex, lead: number): boolean {
  const chunk = parsed.chunks[date.first] ?? 0;
  const opens = parsed.chunks.indexOf(chunk);
  let since = date.first - 1;
  while (since >= opens && wordAt(parsed, since) !== 'since' && !isDate(since)) since -= 1;
  if (since < opens || isDate(since)) return false;
  const from = since < lead ? since : opens;
  const isHere = ({ head }: { readonly head: number }): boolean => head >= from && parsed.chunks[head] === chunk;
  // "in Guinea, Liberia and Sierra Leone since February": a list is none
  const listed = parsed.tags.slice(opens, lead).some(({ wordClass }) => wordClass === 'CCONJ');
  const remark = since < lead || (lead > opens + 1 && parsed.openers[chunk] === ',' && !listed);
  return remark && !parsed.predicates.some(isHere) && !nouns.some(isHere);
}
