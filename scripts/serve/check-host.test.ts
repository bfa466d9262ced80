/** A wrong HOST ends the start with exit code 78 before anything is installed or opened. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkHost } from './check-host.mjs';

test.each([
  ['host.invalid', 'ENOTFOUND'],
  ['192.0.2.1', 'EADDRNOTAVAIL'],
])('rejects HOST=%s with exit code 78', async (host, reason) => {
  const room = mkdtempSync(path.join(tmpdir(), 'dateline-host-'));
  const dataDir = path.join(room, 'data');
  const env = { ...process.env, HOST: host, DATA_DIR: dataDir, DATABASE_URL: '' };
  const ended = await new Promise<readonly unknown[]>((resolve) => {
    execFile(process.execPath, ['scripts/start.mjs'], { env }, (error, _stdout, stderr) => resolve([error?.code, stderr.trim()]));
  });
  expect(ended).toEqual([
    78,
    `Dateline did not start. HOST is ${host}, which is not an IP address of this machine (${reason}). Nothing was changed. ` +
      'Set HOST to 127.0.0.1 or 0.0.0.0.',
  ]);
  expect(existsSync(dataDir)).toBe(false);
  rmSync(room, { recursive: true });
});

test.each([['127.0.0.1'], ['0.0.0.0'], ['localhost']])('accepts HOST=%s', async (host) => {
  await expect(checkHost({ host })).resolves.toBeUndefined();
});
