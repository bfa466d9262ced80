import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { outputDirectory } from './output-directory';

const room = mkdtempSync(path.join(tmpdir(), 'dateline-output-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));
const surroundings = { directory: room, exitCode: 0 };

it('gives every file its own name, and replaces the files of an earlier run', () => {
  for (const run of ['old', 'new']) {
    const out = outputDirectory(surroundings, 'out');
    for (const stem of ['a', 'a', 'a-2', 'b']) out.write(stem, 'json', `${run} ${stem}`);
  }
  expect(readdirSync(path.join(room, 'out')).sort()).toEqual(['a-2-2.json', 'a-2.json', 'a.json', 'b.json']);
  expect(readFileSync(path.join(room, 'out/a-2.json'), 'utf8')).toBe('new a');
});

it('rejects the name of a file', () => {
  writeFileSync(path.join(room, 'file'), '');
  expect(() => outputDirectory(surroundings, 'file')).toThrow('--out: file is a file. Name a directory');
});
