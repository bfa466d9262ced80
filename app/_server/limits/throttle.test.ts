import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address';
import { createThrottle, waitAfter } from './throttle';

const MINUTE = 60_000;

describe('S4: guessing passwords', () => {
  it('one account is slowed down whatever the address', () => {
    let now = 0;
    const throttle = createThrottle(() => now);
    const waits = Array.from({ length: 20 }, (_, i) => {
      now += 100;
      return throttle.attempt('ada@example.org', `192.0.2.${i}`);
    });
    expect(waits.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
    expect(waits.slice(5).every((wait) => wait > 0)).toBe(true);
  });

  it('the wait doubles up to 15 minutes and never more', () => {
    expect([4, 5, 6, 7, 8].map(waitAfter)).toEqual([0, 2000, 4000, 8000, 16_000]);
    expect(waitAfter(14)).toBe(15 * MINUTE);
    expect(waitAfter(5000)).toBe(15 * MINUTE);
  });

  it('nobody is locked out for ever: after the wait one more try is made', () => {
    let now = 0;
    const throttle = createThrottle(() => now);
    for (let i = 0; i < 40; i += 1) {
      const wait = throttle.attempt('ada@example.org', `192.0.2.${i}`);
      now += wait;
    }
    now += 15 * MINUTE;
    expect(throttle.attempt('ada@example.org', '198.51.100.1')).toBe(0);
  });

  it('the right password forgives the wrong ones', () => {
    const throttle = createThrottle(() => 0);
    for (let i = 0; i < 4; i += 1) throttle.attempt('ada@example.org', '192.0.2.1');
    throttle.succeeded('ada@example.org', '192.0.2.1');
    for (let i = 0; i < 5; i += 1) expect(throttle.attempt('ada@example.org', '192.0.2.1')).toBe(0);
  });

  it('one address has five tries a minute over all accounts', () => {
    let now = 0;
    const throttle = createThrottle(() => now);
    for (let i = 0; i < 5; i += 1) expect(throttle.attempt(`user${i}@example.org`, '192.0.2.1')).toBe(0);
    expect(throttle.attempt('user6@example.org', '192.0.2.1')).toBe(MINUTE);
    now += MINUTE;
    expect(throttle.attempt('user6@example.org', '192.0.2.1')).toBe(0);
  });

  it('memory stays bounded under a flood of names', () => {
    const throttle = createThrottle(() => 0);
    for (let i = 0; i < 50_000; i += 1) throttle.attempt(`user${i}`, `a${i}`);
    expect(throttle.attempt('one more', 'address')).toBe(0);
  });
});

describe('S4: the address of a request', () => {
  const of = (headers: Record<string, string>, trusted: string | null) => clientAddress(new Headers(headers), trusted).key;
  it('forged forwarding headers do not make a new address', () => {
    expect(of({ 'x-forwarded-for': '203.0.113.1' }, null)).toBe('direct');
    expect(of({ 'x-forwarded-for': '203.0.113.2', 'x-real-ip': '203.0.113.3' }, null)).toBe('direct');
    expect(of({ 'x-forwarded-for': '203.0.113.9', 'cf-connecting-ip': '198.51.100.7' }, 'cf-connecting-ip')).toBe('198.51.100.7');
  });
  it('of a list, only what the nearest proxy added counts', () => {
    expect(of({ 'x-forwarded-for': '203.0.113.1, 198.51.100.7' }, 'x-forwarded-for')).toBe('198.51.100.7');
  });
  it('IPv6 customers are one /64', () => {
    expect(of({ ip: '2001:db8:1:2:aaaa::1' }, 'ip')).toBe(of({ ip: '2001:0db8:1:2::ffff' }, 'ip'));
    expect(of({ ip: '2001:db8:1:3::1' }, 'ip')).not.toBe(of({ ip: '2001:db8:1:2::1' }, 'ip'));
    expect(of({ ip: '::1' }, 'ip')).toBe('0:0:0:0::/64');
    expect(of({ ip: '::ffff:192.0.2.1' }, 'ip')).toBe('192.0.2.1');
  });
  it('a trusted header that is missing or nonsense falls into one strict bucket', () => {
    expect(clientAddress(new Headers(), 'x-real-ip')).toEqual({ key: 'unknown', trusted: false });
    expect(of({ 'x-real-ip': 'not an address' }, 'x-real-ip')).toBe('unknown');
  });
});
