/** Entity tags for responses that change only with the data. */
import { createHash } from 'node:crypto';

/** Returns a weak tag. The words for a past-due plan change over time, although the data version stays the same. */
export const entityTag = (version: string, address: string): string =>
  `W/"${createHash('sha256').update(`${version} ${address}`).digest('base64url').slice(0, 27)}"`;

/** Returns whether the client has this version. Uses weak comparison, as RFC 9110 requires for `If-None-Match`. */
export const hasTag = (headers: Headers, etag: string): boolean =>
  headers
    .get('if-none-match')
    ?.split(',')
    .map(opaque)
    .some((one) => one === '*' || one === opaque(etag)) ?? false;

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
