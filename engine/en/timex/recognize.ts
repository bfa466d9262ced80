/** Finds temporal expressions in sentences: every rule runs over every sentence, then the refiners run in order. */
import type { Sentence } from '../../model/sentence';
import type { Timex, TimexRefiner, TimexRule } from '../../model/timex';
import { memoizeByObject } from '../../text/memoize';

/** Maximum number of cached strings. Beyond it, the cache is cleared. */
const MOST_STRETCHES = 40_000;
/** Longer strings are not words and are not cached. */
const LONGEST_STRETCH = 40;
const NONE: readonly number[] = [];

class Prefilter {
  readonly #rules: readonly TimexRule[];
  /** the needs of each rule by number, with one number for all needs with the same pieces */
  readonly #needs: readonly (readonly number[])[];
  readonly #needsOfPiece = new Map<string, readonly number[]>();
  #longestPiece = 0;
  readonly #remembered = new Map<string, readonly number[]>();
  /** number of the sentence, and the last sentence that met each need */
  #sentence = 0;
  readonly #metIn: number[] = [];

  constructor(rules: readonly TimexRule[]) {
    this.#rules = rules;
    const numbers = new Map<string, number>();
    this.#needs = rules.map(({ needs = [] }) => needs.map((need) => this.#numberOf(need, numbers)));
  }

  /** Returns the rules that can match in the sentence, in order. */
  select(sentence: Sentence): readonly TimexRule[] {
    this.#sentence += 1;
    const { tokens } = sentence;
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      let stretch = token?.lower ?? '';
      let end = token?.end;
      for (let next = tokens[at + 1]; next !== undefined && next.start === end; next = tokens[at + 1]) {
        stretch += next.lower;
        end = next.end;
        at += 1;
      }
      for (const need of this.#needsMetBy(stretch)) this.#metIn[need] = this.#sentence;
    }
    return this.#rules.filter((_, rule) => this.#meets(rule));
  }

  #meets(rule: number): boolean {
    for (const need of this.#needs[rule] ?? NONE) if (this.#metIn[need] !== this.#sentence) return false;
    return true;
  }

  #numberOf(need: readonly string[], numbers: Map<string, number>): number {
    const name = need.join(' ');
    const number = numbers.get(name) ?? numbers.size;
    if (numbers.has(name)) return number;
    numbers.set(name, number);
    this.#metIn.push(0);
    for (const piece of need) {
      this.#needsOfPiece.set(piece, [...(this.#needsOfPiece.get(piece) ?? []), number]);
      this.#longestPiece = Math.max(this.#longestPiece, piece.length);
    }
    return number;
  }

  #needsMetBy(stretch: string): readonly number[] {
    const before = this.#remembered.get(stretch);
    if (before !== undefined) return before;
    // Case-insensitive patterns match "ſ" as "s"
    const text = stretch.replaceAll('ſ', 's').replace(/[0-9]/g, '0');
    const met = new Set<number>();
    for (let start = 0; start < text.length; start += 1) {
      for (let end = start + 1; end <= Math.min(text.length, start + this.#longestPiece); end += 1) {
        for (const need of this.#needsOfPiece.get(text.slice(start, end)) ?? NONE) met.add(need);
      }
    }
    const needs = met.size === 0 ? NONE : [...met];
    if (this.#remembered.size >= MOST_STRETCHES) this.#remembered.clear();
    if (stretch.length <= LONGEST_STRETCH) this.#remembered.set(stretch, needs);
    return needs;
  }
}

const prefilterOf = memoizeByObject((rules: readonly TimexRule[]) => new Prefilter(rules));

/** Longer sentences are skipped: no prose has them, and the limit bounds the time for any text. */
const LONGEST_SENTENCE = 5000;

/** Finds the expressions in order and without overlaps. For the same words, an earlier rule wins. Never throws. */
export function recognize(
  sentences: readonly Sentence[],
  rules: readonly TimexRule[],
  refiners: readonly TimexRefiner[],
): readonly Timex[] {
  const found: Timex[] = [];
  const prefilter = prefilterOf(rules);
  for (const sentence of sentences) {
    if (sentence.text.length > LONGEST_SENTENCE) continue;
    for (const rule of prefilter.select(sentence)) {
      const timexes = rule.find(sentence);
      if (timexes.length > 0) found.push(...timexes);
    }
  }
  return refiners.reduce<readonly Timex[]>((timexes, refiner) => signed(timexes, refiner.refine(timexes, sentences), refiner.id), found);
}

/** Adds the refiner's ID to expressions that it created or changed. Unchanged expressions are the same objects. */
function signed(before: readonly Timex[], after: readonly Timex[], refiner: string): readonly Timex[] {
  if (after.every((timex, at) => timex === before[at])) return after;
  const unchanged = new Set(before);
  return after.map((timex) => (unchanged.has(timex) ? timex : { ...timex, refiners: [...(timex.refiners ?? []), refiner] }));
}
