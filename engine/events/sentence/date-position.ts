/** Where a date stands in its clause. */
import { COORDINATORS, DATE_LEADERS, SUBORDINATORS, TEMPORAL_SUBORDINATORS } from '../../lexicon/clause-words';
import { classAt, isFiniteVerb, wordAt } from './parsed-sentence';
import type { PlacedTimex, SentenceContext } from './sentence-context';

/** First token of the chunk that holds `index`. */
export const chunkStart = (context: SentenceContext, index: number): number =>
  context.parsed.chunks.indexOf(context.parsed.chunks[index] ?? 0);

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

/** True when nothing but the words that open the clause stands before the date, and a clause follows it. */
export function clauseInitial(context: SentenceContext, date: PlacedTimex): boolean {
  const { parsed } = context;
  const lead = leadOf(context, date);
  for (let at = chunkStart(context, date.first); at < lead; at += 1) if (!opensChunk(wordAt(parsed, at))) return false;
  const chunk = parsed.chunks[date.first] ?? 0;
  if (chunk === 0) return true;
  const opener = parsed.openers[chunk] ?? '';
  const next = classAt(parsed, date.last + 1);
  const more = next !== 'PUNCT' && next !== '' && parsed.chunks[date.last + 1] === chunk;
  if (/[a-z]/.test(opener)) return more || wordAt(parsed, date.last + 1) === ',';
  // ": on November 5, voters elected X": what a colon or semicolon opens begins anew
  if (/^[:;]$/.test(opener) && wordAt(parsed, date.last + 1) === ',') return predicateIn(context, chunk + 1, date.last) !== null;
  // ", on Monday," after a clause looks back unless a new clause follows at once
  return more && ['DET', 'NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM'].includes(next) && predicateIn(context, chunk, date.last) !== null;
}

function predicateIn(context: SentenceContext, chunk: number, after: number): number | null {
  const index = context.parsed.predicates.findIndex(
    (predicate) => predicate.start > after && isFiniteVerb(predicate) && context.parsed.chunks[predicate.start] === chunk,
  );
  return index < 0 ? null : index;
}

/** "officers who had searched for him concluded …": the second verb in a row after a "who" without a comma belongs to the clause around it. */
function closesRelative({ parsed }: SentenceContext, at: number, position: number): boolean {
  const [relative, verb] = [parsed.predicates.findLastIndex((one, index) => index < at && isFiniteVerb(one)), parsed.predicates[at]];
  const before = parsed.predicates[relative];
  if (!verb || !before || before.start <= position || verb.modal !== null) return false;
  const chunk = parsed.chunks[verb.start] ?? 0;
  return parsed.chunks[before.start] === chunk && /^(?:who|which|that)$/.test(parsed.openers[chunk] ?? '');
}

/** Index of the first finite verb after `position` that is not inside a relative or subordinate clause. */
export function nextFinite(context: SentenceContext, position: number): number | null {
  const { parsed } = context;
  const semicolon = parsed.sentence.tokens.findIndex((token) => token.index > position && token.text === ';');
  const ends = semicolon < 0 ? parsed.sentence.tokens.length : semicolon;
  const at = parsed.predicates.findIndex((predicate, index) => {
    if (predicate.start <= position || predicate.start > ends || !isFiniteVerb(predicate)) return false;
    const chunk = parsed.chunks[predicate.start] ?? 0;
    if (chunk === parsed.chunks[position]) return true;
    const opener = (parsed.openers[chunk] ?? '').split(' ').at(-1) ?? '';
    return (!SUBORDINATORS.has(opener) && !TEMPORAL_SUBORDINATORS.has(opener)) || closesRelative(context, index, position);
  });
  return at < 0 ? null : at;
}
