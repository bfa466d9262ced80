/** Entity tags of answers that stay the same as long as nothing was written. */
import { createHash } from 'node:crypto';

/** Weak, since a plan that has come due is said in other words: the same events under the same version of the data. */
export const entityTag = (version: string, address: string): string =>
  `W/"${createHash('sha256').update(`${version} ${address}`).digest('base64url').slice(0, 27)}"`;

/** Whether the client has what the tag names. Weak or not makes no difference, as RFC 9110 wants it for `If-None-Match`. */
export const hasTag = (headers: Headers, etag: string): boolean =>
  headers
    .get('if-none-match')
    ?.split(',')
    .map(opaque)
    .some((one) => one === '*' || one === opaque(etag)) ?? false;

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
