/** Rate limits with fixed windows. They are in memory, because one process serves a site. */
import { DatelineError } from '@/domain/errors';
import { counted } from '@/domain/text/counted';
import { countUp } from '@/services/site/metrics';

const MAX_KEYS = 20_000;

export interface Rate {
  readonly max: number;
  readonly seconds: number;
  /** the policy in the rate limit headers of the API; other limits have none */
  readonly policy?: 'anonymous' | 'token';
}

export interface Allowance {
  readonly left: number;
  readonly seconds: number;
}

export interface RateLimit {
  /** Counts one request. Throws `rate-limited` if the window is full. */
  count(key: string, rate: Rate): Allowance;
}

export class RateExceeded extends DatelineError {}

/** the details of a `RateExceeded` error */
export interface ExceededDetails {
  readonly retryAfterSeconds: number;
  readonly rate: Rate;
}

/** `clock` in milliseconds must never go back, unlike the system clock, or windows would stay full. */
export function createRateLimit(clock: () => number): RateLimit {
  const windows = new Map<string, { readonly start: number; readonly used: number }>();
  return {
    count(key: string, rate: Rate) {
      const { max, seconds } = rate;
      const now = clock();
      const lastWindow = windows.get(key);
      const current = lastWindow && now - lastWindow.start < seconds * 1000 ? lastWindow : { start: now, used: 0 };
      const wait = Math.ceil((current.start + seconds * 1000 - now) / 1000);
      if (current.used >= max) {
        countUp('dateline_rate_limited_total');
        const details: ExceededDetails = { retryAfterSeconds: wait, rate };
        throw new RateExceeded('rate-limited', `Too many requests. Try again in ${counted(wait, 'second')}.`, undefined, details);
      }
      windows.delete(key);
      windows.set(key, { start: current.start, used: current.used + 1 });
      if (windows.size > MAX_KEYS) for (const oldest of [...windows.keys()].slice(0, MAX_KEYS / 10)) windows.delete(oldest);
      return { left: max - current.used - 1, seconds: wait };
    },
  };
}
