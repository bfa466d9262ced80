/** Which network addresses are those of the public internet. Everything that is not is refused, so that nobody reaches our own network through us. */
import { BlockList, isIPv4, isIPv6 } from 'node:net';

const PRIVATE = new BlockList();
// the special-purpose registries of IANA, as of 2024
for (const range of [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24'],
  ...['192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
])
  addRange(range, 'ipv4');
// within 2000::/3, which alone is public: Teredo, ORCHID, benchmarks, documentation, 6to4, segment routing
for (const range of ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20', '5f00::/16']) addRange(range, 'ipv6');
const PUBLIC6 = new BlockList();
PUBLIC6.addSubnet('2000::', 3, 'ipv6');

function addRange(range: string, family: 'ipv4' | 'ipv6'): void {
  const [network = '', bits] = range.split('/');
  PRIVATE.addSubnet(network, Number(bits), family);
}

/** False also for what is no address. Addresses of the old kind written as new ones (`::ffff:…`, NAT64, 6to4) are never public. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !PRIVATE.check(address, 'ipv4');
  // an address with a zone belongs to one link
  if (!isIPv6(address) || address.includes('%')) return false;
  return PUBLIC6.check(address, 'ipv6') && !PRIVATE.check(address, 'ipv6');
}
