/**
 * The examples of the date rules, by rule ID. Brackets mark the words that the rule finds: "He left [the same day]." In a sentence without
 * brackets, the rule finds nothing.
 */
import marked from './rule-examples.json' with { type: 'json' };

interface RuleExamples {
  /** [sentence, the words found in it] */
  readonly matches: readonly (readonly [string, string])[];
  readonly refuses: readonly string[];
}

const sentencesOf: Readonly<Record<string, readonly string[]>> = marked;

export function examplesOf(rule: string): RuleExamples {
  const sentences = sentencesOf[rule] ?? [];
  return {
    matches: sentences.flatMap((sentence) =>
      [...sentence.matchAll(/\[(.+?)\]/g)].map(([, words = '']) => [sentence.replace(/[[\]]/g, ''), words] as const),
    ),
    refuses: sentences.filter((sentence) => !sentence.includes('[')),
  };
}
