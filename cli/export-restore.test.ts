/** The commands that export events and restore a database, as a user runs them. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { main } from './main';

const room = mkdtempSync(path.join(tmpdir(), 'dateline-export-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const ARTICLE = `---
title: Ministers meet in Vienna
source: A paper
published: 2024-01-10
---

The foreign ministers of China and Austria met in Vienna on Monday. China will impose sanctions on Austria on 3 March 2024.
`;

/** Runs the command in the data directory `data`. */
async function dateline(args: readonly string[], data = 'data') {
  const said = { stdout: '', stderr: '' };
  const take = (stream: 'stdout' | 'stderr', text: unknown, done?: unknown): boolean => {
    said[stream] += String(text);
    if (typeof done === 'function') done();
    return true;
  };
  vi.stubEnv('INIT_CWD', room);
  vi.stubEnv('DATA_DIR', path.join(room, data));
  vi.stubEnv('DATABASE_URL', '');
  vi.stubEnv('APP_URL', 'https://timeline.example');
  vi.spyOn(process.stdout, 'write').mockImplementation((text, encoding, done) => take('stdout', text, done ?? encoding));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => take('stderr', text));
  vi.spyOn(console, 'error').mockImplementation((text) => void take('stderr', `${text}\n`));
  try {
    return { status: await main(args, room), ...said };
  } finally {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  }
}

beforeAll(async () => {
  writeFileSync(path.join(room, 'article.md'), ARTICLE);
  expect((await dateline(['ingest', 'article.md', '--publish'])).status).toBe(0);
});

describe('export', () => {
  test('prints the same events as the site, with its URLs', async () => {
    const { status, stdout, stderr } = await dateline(['export', '--format', 'csv', '--filter', 'actor=china&theme=sanction']);
    expect([status, stderr]).toEqual([0, '1 event\n']);
    const rows = parseCsv(stdout, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows).toMatchObject([
      { edtf: '2024-03-03', status: 'planned', url: expect.stringMatching(/^https:\/\/timeline\.example\/events\/\d+\//) },
    ]);
  });

  test('writes a file, accepts a page URL and reports unknown parameters', async () => {
    const { status, stdout, stderr } = await dateline([
      'export',
      '--format',
      'json',
      '--filter',
      'https://x.example/?from=2024&colour=red',
      '--out',
      'o.json',
    ]);
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toContain('colour=red');
    expect(JSON.parse(readFileSync(path.join(room, 'o.json'), 'utf8')).events).toHaveLength(2);
  });

  test('keeps an existing file when a filter names something that does not exist', async () => {
    writeFileSync(path.join(room, 'kept.csv'), 'kept');
    expect(await dateline(['export', '--format', 'csv', '--filter', 'actor=atlantis', '--out', 'kept.csv'])).toMatchObject({
      status: 65,
      stderr: expect.stringContaining('There is no actor "atlantis"'),
    });
    expect(readFileSync(path.join(room, 'kept.csv'), 'utf8')).toBe('kept');
  });

  test.each([[['export', '--format', 'csv']], [['query', 'actor:China']], [['backup', 'none.backup']]])(
    '%j does not create a missing database',
    async (args) => {
      const { status, stderr } = await dateline(args, 'misspelt');
      expect([status, stderr]).toEqual([78, expect.stringMatching(/There is no database in .*misspelt yet\. Check DATA_DIR\./)]);
      expect(existsSync(path.join(room, 'misspelt'))).toBe(false);
    },
  );

  test.each([
    [['export'], 2],
    [['export', '--format', 'docx'], 2],
    [['export', '--format', 'csv', '--filter', 'actor=china', '--query', 'Vienna'], 2],
    [['export', '--format', 'csv', '--query', 'colour:red'], 65],
  ])('%j exits with %d and prints nothing', async (args, code) => {
    expect(await dateline(args)).toMatchObject({ status: code, stdout: '' });
  });
});

describe('query', () => {
  test('prints the matching events', async () => {
    const { status, stdout, stderr } = await dateline(['query', 'actor:China theme:sanction after:2023']);
    expect([status, stderr]).toEqual([0, '1 event\n']);
    expect(stdout).toMatch(/^ +\d+ {2}3 March 2024 .*sanction.*\(planned\)\n.*China.*sanction.*A paper.*not reviewed\n$/);
  });

  test.each([
    ['colour:red', 'Unknown search operator "colour"'],
    ['actor:Atlantis', 'There is no actor "Atlantis"'],
  ])('%s exits with 65 and explains the problem', async (query, message) => {
    expect(await dateline(['query', query])).toMatchObject({ status: 65, stdout: '', stderr: expect.stringContaining(message) });
  });
});

describe('backup, restore and doctor', () => {
  test('restores a backup that yields an identical backup and passes the doctor', async () => {
    expect(await dateline(['backup', 'one.backup'])).toMatchObject({
      status: 0,
      stdout: '',
      stderr: expect.stringMatching(/^[\d,]+ rows from \d+ tables/),
    });
    expect(await dateline(['restore', 'one.backup'], 'fresh')).toMatchObject({ status: 0, stdout: '' });
    expect((await dateline(['backup', 'two.backup'], 'fresh')).status).toBe(0);
    expect(readFileSync(path.join(room, 'two.backup')).equals(readFileSync(path.join(room, 'one.backup')))).toBe(true);
    // The next start does not add the demo articles.
    expect(existsSync(path.join(room, 'fresh/demonstration-read'))).toBe(true);
    const sound = await dateline(['doctor'], 'fresh');
    expect(sound.stdout).not.toContain('FAILED');
    expect(sound).toMatchObject({ status: 0, stdout: expect.stringMatching(/ok {4} quotes match their articles \([1-9]\d* mentions\)/) });
  });

  test('rejects a database with data or a damaged backup, and creates nothing', async () => {
    expect(await dateline(['restore', 'one.backup'])).toMatchObject({ status: 1, stderr: expect.stringContaining('not empty') });
    writeFileSync(path.join(room, 'broken.backup'), readFileSync(path.join(room, 'one.backup')).subarray(0, 2000));
    expect(await dateline(['restore', 'broken.backup'], 'never')).toMatchObject({ status: 65, stderr: expect.stringContaining('damaged') });
    expect(existsSync(path.join(room, 'never'))).toBe(false);
  });

  test('the doctor fixes open permissions and exits with 1 without a database', async () => {
    chmodSync(path.join(room, 'data'), 0o755);
    const closed =
      /ok {5}other accounts cannot read the data directory \([\d,]+ files and directories in .*, 1 with permissions that were too open, now fixed\)/;
    expect(await dateline(['doctor'])).toMatchObject({ status: 0, stdout: expect.stringMatching(closed) });
    expect(statSync(path.join(room, 'data')).mode & 0o777).toBe(0o700);
    expect(await dateline(['doctor'], 'nothing')).toMatchObject({ status: 1, stdout: expect.stringContaining('none in') });
    expect(existsSync(path.join(room, 'nothing'))).toBe(false);
  });
});
