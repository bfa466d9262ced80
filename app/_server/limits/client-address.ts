/**
 * Whom a request is counted against. Only the header that the operator trusts is believed; without one, the address of the connection,
 * which our own server writes over whatever the client sent. Every other header can be forged.
 */
import { isIP } from 'node:net';

export interface ClientAddress {
  /** the address, a /64 network for IPv6; "direct" when the connection's is not known, "unknown" when the trusted header is missing or not an address */
  readonly key: string;
  /** false: the trusted header was expected but missing */
  readonly trusted: boolean;
}

/** written by `scripts/serve/http-server.mjs` */
const PEER_HEADER = 'x-peer-address';

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
  if (trustedHeader === null) return { key: addressKey(headers.get(PEER_HEADER) ?? '') ?? 'direct', trusted: true };
  const key = addressKey(headers.get(trustedHeader)?.split(',').pop()?.trim() ?? '');
  return key === null ? { key: 'unknown', trusted: false } : { key, trusted: true };
}

/** null: this is no address. */
function addressKey(address: string): string | null {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  const version = isIP(plain);
  if (version === 4) return plain;
  return version === 6 ? network(plain.split('%')[0] ?? plain) : null;
}
