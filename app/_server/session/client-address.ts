/**
 * Determines the key that a request counts against. Uses the header that the operator trusts. Without one, uses the
 * connection's IP address, which our server writes over any value from the client. Clients can forge all other headers.
 */
import { isIP } from 'node:net';

export interface ClientAddress {
  /**
   * IP address, or /64 network for IPv6; "direct" if the connection's IP address is unknown; "unknown" if the trusted header
   * is missing or invalid
   */
  readonly key: string;
  /** false if the trusted header is configured but missing */
  readonly trusted: boolean;
}

/** set by `scripts/serve/http-server.mjs` */
const PEER_HEADER = 'x-peer-address';

/** Returns the first four groups of an IPv6 address, which a provider assigns to one customer. */
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

/** Returns null for an invalid IP address. */
function addressKey(address: string): string | null {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  const version = isIP(plain);
  if (version === 4) return plain;
  return version === 6 ? network(plain.split('%')[0] ?? plain) : null;
}
