/** Sentences → temporal expressions: every rule over every sentence, then the refiners in order. The rules come in as arguments. */
import type { TimexRefiner, TimexRule } from '../../model/rule';
import type { Sentence } from '../../model/sentence';
import type { Timex } from '../../model/timex';
import { prefilterOf } from './prefilter';

/** Longer sentences are passed over: no sentence of prose is that long, and the bound keeps any text harmless. */
export const LONGEST_SENTENCE = 5000;

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
