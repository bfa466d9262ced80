import { describe, expect, it } from 'vitest';
import { checkOrigin } from './check-origin';

const LOCAL = { appUrl: null, port: 3107 };
const PUBLIC = { appUrl: 'https://dateline.example', port: 3000 };

const verdict = (headers: Record<string, string>, env: typeof LOCAL | typeof PUBLIC, session = true): number => {
  try {
    checkOrigin(new Headers(headers), env, session);
    return 200;
  } catch (error) {
    return (error as { status: number }).status;
  }
};

describe('S9: origin of a mutation', () => {
  it.each([
    ['http://127.0.0.1:3107', 200],
    ['http://localhost:3107', 200],
    ['http://[::1]:3107', 200],
    ['http://127.0.0.1:3108', 403],
    ['https://127.0.0.1:3107', 403],
    ['http://127.0.0.1.evil.example:3107', 403],
    ['http://evil.example', 403],
    ['null', 403],
    ['', 403],
  ])('without APP_URL, %s returns %i', (origin, status) => {
    expect(verdict({ origin }, LOCAL)).toBe(status);
  });
  it.each([
    ['https://dateline.example', 200],
    ['http://dateline.example', 403],
    ['https://dateline.example.evil.example', 403],
    ['http://127.0.0.1:3000', 403],
    ['null', 403],
  ])('with APP_URL, %s returns %i', (origin, status) => {
    expect(verdict({ origin }, PUBLIC)).toBe(status);
  });
  it('is required with a session cookie only', () => {
    expect(verdict({}, LOCAL, true)).toBe(403);
    expect(verdict({}, LOCAL, false)).toBe(200);
  });
  it('is not read from forwarding headers', () => {
    const spoof = { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', host: 'evil.example' };
    expect(verdict(spoof, PUBLIC)).toBe(403);
    expect(verdict(spoof, LOCAL)).toBe(403);
  });
});

describe('S10: Sec-Fetch-Site', () => {
  it('rejects cross-site requests even with the right origin', () => {
    expect(verdict({ origin: 'https://dateline.example', 'sec-fetch-site': 'cross-site' }, PUBLIC)).toBe(403);
    expect(verdict({ 'sec-fetch-site': 'cross-site' }, PUBLIC, false)).toBe(403);
  });
  it('allows same-origin requests', () => {
    expect(verdict({ origin: 'https://dateline.example', 'sec-fetch-site': 'same-origin' }, PUBLIC)).toBe(200);
  });
});
