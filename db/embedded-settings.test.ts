import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { embeddedSettings } from './embedded-client';

const room = mkdtempSync(path.join(tmpdir(), 'dateline-settings-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** Creates a database directory of an apparent size; the file is sparse. */
function ofSize(megabytes: number): string {
  const directory = path.join(room, `db-${megabytes}`);
  mkdirSync(path.join(directory, 'base', '5'), { recursive: true });
  const file = path.join(directory, 'base', '5', '1');
  writeFileSync(file, '');
  truncateSync(file, megabytes * 1_048_576);
  return directory;
}

describe('shared buffers of the embedded database', () => {
  it.each([
    ['a small one on a small machine', 3, 1, 128],
    ['a small one', 3, 6, 384],
    ['a small one on a large machine', 3, 64, 512],
    ['a middling one', 400, 2, 400],
    ['a large one', 5_000, 64, 1_024],
  ])('for %s (%i MB, %i GB of memory) are %i MB', (_, megabytes, gigabytes, buffers) => {
    expect(embeddedSettings(ofSize(megabytes), gigabytes * 1_024 ** 3)).toContain(`shared_buffers=${buffers}MB`);
  });

  it('for a new database leave room to grow', () =>
    expect(embeddedSettings(path.join(room, 'nothing'), 8 * 1_024 ** 3)).toContain('shared_buffers=512MB'));
});
