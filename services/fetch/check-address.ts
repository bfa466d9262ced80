/** Checks which URLs may be fetched, from their text alone. `fetchSafely` checks the resolved network address. */
import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';
import { DatelineError } from '@/domain/errors';
import { urlOf } from '@/domain/hrefs';

const PRIVATE = new BlockList();
// IANA special-purpose address registries, as of 2024
for (const range of [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24'],
  ...['192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
])
  addRange(range, 'ipv4');
// exceptions within 2000::/3, the only public block: Teredo, ORCHID, benchmarks, documentation, 6to4, segment routing
for (const range of ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20', '5f00::/16']) addRange(range, 'ipv6');
const PUBLIC6 = new BlockList();
PUBLIC6.addSubnet('2000::', 3, 'ipv6');

function addRange(range: string, family: 'ipv4' | 'ipv6'): void {
  const [network = '', bits] = range.split('/');
  PRIVATE.addSubnet(network, Number(bits), family);
}

/** Returns false for invalid addresses. IPv4 addresses in IPv6 form (`::ffff:…`, NAT64, 6to4) are never public. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !PRIVATE.check(address, 'ipv4');
  // an address with a zone is link-local
  if (!isIPv6(address) || address.includes('%')) return false;
  return PUBLIC6.check(address, 'ipv6') && !PRIVATE.check(address, 'ipv6');
}

const MAX_URL = 2_000;

export interface FetchRules {
  /** hosts with their port ("127.0.0.1:4000") that may be fetched even in a private network */
  readonly allowHosts: readonly string[];
  readonly ownHosts: readonly string[];
}

/** The URL may not be requested at all, unlike that of a site that does not answer. */
export class RefusedAddress extends DatelineError {
  constructor(why: string) {
    super('bad-data', `Cannot fetch this URL: ${why}. Enter another URL.`, 'url');
  }
}

/** Throws a RefusedAddress. */
export function checkAddress(text: string, rules: FetchRules): URL {
  const url = text.length <= MAX_URL ? urlOf(text) : null;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) throw refused('it must begin with http:// or https://');
  if (url.username !== '' || url.password !== '') throw refused('it contains a user name or password');
  if (isAllowed(url, rules)) return url;
  // `URL` leaves the default port of the protocol empty
  if (url.port !== '' && url.port !== '80' && url.port !== '443') throw refused('only ports 80 and 443 are allowed');
  const host = url.hostname.replace(/\.$/, '');
  if (rules.ownHosts.includes(host)) throw refused('it is a page on this site');
  const literal = host.replace(/^\[|\]$/g, '');
  if (isIP(literal) > 0 ? !isPublicAddress(literal) : !isPublicName(host)) throw notPublic();
  return url;
}

export const isAllowed = (url: URL, { allowHosts }: FetchRules): boolean => allowHosts.includes(url.host);

/** Names without a dot or with a reserved suffix are not on the public internet. */
const isPublicName = (host: string): boolean =>
  host.includes('.') && !/(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|arpa|test|invalid|onion)$/i.test(host);

export const notPublic = () => refused('it is not on the public internet');
export const refused = (why: string) => new RefusedAddress(why);
