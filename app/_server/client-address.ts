/** Whom a request is counted against. Only the header that the operator trusts is believed; every other one can be forged. */
import { isIP } from 'node:net';

export interface ClientAddress {
  /** the address, a /64 network for IPv6; "direct" without a trusted header, "unknown" when it is missing or not an address */
  readonly key: string;
  /** false: the trusted header was expected but missing */
  readonly trusted: boolean;
}

/** First four groups of an IPv6 address, the part a provider gives to one customer. */
function network(address: string): string {
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const groups = [...left, ...zeros, ...right].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/64`;
}

export function clientAddress(headers: Headers, trustedHeader: string | null): ClientAddress {
  if (trustedHeader === null) return { key: 'direct', trusted: true };
  const address = headers.get(trustedHeader)?.split(',').pop()?.trim() ?? '';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  const version = isIP(plain);
  if (version === 4) return { key: plain, trusted: true };
  if (version === 6) return { key: network(plain.split('%')[0] ?? plain), trusted: true };
  return { key: 'unknown', trusted: false };
}
