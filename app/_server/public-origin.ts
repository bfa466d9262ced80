/** The origin that links to this site start with: APP_URL, or the loopback name that the request was made with. */
import { readEnv } from '@/env';
import { ownOrigins } from './check-origin';

export function publicOrigin(headers: Headers): string {
  const env = readEnv();
  const origins = ownOrigins(env);
  const asked = `http://${headers.get('host') ?? ''}`;
  return origins.find((origin) => origin === asked) ?? origins[0] ?? '';
}
