/** Dates of remarks that tell no happening. */
import { classAt, wordAt } from '../../sentence/parsed-sentence';
import type { PlacedTimex, SentenceContext } from '../../sentence/sentence-context';

/** "Secretary-General since 2017, X …", "President from 1990 to 1998, he …": an office in front of its holder. */
function opensWithOffice({ parsed, nouns }: SentenceContext, { first }: PlacedTimex): boolean {
  const led = [first - 1, first].some((at) => ['since', 'from'].includes(wordAt(parsed, at)));
  if (!led || parsed.chunks[first] !== 0 || parsed.openers[1] !== ',' || !['NOUN', 'PROPN'].includes(classAt(parsed, 0))) return false;
  return ![...parsed.predicates, ...nouns].some(({ head }) => parsed.chunks[head] === 0);
}

/** "X, in office since June, …", "the first since the return of democracy in 1977": a remark without a verb or a happening, which dates no act. */
export function standsBeside(context: SentenceContext, date: PlacedTimex, lead: number): boolean {
  const { parsed, nouns, isDate } = context;
  if (opensWithOffice(context, date)) return true;
  const chunk = parsed.chunks[date.first] ?? 0;
  const opens = parsed.chunks.indexOf(chunk);
  const words = parsed.sentence.tokens.slice(opens, lead).map(({ lower }) => lower);
  // "X, in office from 1979 to 1990, …"
  if (parsed.openers[chunk] === ',' && words[1] === 'in' && ['office', 'power'].includes(words[2] ?? '')) return true;
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
