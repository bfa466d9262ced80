/**
 * Whether a sentence holds what a rule needs: kinds of words, and the pieces of text without which its pattern cannot match. A sentence is read
 * once, token by token, and what a token holds is remembered, since the words of a language come again and again.
 */
import type { Sentence } from '../../model/sentence';
import { CUES, cuesOfWord } from './cues';
import type { Need } from './pattern-needs';

/** What a token holds: cues, ids of the needs it meets, and the longest run of figures. */
interface Content {
  readonly cues: number;
  readonly needs: readonly number[];
  readonly figures: number;
}

/** The number of each need, and the needs that a piece meets. Many rules have the same ones: a month, a unit of time. */
const ids = new Map<string, number>();
const needsOfPiece = new Map<string, number[]>();
const NO_NEEDS: readonly number[] = [];
/** Tokens that are remembered; more begin a new memory. */
const MEMORY = 20_000;
/** Longer tokens are no words, and are not remembered. */
const LONGEST_WORD = 40;
const FIGURES = /[0-9]+/g;

let longestPiece = 0;
const contents = new Map<string, Content>();

/** Id of a need, one for all needs of the same pieces; figures are written as so many zeros. */
export function needId(need: Need): number {
  const name = need.join(' ');
  const known = ids.get(name);
  if (known !== undefined) return known;
  const id = ids.size;
  ids.set(name, id);
  for (const piece of need) {
    needsOfPiece.set(piece, [...(needsOfPiece.get(piece) ?? []), id]);
    longestPiece = Math.max(longestPiece, piece.length);
  }
  contents.clear();
  return id;
}

function contentOf(lower: string): Content {
  const known = contents.get(lower);
  if (known !== undefined) return known;
  // the one other letter that patterns without regard to case take for one of theirs
  const text = lower.replaceAll('ſ', 's');
  const needs = new Set<number>();
  for (let start = 0; start < text.length; start += 1) {
    for (let end = start + 1; end <= Math.min(text.length, start + longestPiece); end += 1) {
      for (const id of needsOfPiece.get(text.slice(start, end)) ?? NO_NEEDS) needs.add(id);
    }
  }
  const figures = Math.max(0, ...(text.match(FIGURES) ?? []).map((run) => run.length));
  const content = { cues: cuesOfWord(lower), needs: needs.size === 0 ? NO_NEEDS : [...needs], figures };
  if (contents.size >= MEMORY) contents.clear();
  if (lower.length <= LONGEST_WORD) contents.set(lower, content);
  return content;
}

/** The sentence that was read last, its cues, and for each need the number of the reading that met it last. */
let current: Sentence | null = null;
let cues = 0;
let reading = 0;
const met: number[] = [];

function read(sentence: Sentence): void {
  current = sentence;
  reading += 1;
  cues = 0;
  let longest = 0;
  let run = 0;
  let end = -1;
  for (const token of sentence.tokens) {
    const content = contentOf(token.lower);
    for (const id of content.needs) met[id] = reading;
    cues |= token.kind === 'number' ? CUES.figure : token.kind === 'word' ? content.cues : 0;
    // figures in front of letters may be cut into several tokens
    run = content.figures === 0 ? 0 : token.start === end ? run + content.figures : content.figures;
    end = token.end;
    longest = Math.max(longest, run);
  }
  for (let count = 1; count <= longest; count += 1) {
    for (const id of needsOfPiece.get('0'.repeat(count)) ?? NO_NEEDS) met[id] = reading;
  }
}

/** The kinds of words that the sentence holds, as bits. */
export function cuesOf(sentence: Sentence): number {
  if (sentence !== current) read(sentence);
  return cues;
}

/** Whether the sentence holds one cue of every mask and meets every need. */
export function meets(sentence: Sentence, masks: readonly number[], needs: readonly number[]): boolean {
  if (sentence !== current) read(sentence);
  for (const id of needs) if (met[id] !== reading) return false;
  for (const mask of masks) if ((cues & mask) === 0) return false;
  return true;
}
