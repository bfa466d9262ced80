/** The commands that take events away and bring a database back, as a person runs them. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const room = mkdtempSync(path.join(tmpdir(), 'dateline-take-away-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const ARTICLE = `---
title: Ministers meet in Vienna
source: A paper
published: 2024-01-10
---

The foreign ministers of China and Austria met in Vienna on Monday. China will impose sanctions on Austria on 3 March 2024.
`;

/** Runs the command on the data directory `data`. */
function dateline(args: readonly string[], data = 'data') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'cli/bin.mjs'), ...args], {
    cwd: room,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: room, DATA_DIR: path.join(room, data), DATABASE_URL: '', APP_URL: 'https://timeline.example' },
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  writeFileSync(path.join(room, 'article.md'), ARTICLE);
  expect(dateline(['ingest', 'article.md', '--publish']).status).toBe(0);
});

describe('export', () => {
  test('prints what the site gives, with its addresses', () => {
    const { status, stdout, stderr } = dateline(['export', '--format', 'csv', '--filter', 'actor=china&theme=sanction']);
    expect([status, stderr]).toEqual([0, '1 events\n']);
    const rows = parseCsv(stdout, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows).toMatchObject([
      { edtf: '2024-03-03', status: 'planned', url: expect.stringMatching(/^https:\/\/timeline\.example\/events\/\d+\//) },
    ]);
  });

  test('writes a file, takes the address of a page, and names what it did not understand', () => {
    const { status, stdout, stderr } = dateline([
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

  test.each([
    [['export'], 2],
    [['export', '--format', 'docx'], 2],
    [['export', '--format', 'csv', '--query', 'colour:red'], 65],
  ])('%j ends with %d and prints nothing', (args, code) => {
    expect(dateline(args)).toMatchObject({ status: code, stdout: '' });
  });
});

describe('query', () => {
  test('prints the events that are asked for', () => {
    const { status, stdout, stderr } = dateline(['query', 'actor:China theme:sanction after:2023']);
    expect([status, stderr]).toEqual([0, '1 event\n']);
    expect(stdout).toMatch(/^ +\d+ {2}3 March 2024 .*sanction.*\(planned\)\n.*China.*sanction.*A paper.*not yet checked\n$/);
  });

  test.each([
    ['vienna', 1],
    ['actor:austria', 2],
    ['actor:Chinese', 2],
    ['theme:Meetings', 1],
    ['source:"a pap"', 2],
    ['source:other', 0],
    ['status:planned', 1],
    ['status:cancelled', 0],
    ['before:2024-03', 1],
    ['vienna OR sanctions', 2],
    ['china -vienna', 1],
  ])('%s finds %d', (query, count) => {
    expect(dateline(['query', query])).toMatchObject({ status: 0, stderr: expect.stringMatching(new RegExp(`^${count} event`)) });
  });

  test.each([
    ['colour:red', 'There is no field "colour"'],
    ['actor:Atlantis', 'There is no actor "Atlantis"'],
    ['theme:nothing', 'There is no theme "nothing"'],
    ['after:soon', '"soon" is no date'],
  ])('%s is bad data, and says why', (query, message) => {
    expect(dateline(['query', query])).toMatchObject({ status: 65, stdout: '', stderr: expect.stringContaining(message) });
  });
});

describe('backup, restore and doctor', () => {
  test('a backup is restored into a new directory, from which the same backup comes; a doctor finds it sound', () => {
    expect(dateline(['backup', 'one.backup'])).toMatchObject({
      status: 0,
      stdout: '',
      stderr: expect.stringMatching(/^\d+ rows of \d+ tables/),
    });
    expect(dateline(['restore', 'one.backup'], 'fresh')).toMatchObject({ status: 0, stdout: '' });
    expect(dateline(['backup', 'two.backup'], 'fresh').status).toBe(0);
    expect(readFileSync(path.join(room, 'two.backup')).equals(readFileSync(path.join(room, 'one.backup')))).toBe(true);
    // the demonstration articles do not come on top of it at the next start
    expect(existsSync(path.join(room, 'fresh/demonstration-read'))).toBe(true);
    const sound = dateline(['doctor'], 'fresh');
    expect(sound.stdout).not.toContain('WRONG');
    expect(sound).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/ok {4} quotations stand in their articles \([1-9]\d* mentions\)/),
    });
  });

  test('a full database or a broken file is refused, and nothing is made', () => {
    expect(dateline(['restore', 'one.backup'])).toMatchObject({ status: 1, stderr: expect.stringContaining('not empty') });
    writeFileSync(path.join(room, 'broken.backup'), readFileSync(path.join(room, 'one.backup')).subarray(0, 2000));
    expect(dateline(['restore', 'broken.backup'], 'never')).toMatchObject({ status: 65, stderr: expect.stringContaining('damaged') });
    expect(existsSync(path.join(room, 'never'))).toBe(false);
  });

  test('the doctor ends with 1 when others may enter the directory, or when there is no database', () => {
    chmodSync(path.join(room, 'data'), 0o755);
    expect(dateline(['doctor'])).toMatchObject({ status: 1, stdout: expect.stringContaining('others may enter it') });
    chmodSync(path.join(room, 'data'), 0o700);
    expect(dateline(['doctor'], 'nothing')).toMatchObject({ status: 1, stdout: expect.stringContaining('none in') });
    expect(existsSync(path.join(room, 'nothing'))).toBe(false);
  });
});
