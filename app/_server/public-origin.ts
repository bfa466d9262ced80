/** Returns the origin for links to this site: APP_URL, or the loopback name of the request. */
import { readEnv } from '@/env';
import { ownOrigins } from './check-origin';

export function publicOrigin(headers: Headers): string {
  const env = readEnv();
  const origins = ownOrigins(env);
  const requestOrigin = `http://${headers.get('host') ?? ''}`;
  return origins.find((origin) => origin === requestOrigin) ?? origins[0] ?? '';
}
