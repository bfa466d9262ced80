import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { embeddedSettings } from './embedded-settings';

const room = mkdtempSync(path.join(tmpdir(), 'dateline-settings-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** A database directory that seems to hold so many megabytes; the file is sparse. */
function ofSize(megabytes: number): string {
  const directory = path.join(room, `db-${megabytes}`);
  mkdirSync(path.join(directory, 'base', '5'), { recursive: true });
  const file = path.join(directory, 'base', '5', '1');
  writeFileSync(file, '');
  truncateSync(file, megabytes * 1_048_576);
  return directory;
}

describe('the memory of the embedded database', () => {
  it.each([
    [3, 128],
    [400, 400],
    [5_000, 1_024],
  ])('of %i megabytes is %i megabytes', (megabytes, buffers) => {
    expect(embeddedSettings(ofSize(megabytes))).toContain(`shared_buffers=${buffers}MB`);
  });

  it('of one that is not made yet is the least', () =>
    expect(embeddedSettings(path.join(room, 'nothing'))).toContain('shared_buffers=128MB'));
});
