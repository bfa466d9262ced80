import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { exitCodeOf } from '../control/exit-codes';
import { replaceFile } from './replace-file';

const room = mkdtempSync(path.join(tmpdir(), 'dateline-replace-'));
const place = (name: string): string => path.join(room, name);
afterAll(() => rmSync(room, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(room, { recursive: true, force: true });
  mkdirSync(room);
});

const said = (text: string) => (out: Writable) => pipeline(Readable.from([text]), out);
const failing = (code: string) => (out: Writable) =>
  pipeline(
    (async function* () {
      yield 'half';
      throw Object.assign(new Error(`${code}: from the system`), { code });
    })(),
    out,
  );
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe('replaceFile', () => {
  it('creates a file and returns the result', async () => {
    expect(await replaceFile(place('new'), async (out) => said('text')(out).then(() => 7))).toBe(7);
    expect(readFileSync(place('new'), 'utf8')).toBe('text');
    expect(readdirSync(room)).toEqual(['new']);
  });

  it('keeps the old file and leaves no part after a failure', async () => {
    writeFileSync(place('old'), 'old');
    await expect(replaceFile(place('old'), failing('EUNKNOWN'))).rejects.toThrow('EUNKNOWN');
    const full = await failureOf(replaceFile(place('old'), failing('ENOSPC')));
    expect(full).toMatchObject({ message: expect.stringMatching(/^Disk full: .*No file was changed/) });
    expect(exitCodeOf(full)).toBe(69);
    expect(readFileSync(place('old'), 'utf8')).toBe('old');
    expect(readdirSync(room)).toEqual(['old']);
  });

  it.skipIf(process.platform === 'win32')('keeps links and modes, except for a private file', async () => {
    writeFileSync(place('target'), 'old');
    chmodSync(place('target'), 0o640);
    symlinkSync('target', place('link'));
    await replaceFile(place('link'), said('new'));
    expect(lstatSync(place('link')).isSymbolicLink()).toBe(true);
    expect(readFileSync(place('target'), 'utf8')).toBe('new');
    expect(statSync(place('target')).mode & 0o777).toBe(0o640);
    await replaceFile(place('link'), said('secret'), { isPrivate: true });
    expect(statSync(place('target')).mode & 0o777).toBe(0o600);
  });

  it.skipIf(process.platform === 'win32')('never replaces a device', async () => {
    await expect(replaceFile('/dev/null', said('text'))).rejects.toThrow('is a device or a pipe');
    await replaceFile('/dev/null', said('text'), { takesDevices: true });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it.each([
    ['.', /is a directory\. No file was changed/],
    ['none/file', /^Could not write .*none.file \(ENOENT\)\. No file was changed/],
  ])('rejects %s before anything is written', async (name, message) => {
    let called = false;
    const error = await failureOf(
      replaceFile(place(name), async () => {
        called = true;
      }),
    );
    expect(error).toMatchObject({ message: expect.stringMatching(message) });
    expect([called, exitCodeOf(error), readdirSync(room)]).toEqual([false, 1, []]);
  });
});
