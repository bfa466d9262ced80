/** Runs the commands shown in the documents. Commands that need a server or a database run only with --help. */
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commandsOf } from '../scripts/docs-rules.mjs';
import { main } from './main';

const root = path.resolve(import.meta.dirname, '..');
const PURE = ['extract', 'tag', 'evaluate'];

const documents = ['README.md', 'CONTRIBUTING.md', ...readdirSync(path.join(root, 'docs')).map((name) => `docs/${name}`)];
const commands = documents
  .filter((name) => name.endsWith('.md') && existsSync(path.join(root, name)))
  .flatMap((name) => commandsOf(readFileSync(path.join(root, name), 'utf8')))
  .flatMap(({ command }) => /(?:npm run (?:--silent )?dateline --|^dateline) ([^|>]+)/.exec(command)?.[1] ?? [])
  .map((words) => words.trim().split(/\s+/));
const isRunnable = (words: readonly string[]): boolean =>
  PURE.includes(words[0] ?? '') &&
  words.slice(1).every((word) => !/^[^-].*[/.]/.test(word) || word.startsWith('data/')) &&
  !words.includes('-');

describe('documented commands', () => {
  let stdout = '';
  beforeEach(() => {
    stdout = '';
    vi.stubEnv('INIT_CWD', root);
    const take = (text: string | Uint8Array) => {
      stdout += String(text);
      return true;
    };
    vi.spyOn(process.stdout, 'write').mockImplementation(take);
    vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });

  test('are found in the documents', () => {
    expect(commands.length).toBeGreaterThan(5);
    expect(commands.filter(isRunnable).length).toBeGreaterThan(2);
  });

  test.each(commands.map((words) => [words.join(' '), words] as const))('dateline %s', { timeout: 60_000 }, async (_shown, words) => {
    if (isRunnable(words)) {
      const out = mkdtempSync(path.join(tmpdir(), 'dateline-docs-'));
      const elsewhere = words.map((word, at) => (words[at - 1] === '--out' ? out : word));
      expect(await main(elsewhere, root)).toBe(0);
      expect(words.includes('--out') ? readdirSync(out).length : stdout.length).toBeGreaterThan(0);
    } else {
      const names = words.slice(0, words.findIndex((word) => !/^[a-z]+$/.test(word)) >>> 0);
      const options = words.filter((word) => word.startsWith('--'));
      expect(await main([...names, '--help'], root)).toBe(0);
      for (const option of options) expect(stdout).toContain(option);
    }
  });
});
