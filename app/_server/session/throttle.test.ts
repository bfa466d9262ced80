/** S4: guessing is slow, and attackers cannot lock a person out. The tests inject the clock and hash no passwords. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database, DatabaseHandle } from '@/db/client';
import { passwordCounters } from '@/db/schema/people';
import { testDatabases } from '@/db/testing/test-database';
import { clearAccountCounters } from '@/services/people/password-counters';
import { clientAddress } from './client-address';
import { ADA, addresses, attempts, HOUR, MINUTE, SECOND, times } from './testing/attempts';
import { admitConfirmation, admitSignIn } from './throttle';

describe.each(testDatabases())('S4: password guessing on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let db: Database;
  beforeAll(async () => {
    handle = await open();
    db = handle.db;
  });
  afterAll(() => handle.close());
  beforeEach(() => db.delete(passwordCounters));

  it('limits attempts on one account from any number of IP addresses', async () => {
    const { state, attempt } = attempts(db);
    const waits: number[] = [];
    for (const address of addresses(20)) {
      state.now += 100;
      waits.push(await attempt(address, 'wrong'));
    }
    expect(waits.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
    expect(waits.slice(5).every((wait) => wait > 0)).toBe(true);
  });

  it('limits the wait to 10 minutes', async () => {
    const { state, attempt } = attempts(db);
    let longest = 0;
    for (let i = 0; i < 60; i += 1) {
      const wait = await attempt('192.0.2.1', 'wrong');
      longest = Math.max(longest, wait);
      state.now += wait;
    }
    expect(longest).toBe(10 * MINUTE);
  });

  it('locks nobody out after a system clock that was years ahead is corrected', async () => {
    const { state, attempt } = attempts(db);
    const right = state.now;
    state.now += 3 * 365 * 24 * HOUR;
    for (const address of addresses(20)) await attempt(address, 'wrong');
    for (let i = 0; i < 20; i += 1) await attempt('192.0.2.1', 'wrong');
    state.now = right;
    const waits: number[] = [];
    for (let i = 0; i < 10; i += 1) waits.push(await attempt('192.0.2.1', 'wrong'));
    expect(waits.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
    expect(waits.slice(5).every((wait) => wait > 0 && wait <= 10 * MINUTE)).toBe(true);
  });

  it('does not count or store rejected attempts', async () => {
    const { state, attempt, guess } = attempts(db);
    await guess(times(5, '192.0.2.1'));
    const before = await db.select().from(passwordCounters).orderBy(passwordCounters.key);
    for (let i = 0; i < 50; i += 1) expect(await attempt('192.0.2.1', 'wrong')).toBeGreaterThan(0);
    expect(await db.select().from(passwordCounters).orderBy(passwordCounters.key)).toEqual(before);
    state.now += MINUTE;
    expect(await attempt('192.0.2.1', 'wrong')).toBe(0);
  });

  it('allows five wrong passwords per IP address, then one a minute, across accounts', async () => {
    const { state, attempt } = attempts(db);
    for (let i = 0; i < 5; i += 1) expect(await attempt('192.0.2.1', 'wrong', `user${i}@example.org`)).toBe(0);
    expect(await attempt('192.0.2.1', 'wrong', 'user6@example.org')).toBe(MINUTE);
    state.now += MINUTE;
    expect(await attempt('192.0.2.1', 'wrong', 'user6@example.org')).toBe(0);
    expect(await attempt('192.0.2.1', 'wrong', 'user7@example.org')).toBe(MINUTE);
  });

  it('resets the account counter after a correct password, but not the address counter', async () => {
    const { state, attempt, guess } = attempts(db);
    expect(await guess(times(4, '192.0.2.1'))).toEqual([0, 0, 0, 0]);
    expect(await attempt('192.0.2.1', 'right')).toBe(0);
    // The account has all its attempts again from other addresses …
    expect(await guess(addresses(5))).toEqual([0, 0, 0, 0, 0]);
    // … but the address has one attempt left, even after it signs in to its own account.
    expect(await guess(times(2, '192.0.2.1'), 'victim@example.org')).toEqual([0, MINUTE]);
    state.now += MINUTE;
    expect(await attempt('192.0.2.1', 'right', 'own@example.org')).toBe(0);
    expect(await guess(times(2, '192.0.2.1'), 'victim@example.org')).toEqual([0, MINUTE]);
  });

  it('does not limit correct passwords of many people behind one address', async () => {
    const { attempt } = attempts(db);
    for (let i = 0; i < 12; i += 1) expect(await attempt('192.0.2.1', 'right', `user${i}@example.org`)).toBe(0);
  });

  it('counts known browsers separately until their attempts are used up', async () => {
    const { attempt, guess } = attempts(db);
    await guess(addresses(30));
    expect(await attempt('10.0.0.1', 'right', ADA, 'browser 1')).toBe(0);
    expect(await guess(times(10, '10.0.0.1'), ADA, 'browser 1')).toEqual(times(10, '').map(() => 0));
    expect(await attempt('10.0.0.1', 'right', ADA, 'browser 1')).toBeGreaterThan(0);
    expect(await attempt('10.0.0.1', 'right', ADA, 'browser 2')).toBe(0);
  });

  it('resets the counter of a known browser after a correct password', async () => {
    const { attempt, guess } = attempts(db);
    await guess(times(9, '10.0.0.1'), ADA, 'browser');
    expect(await attempt('10.0.0.1', 'right', ADA, 'browser')).toBe(0);
    expect(await guess(times(10, '10.0.0.1'), ADA, 'browser')).toEqual(times(10, '').map(() => 0));
  });

  it('counts password confirmations by session, apart from sign-ins', async () => {
    const { state, guess } = attempts(db);
    await guess([...addresses(30), ...times(10, '192.0.2.1')]);
    const confirm = async (sessionId: string) => {
      const admission = await admitConfirmation(db, { email: ADA, sessionId }, state.now);
      return admission.admitted ? 0 : admission.waitMs;
    };
    for (let i = 0; i < 5; i += 1) expect(await confirm('one')).toBe(0);
    expect(await confirm('one')).toBe(15 * MINUTE);
    expect(await confirm('two')).toBe(0);
  });

  it('does not count a withdrawn attempt', async () => {
    const { state, guess } = attempts(db);
    for (let i = 0; i < 20; i += 1) {
      const admission = await admitSignIn(db, { account: ADA, address: '192.0.2.1', device: null }, state.now);
      expect(admission.admitted).toBe(true);
      if (admission.admitted) await admission.withdraw();
    }
    expect(await guess(times(5, '192.0.2.1'))).toEqual([0, 0, 0, 0, 0]);
  });

  it('counts simultaneous requests separately', async () => {
    const { state } = attempts(db);
    const admitted = await Promise.all(
      times(20, '192.0.2.1').map((address) => admitSignIn(db, { account: ADA, address, device: null }, state.now)),
    );
    // The first attempt of a network uses the quota of new networks; the others use that of all networks.
    expect(admitted.filter((admission) => admission.admitted).length).toBeLessThanOrEqual(5);
    const rest = await Promise.all(
      addresses(40).map((address) => admitSignIn(db, { account: 'ben@example.org', address, device: null }, state.now)),
    );
    expect(rest.filter((admission) => admission.admitted)).toHaveLength(5);
  });

  it('keeps the counters after a restart', async () => {
    const { state, guess } = attempts(db);
    await guess(times(5, '192.0.2.1'));
    vi.resetModules();
    const fresh = await import('./throttle');
    expect(fresh.admitSignIn).not.toBe(admitSignIn);
    const admission = await fresh.admitSignIn(db, { account: ADA, address: '192.0.2.1', device: null }, state.now);
    expect(admission).toEqual({ admitted: false, waitMs: MINUTE });
  });

  it('clears the counters of an account, but not those of addresses', async () => {
    const { attempt, guess } = attempts(db);
    await guess([...times(5, '192.0.2.1')]);
    expect(await attempt('192.0.2.2', 'wrong')).toBeGreaterThan(0);
    await clearAccountCounters(db, 'Ada@Example.org ');
    expect(await attempt('192.0.2.2', 'wrong')).toBe(0);
    expect(await attempt('192.0.2.1', 'wrong')).toBe(MINUTE);
  });

  it('deletes expired counters and stores no names or addresses', async () => {
    const { state, attempt, guess } = attempts(db);
    for (let i = 0; i < 8; i += 1) await guess(times(5, `192.0.2.${i}`), `user${i}@example.org`);
    const stored = JSON.stringify(await db.select().from(passwordCounters));
    expect(stored).not.toMatch(/example|192\.0/);
    state.now += 26 * HOUR;
    await attempt('192.0.2.99', 'wrong');
    const [left] = await db.select({ n: sql<number>`count(*)::int` }).from(passwordCounters);
    expect(left?.n).toBe(4);
  });

  it('counts an IPv6 /48 as one new network, whatever its number of /64s', async () => {
    const { state, attempt } = attempts(db);
    let checked = 0;
    for (let i = 0; i < 400; i += 1) {
      state.now += 10 * SECOND;
      if ((await attempt(`2001:db8:1:${i.toString(16)}::/64`, 'wrong')) === 0) checked += 1;
    }
    // Ten immediately, then one every ten minutes.
    expect(checked).toBeLessThanOrEqual(10 + 7);
    expect(await attempt('2001:db8:2:1::/64', 'right')).toBe(0);
  });
});

describe('S4: client address of a request', () => {
  const of = (headers: Record<string, string>, trusted: string | null) => clientAddress(new Headers(headers), trusted).key;
  it('ignores forged forwarding headers', () => {
    expect(of({ 'x-forwarded-for': '203.0.113.1' }, null)).toBe('direct');
    expect(of({ 'x-forwarded-for': '203.0.113.2', 'x-real-ip': '203.0.113.3' }, null)).toBe('direct');
    expect(of({ 'x-forwarded-for': '203.0.113.9', 'cf-connecting-ip': '198.51.100.7' }, 'cf-connecting-ip')).toBe('198.51.100.7');
  });
  it('uses only the last entry of a list, which the nearest proxy added', () => {
    expect(of({ 'x-forwarded-for': '203.0.113.1, 198.51.100.7' }, 'x-forwarded-for')).toBe('198.51.100.7');
  });
  it('groups IPv6 addresses by /64', () => {
    expect(of({ ip: '2001:db8:1:2:aaaa::1' }, 'ip')).toBe(of({ ip: '2001:0db8:1:2::ffff' }, 'ip'));
    expect(of({ ip: '2001:db8:1:3::1' }, 'ip')).not.toBe(of({ ip: '2001:db8:1:2::1' }, 'ip'));
    expect(of({ ip: '::1' }, 'ip')).toBe('0:0:0:0::/64');
    expect(of({ ip: '::ffff:192.0.2.1' }, 'ip')).toBe('192.0.2.1');
  });
  it('shares one strict bucket if the trusted header is missing or invalid', () => {
    expect(clientAddress(new Headers(), 'x-real-ip')).toEqual({ key: 'unknown', trusted: false });
    expect(of({ 'x-real-ip': 'not an address' }, 'x-real-ip')).toBe('unknown');
  });
});
