/**
 * Whether a sentence holds what a rule needs: kinds of words, and the pieces of text without which its pattern cannot match. A sentence is read
 * once, token by token, and what a token holds is remembered, since the words of a language come again and again.
 */
import type { Sentence } from '../model/sentence';
import { CUES, cuesOfWord } from './cues';

/** What a token holds: cues, ids of pieces, and the longest run of figures. */
interface Content {
  readonly cues: number;
  readonly pieces: readonly number[];
  readonly figures: number;
}

const IDS = new Map<string, number>();
const NO_PIECES: readonly number[] = [];
/** Tokens that are remembered; more begin a new memory. */
const MEMORY = 20_000;
/** Longer tokens are no words, and are not remembered. */
const LONGEST_WORD = 40;
const FIGURES = /[0-9]+/g;

let longestPiece = 0;
const contents = new Map<string, Content>();

/** Ids of the pieces; figures are written as so many zeros. */
export function pieceIds(pieces: readonly string[]): readonly number[] {
  contents.clear();
  return pieces.map((piece) => {
    const id = IDS.get(piece) ?? IDS.size;
    IDS.set(piece, id);
    longestPiece = Math.max(longestPiece, piece.length);
    return id;
  });
}

function contentOf(lower: string): Content {
  const known = contents.get(lower);
  if (known !== undefined) return known;
  // the one other letter that patterns without regard to case take for one of theirs
  const text = lower.replaceAll('ſ', 's');
  const pieces = new Set<number>();
  for (let start = 0; start < text.length; start += 1) {
    for (let end = start + 1; end <= Math.min(text.length, start + longestPiece); end += 1) {
      const id = IDS.get(text.slice(start, end));
      if (id !== undefined) pieces.add(id);
    }
  }
  const figures = Math.max(0, ...(text.match(FIGURES) ?? []).map((run) => run.length));
  const content = { cues: cuesOfWord(lower), pieces: pieces.size === 0 ? NO_PIECES : [...pieces], figures };
  if (contents.size >= MEMORY) contents.clear();
  if (lower.length <= LONGEST_WORD) contents.set(lower, content);
  return content;
}

/** The sentence that was read last, its cues, and for each piece the number of the reading that met it last. */
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
    for (const id of content.pieces) met[id] = reading;
    cues |= token.kind === 'number' ? CUES.figure : token.kind === 'word' ? content.cues : 0;
    // figures in front of letters may be cut into several tokens
    run = content.figures === 0 ? 0 : token.start === end ? run + content.figures : content.figures;
    end = token.end;
    longest = Math.max(longest, run);
  }
  for (let count = 1; count <= longest; count += 1) {
    const id = IDS.get('0'.repeat(count));
    if (id !== undefined) met[id] = reading;
  }
}

function meetsOne(ids: readonly number[]): boolean {
  for (const id of ids) if (met[id] === reading) return true;
  return false;
}

/** Whether the sentence holds one cue of every mask and one piece of every list. */
export function meets(sentence: Sentence, masks: readonly number[], needs: readonly (readonly number[])[]): boolean {
  if (sentence !== current) read(sentence);
  for (const mask of masks) if ((cues & mask) === 0) return false;
  for (const ids of needs) if (!meetsOne(ids)) return false;
  return true;
}
