/** Which addresses of the web may be fetched at all, by how they are written. The network address behind a name is checked when it is resolved. */
import { isIP } from 'node:net';
import { DatelineError } from '@/domain/errors';
import { urlOf } from '@/domain/url-of';
import { isPublicAddress } from './public-address';

const MAX_URL = 2_000;

export interface FetchRules {
  /** hosts with their port ("127.0.0.1:4000") that may be fetched whatever network they are in */
  readonly allowHosts: readonly string[];
  /** host names of this site */
  readonly ownHosts: readonly string[];
}

/** Nobody asks there, whatever would come: not a site that does not answer. */
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
  // a port that belongs to the protocol is not shown
  if (url.port !== '' && url.port !== '80' && url.port !== '443') throw refused('only ports 80 and 443 are allowed');
  const host = url.hostname.replace(/\.$/, '');
  if (rules.ownHosts.includes(host)) throw refused('it is a page on this site');
  const literal = host.replace(/^\[|\]$/g, '');
  if (isIP(literal) > 0 ? !isPublicAddress(literal) : !isPublicName(host)) throw notPublic();
  return url;
}

export const isAllowed = (url: URL, { allowHosts }: FetchRules): boolean => allowHosts.includes(url.host);

/** Names without a dot, and those that are kept for networks of one's own, are not on the public internet. */
const isPublicName = (host: string): boolean =>
  host.includes('.') && !/(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|arpa|test|invalid|onion)$/i.test(host);

export const notPublic = () => refused('it is not on the public internet');
export const refused = (why: string) => new RefusedAddress(why);
