/** Finds a date's position in its clause. */
import { COORDINATORS, DATE_LEADERS, SUBORDINATORS, TEMPORAL_SUBORDINATORS } from '../../lexicon/clause-words';
import { classAt, isFiniteVerb, wordAt } from './parsed-sentence';
import type { PlacedTimex, SentenceContext } from './sentence-context';

/** Returns the first token of the chunk that contains `index`. */
const chunkStart = (context: SentenceContext, index: number): number => context.parsed.chunks.indexOf(context.parsed.chunks[index] ?? 0);

/** Returns the first token of the words that introduce the date: "later on", "also on", "in", "since". */
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

/** Word classes that can open a subject. */
export const SUBJECT_CLASSES: ReadonlySet<string> = new Set(['DET', 'NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM']);

const opensChunk = (word: string): boolean =>
  COORDINATORS.has(word) || SUBORDINATORS.has(word) || TEMPORAL_SUBORDINATORS.has(word) || /^[^\p{L}\p{N}]+$/u.test(word);

/** Whether only words that open the clause precede the date, and the clause continues after it. */
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
  // ": on November 5, voters elected X": a colon or semicolon starts a new clause
  if (/^[:;]$/.test(opener) && comma) return true;
  // ", on Monday," after a clause belongs to it unless a new clause follows directly
  return more && SUBJECT_CLASSES.has(next);
}

/** Returns the index of the first finite verb after `position` outside relative and subordinate clauses. */
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
