import { describe, expect, test } from 'vitest';
import { bannedIn, commentsOf, emptyNames, longLines, proseLines, textsOf } from './words/rules.mjs';

describe('banned words', () => {
  test.each([
    ['The page tells you the day.', ['tells']],
    ['Begin anew', ['anew']],
    ['Somebody was first.', ['Somebody']],
    ['“x” is no date', ['is no d']],
    ['The link does not work (any more).', ['(any more)']],
    ['It is no longer there.', []],
    ['There is no theme of this name.', []],
    ['The parents of toldos', []],
  ])('of %j are %j', (text, words) => {
    expect(bannedIn(text, [text.replace(/ *$/, '')]).map(({ word }) => word)).toEqual(words);
  });

  test('a label begins with a question word only where it is a question', () => {
    const found = (text: string) => bannedIn(text, [text], { isLabel: true }).length;
    expect(['What needs a human', 'Who takes part', 'What happened?', 'Whether it rains', 'Show what changed'].map(found)).toEqual([
      1, 1, 0, 0, 0,
    ]);
    expect(bannedIn('What needs a human', [])).toEqual([]);
  });

  test('are found in the line that has them, not in a comment', () => {
    expect(bannedIn('Begin anew', ['// anew', '', "const label = 'Begin anew';"])).toMatchObject([{ line: 3, word: 'anew' }]);
  });

  test('are allowed in a line that says so', () => {
    expect(bannedIn('“Nobody said so”', ["quote('“Nobody said so”'); // words: allowed, a quotation"])).toEqual([]);
  });
});

describe('documents', () => {
  test('code, link targets and indented blocks are no prose', () => {
    const text = 'It `told` [you](told.md).\n\n```sh\ntold\n```\n\n    told\nEnd';
    expect(proseLines(text).map((line) => line.trim().replace(/ +/g, ' '))).toEqual(['It [you .', '', '', '', '', '', '', 'End']);
  });

  test('lines end at 120 characters, unless nothing can be wrapped', () => {
    const long = 'word '.repeat(30).trim();
    expect(longLines(`${long}\n| ${long} |\n# ${long}\n\`\`\`\n${long}\n\`\`\`\n${'x'.repeat(200)}\nshort`)).toEqual([1]);
  });
});

describe('texts of the interface', () => {
  const source = [
    '// A comment, "not a text"',
    "import { x } from './told-you';",
    "export const kind = 'nobody';",
    "export const label: string = 'Add to collection';",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a template
    'export const words = (n: number) => `Found ${n} events`;',
    'const pattern = /"quoted here"/;',
    'const query = sql`select 1 from events told`;',
    'export const Part = () => <p title="A title">It’s the text</p>;',
  ].join('\n');

  test('are literals and JSX texts, not comments, patterns, queries or names', () => {
    expect(textsOf('part.tsx', source)).toEqual(['Add to collection', 'Found … events', 'A title', 'It’s the text']);
  });
});

describe('code', () => {
  const source = [
    "const url = 'https://told.example';",
    '/** Says "told" in a quotation. */',
    'const known = 1; // made anew',
    '// anew, words: allowed, a test',
    'function own() {}',
    'const owned = known;',
  ].join('\n');

  test('comments count without their quotations, and not where they are allowed', () => {
    expect(commentsOf(source)).toEqual([
      { line: 2, text: '/** Says  in a quotation. */' },
      { line: 3, text: '// made anew' },
    ]);
  });

  test('names that say nothing about their content are found where they are declared', () => {
    expect(emptyNames(source)).toEqual([
      { line: 3, name: 'known' },
      { line: 5, name: 'own' },
    ]);
  });
});
