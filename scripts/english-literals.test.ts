import { describe, expect, it } from 'vitest';
import { englishLiterals, typeValues } from './english-literals.mjs';

const TYPES = "type Tense = 'past' | 'future'; const UNITS = ['day', 'week'] as const; interface Row { readonly found: number }";
const values = new Set<string>(typeValues('types.ts', TYPES));
const found = (source: string): readonly string[] =>
  englishLiterals('file.ts', source, values).map(({ text }: { readonly text: string }) => text);

describe('English words in literals', () => {
  it.each([
    ['a sentence', "const note = 'They name others.';", ["'They name others.'"]],
    ['a word that is no type value', "const isWho = word === 'who';", ["'who'"]],
    ['a pattern', 'const SINCE = /\\bsince\\s+$/i;', ['/\\bsince\\s+$/i']],
    ['the text of a pattern', "const VOTE = '(?:votes?|polls?)';", ["'(?:votes?|polls?)'"]],
    ['a template', 'const note = `Same date: ${date}.`;', ['`Same date: `']],
  ])('finds %s', (_, source, expected) => {
    expect(found(source)).toEqual(expected);
  });

  it.each([
    ['IDs', "step('resolve/carried-year'); const unit = 'part-of-day'; const feature = 'src=dated';"],
    ['codes', "const value = 'XXXX-WXX-WE'; const type = 'DATE';"],
    ['names of properties', "const known = 'byId' in index; pick('found');"],
    ['values of types', "if (tense === 'past' || unit === 'week') skip();"],
    ['patterns without words', 'const YEAR = /^(?<year>\\d{4})-[A-Za-z]\\p{Lu}\\u0041$/u;'],
    ['imports and exports', "import { a } from './layers/text/words'; export { b } from './layers/some/file';"],
    ['messages of errors', "throw new RangeError('an event needs a mention');"],
  ])('ignores %s', (_, source) => {
    expect(found(source)).toEqual([]);
  });
});
