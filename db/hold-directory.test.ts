/** Several holders in one process. Each has its own lease, like holders in two containers. The drills kill and stop real processes. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HeldDirectory, holdDirectory } from './hold-directory';
import { formerLockName, LEASE_MS, lockAddress, lockName, newestLease } from './lease-file.mjs';

let directory: string;
const held: HeldDirectory[] = [];
const losses: Error[] = [];
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'dateline-lease-'));
  losses.length = 0;
});
afterEach(async () => {
  for (const one of held.splice(0)) await one.release();
  rmSync(directory, { recursive: true, force: true });
});

const hold = async (): Promise<HeldDirectory> => {
  const one = await holdDirectory(directory, (error) => losses.push(error));
  held.push(one);
  return one;
};
const release = async (): Promise<void> => held.splice(0)[0]?.release();

const leaseFileNow = (): string => path.join(directory, `lease.${newestLease(directory)?.generation}`);
/** Leaves the lease of a dead holder, with changes. */
async function leaveLease(changes: Readonly<Record<string, unknown>>): Promise<void> {
  await hold();
  const lease = readFileSync(leaseFileNow(), 'utf8');
  await release();
  writeFileSync(leaseFileNow(), JSON.stringify({ ...JSON.parse(lease), ...changes }));
}

/** Resolves with the first outcome: the directory is held, or the time of a lease passes. */
const holdOrWait = (): Promise<string> =>
  Promise.race([
    hold().then(
      () => 'held',
      (error: Error) => error.message,
    ),
    sleep(LEASE_MS - 500, 'waits'),
  ]);

describe('holdDirectory', () => {
  it('records the holder and its process, and renews the heartbeat', async () => {
    await hold();
    const first = JSON.parse(readFileSync(leaseFileNow(), 'utf8'));
    expect(first).toMatchObject({
      pid: process.pid,
      state: 'held',
      bootId: expect.any(String),
      namespace: expect.any(String),
      socket: lockName(directory),
    });
    while (JSON.parse(readFileSync(leaseFileNow(), 'utf8')).heartbeat === first.heartbeat) await sleep(50);
    await release();
    expect(newestLease(directory)?.note?.state).toBe('free');
  });

  it('rejects a second holder with exit code 75 and names the first', async () => {
    const first = await hold();
    await expect(hold()).rejects.toMatchObject({
      exitCode: 75,
      holder: process.pid,
      message: expect.stringContaining(`process ${process.pid}.`),
    });
    first.check();
    await release();
    expect(await holdOrWait()).toBe('held');
  });

  it('takes over immediately from a dead process on the same machine', async () => {
    await leaveLease({});
    expect(await holdOrWait()).toBe('held');
    expect(readdirSync(directory).filter((name) => name.startsWith('lease.'))).toHaveLength(1);
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['of another start of the machine', { bootId: 'ffffffff-0000-4000-8000-000000000000' }],
    ['of another network namespace', { namespace: 'net:[1]' }],
    ['without a lock of the kernel', { socket: null }],
  ])('waits until the lease %s expires, then takes over', async (_what, changes) => {
    await leaveLease(changes);
    const waiting = hold();
    expect(await Promise.race([waiting, sleep(LEASE_MS - 500, 'waits')])).toBe('waits');
    (await waiting).check();
  });

  it('fails when another machine renews the lease during the wait', async () => {
    await leaveLease({ bootId: 'ffffffff-0000-4000-8000-000000000000', host: 'elsewhere', pid: 7 });
    const waiting = hold();
    const text = readFileSync(leaseFileNow(), 'utf8');
    setTimeout(() => writeFileSync(leaseFileNow(), text.replace(/"heartbeat":"[^"]*"/, '"heartbeat":"2030-01-01T00:00:00.000Z"')), 1_000);
    await expect(waiting).rejects.toMatchObject({
      exitCode: 75,
      message: expect.stringMatching(/open in another container or on another machine \(process 7 of elsewhere\)/),
    });
  });

  it('waits for a damaged lease to expire', async () => {
    writeFileSync(path.join(directory, 'lease.4'), '{"owner": "x');
    expect(await holdOrWait()).toBe('waits');
    await expect.poll(() => held.length, { timeout: LEASE_MS * 2 }).toBe(1);
    expect(newestLease(directory)?.generation).toBe(5);
  });

  it('lets exactly one of six holders take over an expired lease', async () => {
    await leaveLease({ namespace: 'net:[1]' });
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, hold));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', ...Array(5).fill('rejected')]);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ exitCode: 75 });
  });

  it('lets exactly one of six holders acquire a new directory', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, hold));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('rejects every write and reports the loss once after a takeover', async () => {
    const first = await hold();
    first.check();
    // A process that takes over creates the next lease, then removes this one.
    rmSync(leaseFileNow());
    for (const _ of [1, 2]) expect(() => first.check()).toThrow(/has taken over the database.*stops without writing/s);
    expect(losses).toHaveLength(1);
  });

  it('notices a takeover without a write', async () => {
    await hold();
    rmSync(leaseFileNow());
    await expect.poll(() => losses.length, { timeout: 10_000 }).toBe(1);
  });

  it('never renews the lease of another process', async () => {
    const first = await hold();
    const file = leaseFileNow();
    renameSync(file, path.join(directory, 'lease.9'));
    writeFileSync(file, 'of another');
    await sleep(1_500);
    expect(readFileSync(file, 'utf8')).toBe('of another');
    await first.release();
    held.length = 0;
    expect(readFileSync(file, 'utf8')).toBe('of another');
  });

  it('gives a copy of the directory a separate lock', async () => {
    await hold();
    const copy = mkdtempSync(path.join(tmpdir(), 'dateline-lease-'));
    writeFileSync(path.join(copy, 'directory-id'), readFileSync(path.join(directory, 'directory-id')));
    expect(lockName(copy)).not.toBe(lockName(directory));
    rmSync(copy, { recursive: true });
  });

  it('fails while an older version holds the directory, and later removes its PID file', async () => {
    writeFileSync(path.join(directory, 'db.pid'), '4711\n');
    const former = createServer();
    const address = lockAddress(formerLockName(directory));
    if (address === null) return expect(process.platform).not.toBe('linux');
    await new Promise<void>((resolve) => former.listen(address, resolve));
    await expect(hold()).rejects.toMatchObject({ exitCode: 75, holder: 4711 });
    await new Promise((resolve) => former.close(resolve));
    expect(await holdOrWait()).toBe('held');
    expect(existsSync(path.join(directory, 'db.pid'))).toBe(false);
  });
});
