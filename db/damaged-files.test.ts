/** An embedded database that cannot be opened reports the reason and a fix. A directory that cannot be created does not hang the start. */
import { cpSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from './client';
import { embeddedFailure } from './open-errors';

const home = mkdtempSync(path.join(tmpdir(), 'dateline-damaged-'));
const whole = path.join(home, 'whole');
beforeAll(async () => (await openDatabase({ databaseUrl: null, dataDir: whole })).close());
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('damaged files of the embedded database', () => {
  it.each([
    ['a control file of zeros', (db: string) => writeFileSync(path.join(db, 'global', 'pg_control'), Buffer.alloc(8_192))],
    ['a control file that is cut short', (db: string) => truncateSync(path.join(db, 'global', 'pg_control'), 10)],
    ['a catalog of zeros', (db: string) => writeFileSync(path.join(db, 'base', '5', '1259'), Buffer.alloc(65_536, 7))],
  ])('%s: reports damaged files and how to restore them', async (_what, damage) => {
    const dataDir = mkdtempSync(path.join(home, 'damaged-'));
    cpSync(whole, dataDir, { recursive: true });
    damage(path.join(dataDir, 'db'));
    await expect(openDatabase({ databaseUrl: null, dataDir })).rejects.toMatchObject({
      name: 'DataFilesError',
      exitCode: 65,
      message: expect.stringContaining('The database files are damaged. Restore a backup'),
    });
  });

  it('are not reported when the disk is full', () => {
    const failed = new Error('PGlite failed to initialize properly');
    const message = expect.stringMatching(/^Disk full: .* in \/data\./);
    expect(embeddedFailure('/data', failed, () => 3 * 4_096)).toMatchObject({ exitCode: 69, message });
    expect(embeddedFailure('/data', Object.assign(new Error('write'), { code: 'ENOSPC' }))).toMatchObject({ exitCode: 69 });
  });

  it('are not reported for other errors', () => {
    const other = new Error('Something else.');
    expect(embeddedFailure('/data', other)).toBe(other);
  });
});

describe('a data directory that cannot be created', () => {
  it.runIf(process.platform === 'linux').each(['/proc/dateline', '/proc/dateline/data'])('%s is rejected immediately', async (dataDir) => {
    await expect(openDatabase({ databaseUrl: null, dataDir })).rejects.toMatchObject({
      exitCode: 78,
      message: expect.stringContaining(`Dateline cannot write to the data directory ${dataDir}`),
    });
  });

  it('is rejected when its parent is a file', async () => {
    const dataDir = path.join(home, 'file', 'data');
    writeFileSync(path.join(home, 'file'), 'not a directory');
    await expect(openDatabase({ databaseUrl: null, dataDir })).rejects.toMatchObject({ exitCode: 78 });
  });
});
