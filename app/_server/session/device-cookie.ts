/**
 * The cookie that identifies a browser that signed in before. It follows OWASP "Slow Down Online Guessing Attacks with Device Cookies". It
 * grants no access. It gives the browser its own counter, which attackers elsewhere cannot exhaust. It is signed and bound to one account.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { accountKey } from '@/services/people/password-counters';
import type { SessionCookie } from './session-cookie';

const NUMBER_BYTES = 16;
const KEPT_DAYS = 180;
const DAY_SECONDS = 24 * 60 * 60;
const VALUE = /^([\w-]{22})\.(\d{1,11})\.([\w-]{43})$/;

/** Each account has its own cookie, so that people can share a browser. */
const cookieName = (account: string, secure: boolean): string =>
  `${secure ? '__Host-' : ''}dateline-device-${accountKey(account).slice(0, 16)}`;

const signature = (secret: string, account: string, number: string, issued: string): Buffer =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['device-cookie', accountKey(account), number, issued]))
    .digest();

interface DeviceOptions {
  readonly secret: string;
  readonly account: string;
  readonly secure: boolean;
  readonly now: number;
}

/** Returns the device number. Null if the request has no cookie for this account, or if it is forged or expired. */
export function readDevice(headers: Headers, { secret, account, secure, now }: DeviceOptions): string | null {
  const prefix = `${cookieName(account, secure)}=`;
  const cookie = (headers.get('cookie') ?? '').split(';').find((part) => part.trim().startsWith(prefix));
  const [, number, issued, signed] = VALUE.exec(cookie?.trim().slice(prefix.length) ?? '') ?? [];
  if (number === undefined || issued === undefined || signed === undefined) return null;
  if (Number(issued) + KEPT_DAYS * DAY_SECONDS <= now / 1000) return null;
  return timingSafeEqual(signature(secret, account, number, issued), Buffer.from(signed, 'base64url')) ? number : null;
}

/** Creates the cookie after a correct password. A known browser keeps its number. */
export function deviceCookie(headers: Headers, options: DeviceOptions): SessionCookie {
  const { secret, account, secure, now } = options;
  const number = readDevice(headers, options) ?? randomBytes(NUMBER_BYTES).toString('base64url');
  const issued = String(Math.floor(now / 1000));
  const value = `${number}.${issued}.${signature(secret, account, number, issued).toString('base64url')}`;
  return { name: cookieName(account, secure), value, maxAge: KEPT_DAYS * DAY_SECONDS, secure };
}
