/**
 * Rejects cross-site requests. Independent of the framework, so that the proxy and tests can use it. Browsers always send
 * the origin with a POST. A program that sends none has no session cookie that another site could misuse.
 */
import { DatelineError } from '@/domain/errors';
import type { Env } from '@/env';

export class ForeignOrigin extends DatelineError {}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

const EXTENSION = /^(?:chrome|moz|safari-web)-extension:\/\/[\w-]+$/;

/** True for a browser extension. Pages cannot send such an origin. */
export const isFromExtension = (headers: Headers): boolean => EXTENSION.test(headers.get('origin') ?? '');

/** Returns the origins of this server's pages: APP_URL, or the loopback names with the server's port. */
export const ownOrigins = (env: Pick<Env, 'appUrl' | 'port'>): readonly string[] =>
  env.appUrl ? [env.appUrl] : LOOPBACK.map((host) => new URL(`http://${host}:${env.port}`).origin);

/** Throws `forbidden` unless the request comes from a page of this server, or from a program without a session. */
export function checkOrigin(headers: Headers, env: Pick<Env, 'appUrl' | 'port'>, hasSessionCookie: boolean): void {
  const refuse = (why: string): never => {
    throw new ForeignOrigin(
      'forbidden',
      `This request did not come from a page on this site (${why}). Nothing was changed. Open this site and try again.`,
    );
  };
  if (headers.get('sec-fetch-site') === 'cross-site') refuse('it came from another site');
  const origin = headers.get('origin');
  if (origin === null) {
    if (hasSessionCookie) refuse('it has no Origin header');
    return;
  }
  if (!ownOrigins(env).includes(origin)) refuse(origin === 'null' ? 'its origin is hidden' : 'its origin does not match APP_URL');
}
