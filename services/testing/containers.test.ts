/**
 * Two processes on one data directory that do not see each other's kernel locks, like two containers on one volume, and a process that
 * is stopped for longer than its lease. `unshare` creates the namespaces. Where it is not allowed, those tests are skipped.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { type Child, startChild, startChildThrough } from './child-process';
import { seededDirectory } from './seeded-directory';

const UNSHARE = 'unshare';
const allows = (flag: string): boolean => spawnSync(UNSHARE, [flag, 'true']).status === 0;
const OTHER_NETWORK = [UNSHARE, '-n'];
const HAS_NETWORKS = allows('-n');
const HAS_MOUNTS = allows('-m');
const MORE = 20;
const SECOND = 5_000;

/** Copied for each test. */
const pattern = seededDirectory();
let home: string;
let dataDir: string;
const children: Child[] = [];
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'dateline-drill-'));
  dataDir = path.join(home, 'data');
  cpSync(pattern, dataDir, { recursive: true });
});
afterEach(async () => {
  for (const { process: child } of children) child.kill('SIGKILL');
  await Promise.all(children.splice(0).map(({ ended }) => ended));
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});

const open = () => openDatabase({ databaseUrl: null, dataDir });
const storedBy = (child: Child): number[] => child.lines.flatMap((line) => /^stored (\d+)/.exec(line)?.slice(1).map(Number) ?? []);

function ingest(through: readonly string[], directory: string, count: number, first = 0): Child {
  const child = startChildThrough(through, 'ingest-articles', directory, String(count), String(first));
  children.push(child);
  return child;
}

async function countArticles(): Promise<number> {
  const handle = await open();
  const count = await handle.db.$count(articles);
  await handle.close();
  return count;
}

describe('two containers on one volume', () => {
  it.skipIf(!HAS_NETWORKS)('rejects the second with exit code 75 and loses nothing of the first', async () => {
    const first = ingest([], dataDir, 100_000);
    await first.said('stored 5');
    const second = ingest(OTHER_NETWORK, dataDir, 40, SECOND);
    expect(await second.ended).toBe(75);
    await expect(second.said('begin')).rejects.toThrow(/already open in another container or on another machine/);
    const before = storedBy(first).length;
    await expect.poll(() => storedBy(first).length, { timeout: 30_000 }).toBeGreaterThan(before);
    first.process.kill('SIGKILL');
    await first.ended;
    const acknowledged = storedBy(first).length;
    const stored = await countArticles();
    expect([acknowledged, acknowledged + 1]).toContain(stored);
  });

  it.skipIf(!HAS_NETWORKS)('lets one of two in different networks replace a dead holder and keeps its data', async () => {
    const dead = ingest([], dataDir, 100_000);
    await dead.said('stored 3');
    dead.process.kill('SIGKILL');
    await dead.ended;
    const [one, other] = [ingest(OTHER_NETWORK, dataDir, MORE, SECOND), ingest(OTHER_NETWORK, dataDir, MORE, 2 * SECOND)];
    const codes = await Promise.all([one.ended, other.ended]);
    expect([...codes].sort()).toEqual([0, 75]);
    const acknowledged = storedBy(dead).length + MORE;
    expect([acknowledged, acknowledged + 1]).toContain(await countArticles());
  });

  it.skipIf(!HAS_MOUNTS)('treats two mount paths of one directory as the same directory', async () => {
    const first = ingest([], dataDir, 100_000);
    await first.said('stored 1');
    const elsewhere = path.join(home, 'mounted');
    mkdirSync(elsewhere);
    const mount = [UNSHARE, '-m', 'sh', '-c', `mount --bind ${dataDir} ${elsewhere} && exec "$@"`, 'sh'];
    const second = ingest(mount, elsewhere, 1, SECOND);
    expect(await second.ended).toBe(75);
    await expect(second.said('begin')).rejects.toThrow(`already open in process ${first.process.pid}. Stop that process`);
  });
});

describe('process stopped for longer than its lease', () => {
  it('writes nothing after another process has taken over, and exits with 75', async () => {
    const paused = ingest([], dataDir, 100_000);
    await paused.said('stored 5');
    paused.process.kill('SIGSTOP');
    const second = ingest([], dataDir, MORE, SECOND);
    await second.said(`stored ${SECOND + 2}`);
    paused.process.kill('SIGCONT');
    expect(await paused.ended).toBe(75);
    await expect(paused.said('nothing')).rejects.toThrow(/has taken over the database.*stops without writing/s);
    expect(await second.ended).toBe(0);
    const acknowledged = storedBy(paused).length + storedBy(second).length;
    expect(storedBy(second)).toHaveLength(MORE);
    expect([acknowledged, acknowledged + 1]).toContain(await countArticles());
  });

  it('keeps the database if it is stopped for less', async () => {
    const paused = ingest([], dataDir, 100_000);
    await paused.said('stored 5');
    const second = startChild('open-database', dataDir);
    children.push(second);
    await second.said('ready');
    paused.process.kill('SIGSTOP');
    second.tell('go');
    await sleep(1_000);
    paused.process.kill('SIGCONT');
    expect(await second.ended).toBe(75);
    const before = storedBy(paused).length;
    await expect.poll(() => storedBy(paused).length, { timeout: 30_000 }).toBeGreaterThan(before);
  });
});
