/** Counts a try at a password, wherever one is asked for. */
import { DatelineError } from '@/domain/errors';
import { logSecurity } from '@/services/log-security';
import { guards } from './guards';

/** Throws `rate-limited` when the account or the address has to wait. */
export function tryPassword(account: string, address: string, requestId: string): void {
  const wait = guards().throttle.attempt(account, address);
  if (wait === 0) return;
  logSecurity('session.throttled', { account, address, requestId });
  throw new DatelineError('rate-limited', `Too many tries. Wait ${waitWords(wait)} and try again.`);
}

function waitWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 90) return seconds === 1 ? 'a second' : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
