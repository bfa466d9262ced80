/** What a text would repeat to make a rule slow, made from the rule's own examples, so that a new rule is covered as it is written. */
import type { TimexRule } from '../../engine/model/timex';

/** Runs that many patterns pass over, and words that many patterns begin with. */
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

/** Pieces to repeat: each example of the rule cut off before its end, at every word and inside its last one, and the common runs. */
export function attackPieces(rule: TimexRule): readonly string[] {
  const pieces = new Set(COMMON);
  for (const [, words] of rule.examples.matches) {
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
