import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  anchorOf,
  brokenLinks,
  commandsOf,
  isKnownCommand,
  lockFileOffences,
  machineWords,
  missingPaths,
  staleExcerpts,
  staleFigures,
  unlistedDecisions,
} from './docs-rules.mjs';

const room = mkdtempSync(path.join(tmpdir(), 'dateline-docs-'));

describe('links', () => {
  writeFileSync(path.join(room, 'other.md'), '# A title\n\n## What `x` is\n');

  test.each([
    ['[a](other.md)', []],
    ['[a](other.md#what-x-is)', []],
    ['[a](#here)\n\n# Here', []],
    ['[a](https://example.org/x)', []],
    ['`[a](gone.md)`', []],
    ['[a](gone.md)', ['doc.md:1: gone.md leads nowhere']],
    ['\n[a](other.md#gone)', ['doc.md:2: other.md#gone: there is no such heading']],
  ])('%j', (text, offences) => {
    writeFileSync(path.join(room, 'doc.md'), text);
    expect(brokenLinks(room, 'doc.md', text)).toEqual(offences);
  });

  test('anchors are lowercase headings with hyphens', () => {
    expect(anchorOf('How it works, in short')).toBe('how-it-works-in-short');
  });
});

test('paths in inline code must exist; other code is ignored', () => {
  mkdirSync(path.join(room, 'docs'), { recursive: true });
  const text = '`docs/` and\n`docs/gone.md` and `a.slice(1)` and `docs/*.md`';
  expect(missingPaths(room, 'doc.md', text)).toEqual(['doc.md:2: there is no docs/gone.md']);
});

test('other documents must repeat the current accuracy figures', () => {
  const accuracy = '| **72.9** (78.0) |\n| **68.1** |\n| **66.4** |';
  const others = (text: string) => ({ 'README.md': { text, count: 3 }, 'docs/faq.md': { text, count: 2 } });
  expect(staleFigures(accuracy, others('72.9, 68.1 and 66.4'))).toEqual([]);
  expect(staleFigures(accuracy, others('72.9 and 168.1'))).toEqual([
    'README.md: lacks the figure 68.1 of docs/accuracy.md',
    'README.md: lacks the figure 66.4 of docs/accuracy.md',
    'docs/faq.md: lacks the figure 68.1 of docs/accuracy.md',
  ]);
});

test('the index of decisions must link every decision', () => {
  const files = ['docs/decisions/0001-a.md', 'docs/decisions/0002-b.md', 'docs/decisions/README.md', 'docs/a.md'];
  expect(unlistedDecisions(files, '| [1](0001-a.md) | A. |')).toEqual(['docs/decisions/README.md: does not link docs/decisions/0002-b.md']);
});

test('excerpts must match the named file', () => {
  writeFileSync(path.join(room, 'a.ts'), 'one\n  two();\nthree\n');
  const block = (name: string, code: string) => `Text\n\n\`\`\`ts ${name}\n${code}\n\`\`\`\n`;
  expect(staleExcerpts(room, 'doc.md', block('a.ts', '  two();'))).toEqual([]);
  expect(staleExcerpts(room, 'doc.md', block('a.ts', '  four();'))).toEqual(['doc.md:3: this is not what a.ts says']);
  expect(staleExcerpts(room, 'doc.md', block('gone.ts', '  two();'))).toEqual(['doc.md:3: this is not what gone.ts says']);
});

describe('commands', () => {
  const known = (command: string) => isKnownCommand(command, { start: '', seed: '' }, (name) => name === 'scripts/x.mjs');

  test('are read from sh blocks with line numbers, without comments', () => {
    const text = 'Run:\n\n```sh\nnpm start # serves\n# a comment\nnpm run \\\n  seed\n```\n\n```json\n{}\n```\n';
    expect(commandsOf(text)).toEqual([
      { line: 4, command: 'npm start' },
      { line: 7, command: 'npm run seed' },
    ]);
  });

  test('are found in indented blocks of lists', () => {
    expect(commandsOf('1. Do:\n\n   ```sh\n   npm start\n   ```\n')).toEqual([{ line: 4, command: 'npm start' }]);
  });

  test.each([
    ['npm start', true],
    ['PORT=4000 npm start', true],
    ['npm run --silent seed -- x', true],
    ['cat x | npm run seed', true],
    ['npm run gone', false],
    ['node scripts/x.mjs', true],
    ['node scripts/gone.mjs', false],
    ['frobnicate', false],
  ])('%s: %s', (command, expected) => {
    expect(known(command)).toBe(expected);
  });
});

test('the lock file must contain checksums and no URLs', () => {
  expect(lockFileOffences({ packages: { '': {}, a: { integrity: 'x' } } })).toEqual([]);
  expect(lockFileOffences({ packages: { a: { integrity: 'x', resolved: 'y' }, b: {} } })).toHaveLength(2);
});

test('finds machine paths, but not paths of the product', () => {
  const file = path.join(room, 'note.md');
  writeFileSync(file, `see /${'home'}/someone/x\nGET /api/health\n`);
  expect(machineWords('note.md', file)).toEqual(["note.md:1: names a machine's path"]);
});
