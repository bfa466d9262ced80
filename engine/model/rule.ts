/** The shapes of the engine's rules. A rule finds something or returns null; a refiner maps a list to a list. */
import type { Sentence } from './sentence';
import type { Timex } from './timex';

/** Words in which the rule must (or must not) find something; one generic test runs them all. */
export interface RuleExamples {
  /** [sentence, the words found in it] */
  readonly matches: readonly (readonly [string, string])[];
  readonly refuses: readonly string[];
}

export interface TimexRule {
  /** stable id, `family/name`; travels to the stored mention and to "why this date" */
  readonly id: string;
  /** one sentence for the reader: how such words are read */
  readonly reason: string;
  readonly examples: RuleExamples;
  /** what the rule looks for, when it looks for a pattern; its running time is checked by it */
  readonly pattern?: RegExp;
  /** pieces of text, in lower case with "0" for a figure: of each list the sentence must contain one */
  readonly needs?: readonly (readonly string[])[];
  /** Finds every expression of this family in one sentence, left to right. Linear in the length of the sentence. */
  find(sentence: Sentence): readonly Timex[];
}

export interface TimexRefiner {
  readonly id: string;
  readonly reason: string;
  refine(timexes: readonly Timex[], sentences: readonly Sentence[]): readonly Timex[];
}
