import { describe, expect, test } from 'vitest';
import { bannedIn, commentsOf, emptyNames, longLines, proseLines, textsOf } from './words-rules.mjs';

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
  ])('in %j are %j', (text, words) => {
    expect(bannedIn(text, [text.replace(/ *$/, '')]).map(({ word }) => word)).toEqual(words);
  });

  test('a label may start with a question word only in a question', () => {
    const found = (text: string) => bannedIn(text, [text], { isLabel: true }).length;
    expect(['What needs a human', 'Who takes part', 'What happened?', 'Whether it rains', 'Show what changed'].map(found)).toEqual([
      1, 1, 0, 0, 0,
    ]);
    expect(bannedIn('What needs a human', [])).toEqual([]);
  });

  test('are reported at their line, not at a comment', () => {
    expect(bannedIn('Begin anew', ['// anew', '', "const label = 'Begin anew';"])).toMatchObject([{ line: 3, word: 'anew' }]);
  });

  test('are allowed on a line with the marker', () => {
    expect(bannedIn('“Nobody said so”', ["quote('“Nobody said so”'); // words: allowed, a quotation"])).toEqual([]);
  });
});

describe('documents', () => {
  test('prose excludes code, link targets and indented blocks', () => {
    const text = 'It `told` [you](told.md).\n\n```sh\ntold\n```\n\n    told\nEnd';
    expect(proseLines(text).map((line) => line.trim().replace(/ +/g, ' '))).toEqual(['It [you .', '', '', '', '', '', '', 'End']);
  });

  test('reports lines over 120 characters unless they cannot be wrapped', () => {
    const long = 'word '.repeat(30).trim();
    expect(longLines(`${long}\n| ${long} |\n# ${long}\n\`\`\`\n${long}\n\`\`\`\n${'x'.repeat(200)}\nshort`)).toEqual([1]);
  });
});

describe('interface texts', () => {
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

  test('include literals and JSX text, but not comments, patterns, queries or names', () => {
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

  test('comments exclude quotations and allowed lines', () => {
    expect(commentsOf(source)).toEqual([
      { line: 2, text: '/** Says  in a quotation. */' },
      { line: 3, text: '// made anew' },
    ]);
  });

  test('reports meaningless names where they are declared', () => {
    expect(emptyNames(source)).toEqual([
      { line: 3, name: 'known' },
      { line: 5, name: 'own' },
    ]);
  });
});
