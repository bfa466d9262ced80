/** Sentences → temporal expressions: every rule over every sentence, then the refiners in order. The rules come in as arguments. */
import type { Sentence } from '../../model/sentence';
import type { Timex, TimexRefiner, TimexRule } from '../../model/timex';

/** Stretches that are remembered; more begin a new memory. */
const MOST_STRETCHES = 40_000;
/** Longer stretches are not words, and are not remembered. */
const LONGEST_STRETCH = 40;
const NONE: readonly number[] = [];

class Prefilter {
  readonly #rules: readonly TimexRule[];
  /** the needs of each rule by number, one for all needs of the same pieces */
  readonly #needs: readonly (readonly number[])[];
  readonly #needsOfPiece = new Map<string, readonly number[]>();
  #longestPiece = 0;
  readonly #remembered = new Map<string, readonly number[]>();
  /** number of the sentence, and for each need the last sentence that met it */
  #sentence = 0;
  readonly #metIn: number[] = [];

  constructor(rules: readonly TimexRule[]) {
    this.#rules = rules;
    const numbers = new Map<string, number>();
    this.#needs = rules.map(({ needs = [] }) => needs.map((need) => this.#numberOf(need, numbers)));
  }

  /** The rules that can match in the sentence, in their order. */
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
    // patterns that ignore case take one other letter for an "s"
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

const prefilters = new WeakMap<readonly TimexRule[], Prefilter>();

/** The prefilter of a list of rules, made once. */
function prefilterOf(rules: readonly TimexRule[]): Prefilter {
  const made = prefilters.get(rules) ?? new Prefilter(rules);
  prefilters.set(rules, made);
  return made;
}

/** Longer sentences are passed over: no sentence of prose is that long, and the bound keeps any text harmless. */
const LONGEST_SENTENCE = 5000;

/**
 * Finds the expressions of the sentences, ordered by place, none overlapping once the refiners have run.
 * A rule that comes earlier wins over a later one for the same words. Never throws for any text.
 */
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

/** What a refiner made or changed carries its id; what it let through is the same object as before. */
function signed(before: readonly Timex[], after: readonly Timex[], refiner: string): readonly Timex[] {
  if (after.every((timex, at) => timex === before[at])) return after;
  const unchanged = new Set(before);
  return after.map((timex) => (unchanged.has(timex) ? timex : { ...timex, refiners: [...(timex.refiners ?? []), refiner] }));
}
