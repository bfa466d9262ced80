/** Builds text pieces that could make a rule slow when repeated. They derive from the rule's examples, so new rules are covered. */
import { examplesOf } from '../../engine/en/testing/rule-examples';
import type { TimexRule } from '../../engine/model/timex';

/** Runs that many patterns match, and words that start many patterns. */
const COMMON = [
  ' ',
  '-',
  '\n',
  '1',
  '1,',
  '1.',
  '12:',
  "'",
  '½',
  'a ',
  'the ',
  'last ',
  'in ',
  'of ',
  'every ',
  'two ',
  'twenty-',
  'Jan. ',
  'May 5 ',
  'Monday ',
  'day ',
];

/** Pieces to repeat: each example of the rule, truncated at every word and inside the last one, plus the common runs. */
export function attackPieces(rule: TimexRule): readonly string[] {
  const pieces = new Set(COMMON);
  for (const [, words] of examplesOf(rule.id).matches) {
    pieces.add(`${words} `);
    pieces.add(`${words.slice(0, -1)} `);
    pieces.add(words.slice(0, -1));
    for (const match of words.matchAll(/[\s-]+/g)) {
      pieces.add(words.slice(0, match.index + match[0].length));
      pieces.add(`${words.slice(0, match.index)}${match[0].repeat(20)}`);
    }
  }
  return [...pieces];
}

export const repeated = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
