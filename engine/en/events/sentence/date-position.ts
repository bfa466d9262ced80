/** Where a date is in its clause. */
import { COORDINATORS, DATE_LEADERS, SUBORDINATORS, TEMPORAL_SUBORDINATORS } from '../../lexicon/clause-words';
import { classAt, isFiniteVerb, wordAt } from './parsed-sentence';
import type { PlacedTimex, SentenceContext } from './sentence-context';

/** First token of the chunk that holds `index`. */
const chunkStart = (context: SentenceContext, index: number): number => context.parsed.chunks.indexOf(context.parsed.chunks[index] ?? 0);

/** First token of the words that lead to the date: "later on", "also on", "in", "since". */
export function leadOf(context: SentenceContext, date: PlacedTimex): number {
  let at = date.first;
  const chunk = context.parsed.chunks[date.first];
  while (at > 0 && context.parsed.chunks[at - 1] === chunk) {
    const word = wordAt(context.parsed, at - 1);
    if (!DATE_LEADERS.has(word) && classAt(context.parsed, at - 1) !== 'ADV') break;
    at -= 1;
  }
  return at;
}

const opensChunk = (word: string): boolean =>
  COORDINATORS.has(word) || SUBORDINATORS.has(word) || TEMPORAL_SUBORDINATORS.has(word) || /^[^\p{L}\p{N}]+$/u.test(word);

/** True when nothing but the words that open the clause is before the date, and the clause goes on behind it. */
export function clauseInitial(context: SentenceContext, date: PlacedTimex): boolean {
  const { parsed } = context;
  const lead = leadOf(context, date);
  for (let at = chunkStart(context, date.first); at < lead; at += 1) if (!opensChunk(wordAt(parsed, at))) return false;
  const chunk = parsed.chunks[date.first] ?? 0;
  if (chunk === 0) return true;
  const opener = parsed.openers[chunk] ?? '';
  const next = classAt(parsed, date.last + 1);
  const comma = wordAt(parsed, date.last + 1) === ',';
  const more = next !== 'PUNCT' && next !== '' && parsed.chunks[date.last + 1] === chunk;
  if (/[a-z]/.test(opener)) return more || comma;
  // ": on November 5, voters elected X": what a colon or semicolon opens begins again
  if (/^[:;]$/.test(opener) && comma) return true;
  // ", on Monday," after a clause looks back unless a new clause follows at once
  return more && ['DET', 'NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM'].includes(next);
}

/** Index of the first finite verb after `position` that is not inside a relative or subordinate clause. */
export function nextFinite(context: SentenceContext, position: number): number | null {
  const { parsed } = context;
  const semicolon = parsed.sentence.tokens.findIndex((token) => token.index > position && token.text === ';');
  const ends = semicolon < 0 ? parsed.sentence.tokens.length : semicolon;
  const at = parsed.predicates.findIndex((predicate) => {
    if (predicate.start <= position || predicate.start > ends || !isFiniteVerb(predicate)) return false;
    const chunk = parsed.chunks[predicate.start] ?? 0;
    if (chunk === parsed.chunks[position]) return true;
    const opener = (parsed.openers[chunk] ?? '').split(' ').at(-1) ?? '';
    return !SUBORDINATORS.has(opener) && !TEMPORAL_SUBORDINATORS.has(opener);
  });
  return at < 0 ? null : at;
}
