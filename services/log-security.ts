import { log } from './log';

/** Sign-ins refused, throttled requests, addresses that are not fetched and the like, one line each; JSON keeps line breaks in names harmless. */
export function logSecurity(event: string, details: Readonly<Record<string, string>>): void {
  log().warn({ security: event, ...details }, 'security');
}
