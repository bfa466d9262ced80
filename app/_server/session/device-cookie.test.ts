import { expect, test } from 'vitest';
import { deviceCookie, readDevice } from './device-cookie';
import type { SessionCookie } from './session-cookie';

const NOW = Date.UTC(2026, 0, 5);
const DAY = 24 * 60 * 60_000;
const ADA = { secret: 'a secret that is only used in this test 0123456789', account: 'ada@example.org', secure: false, now: NOW };
const sent = (...cookies: readonly SessionCookie[]) =>
  new Headers({ cookie: ['theme=dark', ...cookies.map(({ name, value }) => `${name}=${value}`)].join('; ') });

test('identifies a known browser by a number, ignoring the case of the email address', () => {
  const cookie = deviceCookie(new Headers(), ADA);
  const number = readDevice(sent(cookie), ADA);
  expect(number).toMatch(/^[\w-]{22}$/);
  expect(readDevice(sent(cookie), { ...ADA, account: 'Ada@Example.org' })).toBe(number);
  expect(cookie.name + cookie.value).not.toMatch(/ada|example/i);
  expect(cookie).toMatchObject({ maxAge: 180 * 24 * 3600, secure: false });
});

test('gives each browser its own number and keeps it on renewal', () => {
  const [one, other] = [deviceCookie(new Headers(), ADA), deviceCookie(new Headers(), ADA)];
  expect(readDevice(sent(one), ADA)).not.toBe(readDevice(sent(other), ADA));
  const later = { ...ADA, now: NOW + 170 * DAY };
  const renewed = deviceCookie(sent(one), later);
  expect(readDevice(sent(renewed), { ...ADA, now: NOW + 300 * DAY })).toBe(readDevice(sent(one), ADA));
});

test('uses a __Host- prefix and the secure flag over https', () => {
  const cookie = deviceCookie(new Headers(), { ...ADA, secure: true });
  expect(cookie.name).toMatch(/^__Host-dateline-device-[0-9a-f]{16}$/);
  expect(cookie.secure).toBe(true);
  expect(readDevice(sent(cookie), { ...ADA, secure: true })).not.toBeNull();
});

test('sets one cookie per person in a shared browser', () => {
  const [ada, ben] = [deviceCookie(new Headers(), ADA), deviceCookie(new Headers(), { ...ADA, account: 'ben@example.org' })];
  const headers = sent(ada, ben);
  expect(readDevice(headers, ADA)).not.toBeNull();
  expect(readDevice(headers, { ...ADA, account: 'ben@example.org' })).not.toBeNull();
});

const cookie = deviceCookie(new Headers(), ADA);
const [number = '', issued = '', signed = ''] = cookie.value.split('.');
const ben = deviceCookie(new Headers(), { ...ADA, account: 'ben@example.org' });
test.each([
  ['of another account under this one’s name', { ...ben, name: cookie.name }, {}],
  ['signed with another secret', cookie, { secret: 'another secret of this test 0123456789 0123456789' }],
  ['with another number', { ...cookie, value: `${'A'.repeat(22)}.${issued}.${signed}` }, {}],
  ['with another day', { ...cookie, value: `${number}.${Number(issued) + 1}.${signed}` }, {}],
  ['without a signature', { ...cookie, value: `${number}.${issued}.` }, {}],
  ['that is empty', { ...cookie, value: '' }, {}],
  ['of half a year ago', cookie, { now: NOW + 180 * DAY }],
])('rejects a cookie %s', (_, given, options) => {
  expect(readDevice(sent(given), { ...ADA, ...options })).toBeNull();
});
