/**
 * Slows down guessing of passwords. One account waits longer with every wrong password (never for ever, or anyone could lock
 * anyone out); one address has a few tries a minute. Kept in memory: one process serves a site, and a restart forgives.
 */

const FREE_FAILURES = 5;
const MAX_WAIT_MS = 15 * 60_000;
const FORGET_MS = 60 * 60_000;
const ADDRESS_TRIES = 5;
const ADDRESS_WINDOW_MS = 60_000;
const MAX_ENTRIES = 20_000;

interface Failures {
  readonly count: number;
  readonly last: number;
}

export interface Throttle {
  /** Counts a try. Returns the milliseconds to wait when it is refused, 0 when it may be made. */
  attempt(account: string, address: string): number;
  /** Forgets the wrong tries of an account and an address after a right one. */
  succeeded(account: string, address: string): void;
}

function remember<V>(map: Map<string, V>, key: string, value: V): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > MAX_ENTRIES) for (const oldest of [...map.keys()].slice(0, MAX_ENTRIES / 10)) map.delete(oldest);
}

/** 2, 4, 8 … seconds from the fifth wrong password on, at most 15 minutes. */
export const waitAfter = (failures: number): number =>
  failures < FREE_FAILURES ? 0 : Math.min(MAX_WAIT_MS, 1000 * 2 ** (failures - FREE_FAILURES + 1));

/** `clock` gives milliseconds. */
export function createThrottle(clock: () => number): Throttle {
  const accounts = new Map<string, Failures>();
  const addresses = new Map<string, readonly number[]>();
  return {
    attempt(account, address) {
      const now = clock();
      const tries = (addresses.get(address) ?? []).filter((at) => now - at < ADDRESS_WINDOW_MS);
      const [first] = tries;
      if (tries.length >= ADDRESS_TRIES && first !== undefined) return ADDRESS_WINDOW_MS - (now - first);
      const known = accounts.get(account);
      const failures = known && now - known.last < FORGET_MS ? known : { count: 0, last: now };
      const wait = failures.last + waitAfter(failures.count) - now;
      if (failures.count > 0 && wait > 0) return wait;
      remember(addresses, address, [...tries, now]);
      remember(accounts, account, { count: failures.count + 1, last: now });
      return 0;
    },
    succeeded(account, address) {
      accounts.delete(account);
      addresses.delete(address);
    },
  };
}
