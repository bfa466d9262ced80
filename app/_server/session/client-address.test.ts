import { expect, test } from 'vitest';
import { clientAddress } from './client-address';

const headers = (values: Record<string, string>) => new Headers(values);

test.each([
  ['the connection', null, { 'x-peer-address': '203.0.113.7' }, '203.0.113.7'],
  ['the connection, mapped', null, { 'x-peer-address': '::ffff:203.0.113.7' }, '203.0.113.7'],
  ['the connection, by network', null, { 'x-peer-address': '2001:db8:1:2:3:4:5:6' }, '2001:db8:1:2::/64'],
  ['nothing known', null, {}, 'direct'],
  ['a forged header beside none that is trusted', null, { 'x-forwarded-for': '1.2.3.4', 'x-peer-address': '203.0.113.7' }, '203.0.113.7'],
  ['the trusted header', 'X-Real-IP', { 'x-real-ip': '203.0.113.9', 'x-peer-address': '127.0.0.1' }, '203.0.113.9'],
  ['the last of a list, the only one the proxy wrote', 'X-Real-IP', { 'x-real-ip': '1.2.3.4, 203.0.113.9' }, '203.0.113.9'],
  ['the trusted header missing', 'X-Real-IP', { 'x-peer-address': '127.0.0.1' }, 'unknown'],
  ['the trusted header without an address', 'X-Real-IP', { 'x-real-ip': 'somewhere' }, 'unknown'],
])('S4: counts attempts by %s', (_what, trusted, given, key) => {
  expect(clientAddress(headers(given as Record<string, string>), trusted).key).toBe(key);
});
