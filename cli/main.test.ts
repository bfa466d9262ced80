import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const room = mkdtempSync(path.join(tmpdir(), 'dateline-cli-'));
const dataDir = path.join(room, 'data');

/** Runs the command as a person does, in a directory of its own. */
function dateline(args: readonly string[], { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {}) {
  const own: NodeJS.ProcessEnv = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'cli/bin.mjs'), ...args], {
    cwd: room,
    input,
    encoding: 'utf8',
    env: { ...own, INIT_CWD: room, DATA_DIR: dataDir, DATABASE_URL: '', ...env },
  });
  return { status, stdout, stderr };
}

const ARTICLE = `---
title: Ministers meet in Vienna
source: A paper
published: 2024-01-10
---

VIENNA — The foreign ministers of China and Austria met in Vienna on Monday. Nothing else happened.
`;
const BODY = 'VIENNA — The foreign ministers of China and Austria met in Vienna on Monday. Nothing else happened.';
mkdirSync(path.join(room, 'in'));
writeFileSync(path.join(room, 'in/good.md'), ARTICLE);
writeFileSync(path.join(room, 'in/never-closed.md'), '---\ntitle: x\n\nbody');
writeFileSync(path.join(room, 'in/picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]));
writeFileSync(path.join(room, 'in/empty.txt'), '');
writeFileSync(path.join(room, 'undated.txt'), 'The ministers met on Monday.');

describe('usage', () => {
  test('help leads with examples and ends with exit codes', () => {
    const { status, stdout } = dateline(['--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Examples:\n {2}dateline extract/);
    expect(stdout).toMatch(/Exit codes: 0 ok, 1 failure, 2 usage, 65 bad data, 69 unavailable, 75 locked, 78 configuration\.\n$/);
  });

  test.each([
    [['extract', '--help']],
    [['tag', '--help']],
    [['ingest', '--help']],
    [['seed', '--help']],
    [['evaluate', '--help']],
    [['admin', 'create', '--help']],
  ])('%j leads with examples', (args) => {
    const { status, stdout } = dateline(args);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Examples:\n {2}dateline /);
  });

  test.each([
    [[]],
    [['no-such-command']],
    [['extract']],
    [['extract', 'a.md', '--format', 'xml']],
    [['extract', 'a.md', '--no-such']],
    [['evaluate', 'moon']],
  ])('%j is a usage error: exit 2, nothing on stdout', (args) => {
    expect(dateline(args)).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('extract', () => {
  test('prints an object for a file, its offsets over the text after the front matter', () => {
    const { status, stdout, stderr } = dateline(['extract', 'in/good.md', '--format', 'json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { article, events, timexes } = JSON.parse(stdout);
    expect(article).toEqual({ title: 'Ministers meet in Vienna', source: 'A paper', url: null, published: '2024-01-10', language: 'en' });
    expect(events[0]).toMatchObject({
      date: '2024-01-08',
      earliest: '2024-01-08',
      latest: '2024-01-08',
      precision: 'day',
      status: 'happened',
    });
    expect(events[0].actors).toEqual(expect.arrayContaining(['China', 'Austria']));
    for (const { start, end, quote } of events.map((event: { evidence: object }) => event.evidence))
      expect(BODY.slice(start, end)).toBe(quote);
    for (const { start, end, text } of timexes) expect(BODY.slice(start, end)).toBe(text);
    expect(events[0].trace).toBeUndefined();
  });

  test('explains its decisions when it is asked to', () => {
    const { events } = JSON.parse(dateline(['extract', 'in/good.md', '--format', 'json', '--explain']).stdout);
    expect(events[0].trace.length).toBeGreaterThan(0);
  });

  test('reads standard input, prints the body it cut out and says on stderr what it found in the text', () => {
    const page =
      'Ministers meet in Vienna\n\nSource: GT Published: 2024-01-09\n\nThe foreign ministers of China and Austria met on Monday.\n';
    const { status, stdout, stderr } = dateline(['extract', '-', '--format', 'json'], { input: page });
    expect(status).toBe(0);
    const { article, events } = JSON.parse(stdout);
    expect(article.published).toBe('2024-01-09');
    expect(article.body.slice(events[0].evidence.start, events[0].evidence.end)).toBe(events[0].evidence.quote);
    expect(stderr).toContain('published (2024-01-09)');
  });

  test('takes the day of publication from the command line', () => {
    expect(dateline(['extract', 'undated.txt'])).toMatchObject({ status: 65, stdout: '', stderr: expect.stringContaining('undated.txt') });
    expect(dateline(['extract', 'undated.txt', '--published', '2024-01-10']).status).toBe(0);
    expect(dateline(['extract', 'undated.txt', '--published', 'soon'])).toMatchObject({ status: 65, stdout: '' });
  });

  test('writes one file for each article of a directory; a bad one is named, the others still go through, and it ends with 65', () => {
    const { status, stdout, stderr } = dateline(['extract', 'in', '--format', 'json', '--out', 'out']);
    expect({ status, stdout }).toEqual({ status: 65, stdout: '' });
    expect(readdirSync(path.join(room, 'out'))).toEqual(['good.json']);
    expect(JSON.parse(readFileSync(path.join(room, 'out/good.json'), 'utf8')).events).not.toHaveLength(0);
    for (const name of ['never-closed.md', 'picture.txt', 'empty.txt']) expect(stderr).toContain(name);
  });

  test.each([
    ['table', /2024-01-08 +happened/],
    ['csv', /^file,title,date,[\s\S]*\r\nin\/good\.md,/],
    [
      'timeml',
      /<TIMEX3 tid="t1" type="DATE" value="2024-01-08">Monday<\/TIMEX3>|<TIMEX3 tid="t1" type="DATE" value="2024-01-08">on Monday<\/TIMEX3>/,
    ],
  ])('prints %s', (format, expected) => {
    const { status, stdout } = dateline(['extract', 'in/good.md', '--format', format]);
    expect(status).toBe(0);
    expect(stdout).toMatch(expected);
  });

  test.each([['gone.md'], ['in/picture.txt'], ['in/empty.txt'], ['in/never-closed.md']])(
    '%s is bad data: exit 65, named, nothing on stdout',
    (name) => {
      expect(dateline(['extract', name])).toMatchObject({ status: 65, stdout: '', stderr: expect.stringContaining(name) });
    },
  );
});

describe('tag', () => {
  test('values the expressions of a corpus', () => {
    const corpus = JSON.stringify([{ doc: 'a', dct: '2024-01-10', text: 'They met on Monday.' }]);
    const { status, stdout } = dateline(['tag', '-'], { input: corpus });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual([{ doc: 'a', timex: [{ start: 12, end: 18, text: 'Monday', type: 'DATE', value: '2024-01-08' }] }]);
  });

  test.each([['{}'], ['no json'], ['[{"doc":"a","dct":"yesterday","text":""}]']])('%s is bad data', (input) => {
    expect(dateline(['tag', '-'], { input })).toMatchObject({ status: 65, stdout: '' });
  });
});

describe('the database', () => {
  test('a dry run stores nothing', () => {
    expect(dateline(['ingest', 'in/good.md', '--dry-run'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('nothing was stored'),
    });
    expect(existsSync(dataDir)).toBe(false);
  });

  test('articles are read once; bad ones are named and the others still go in', { timeout: 120_000 }, () => {
    const first = dateline(['ingest', 'in', '--publish']);
    expect(first).toMatchObject({ status: 65, stdout: expect.stringMatching(/good\.md: article \d+, \d+ events created/) });
    expect(first.stderr).toContain('created 1 / skipped 0 / failed 3');
    expect(dateline(['ingest', 'in/good.md'])).toMatchObject({ status: 0, stderr: expect.stringContaining('created 0 / skipped 1') });
  });

  test('the address for the first administrator is the only thing on stdout', { timeout: 60_000 }, () => {
    const { status, stdout } = dateline(['admin', 'create'], { env: { PORT: '4321' } });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:4321\/setup\?token=[\w-]{43}\n$/);
  });

  test('a wrong setting ends with 78 and is named', () => {
    expect(dateline(['migrate'], { env: { DATABASE_URL: 'mysql://x/y' } })).toMatchObject({
      status: 78,
      stderr: expect.stringContaining('DATABASE_URL'),
    });
  });
});
