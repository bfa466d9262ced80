/** Other accounts can never read backups or files in the data directory, whatever the umask. */
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';

const BIN = path.resolve(import.meta.dirname, 'bin.mjs');
const home = mkdtempSync(path.join(tmpdir(), 'dateline-private-'));
const dataDir = path.join(home, 'data');
afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));

/** Runs a command with a permissive umask and returns its output. */
async function dateline(...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('sh', ['-c', 'umask 000; exec "$@"', 'sh', process.execPath, BIN, ...args], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', INIT_CWD: home },
  });
  return stdout;
}

const all = (): readonly string[] => [
  dataDir,
  ...readdirSync(dataDir, { recursive: true }).map((name) => path.join(dataDir, String(name))),
];
const open = (): readonly string[] => all().filter((file) => (statSync(file).mode & 0o077) !== 0);

it.skipIf(process.platform === 'win32')(
  'keeps files and backups private and fixes open permissions at the next command',
  async () => {
    writeFileSync(path.join(home, 'a.md'), '---\ntitle: One\nsource: S\npublished: 2024-01-09\n---\n\nPeru met Chile on Monday.\n');
    expect(await dateline('ingest', 'a.md')).toMatch(/article 1, /);
    expect(all().length).toBeGreaterThan(900);
    expect(open()).toEqual([]);

    for (const file of all()) chmodSync(file, statSync(file).isDirectory() ? 0o755 : 0o666);
    await dateline('backup', 'one.backup');
    expect(open()).toEqual([]);
    expect(statSync(path.join(home, 'one.backup')).mode & 0o777).toBe(0o600);
  },
  300_000,
);
