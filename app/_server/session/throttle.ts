/**
 * Decides whether a password may be checked now. The limits slow down guessing, and attackers cannot use them to lock a person out:
 *
 * - The device cookie identifies a browser that signed in before, which has its own counter.
 * - Unknown browsers share two daily budgets per account. The large budget is only for networks that have not tried the account
 *   within a day. A thousand attackers therefore use it a thousand times, and then only the owner's network still has access to it.
 * - Each IP address has a counter over all accounts, and each network has a counter per account.
 * - In a session, the repeated password has a counter per session.
 *
 * In 24 hours, at most 2,887 passwords are checked per account (decision 38). This includes one stolen device cookie and one
 * stolen session.
 * A rejected attempt writes nothing and counts nothing.
 */
import type { Database } from '@/db/database';
import {
  accountKey,
  type CounterLimit,
  type CounterTimes,
  clearCounters,
  countCheck,
  counterKey,
  readCounters,
  uncountCheck,
  waitFor,
} from '@/services/people/password-counters';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** per IP address, over all accounts */
const ADDRESS = { step: MINUTE, room: 5 };
/** per network and account; kept for a day, during which the network does not count as new */
const NETWORK = { step: 10 * MINUTE, room: 10, kept: DAY };
/** for networks that have not tried the account within a day */
const NEWCOMERS = { step: 72 * SECOND, room: 1200 };
/** for all other networks */
const OTHERS = { step: 8 * MINUTE, room: 100 };
/** between password checks of one account */
const PACE = { step: 6 * SECOND, room: 5 };
/** Interval under a distributed attack. A slower pace would not stop the attack, and the owner would wait behind all attackers. */
const PACE_UNDER_ATTACK = { step: SECOND / 2, room: 5 };
/** more checks than this per account count as an attack */
const ATTACK = 25;
/** Under an attack, a slot that frees up within a second is already taken. */
const MIN_WAIT_UNDER_ATTACK = 30 * SECOND;
const MAX_WAIT = 15 * MINUTE;

const DEVICE = { step: 15 * MINUTE, room: 10 };
const SESSION = { step: 15 * MINUTE, room: 5 };

export interface SignInAttempt {
  readonly account: string;
  readonly address: string;
  /** the number in a valid device cookie for this account; null for an unknown browser */
  readonly device: string | null;
}

export type Admission =
  | {
      readonly admitted: true;
      /** true for a known browser or a signed-in person */
      readonly isKnown: boolean;
      /** Resets the counters of the account after a correct password. Counters of IP addresses drop only this check. */
      succeeded(): Promise<void>;
      /** Undoes the count if the password was not checked after all. */
      withdraw(): Promise<void>;
    }
  | { readonly admitted: false; readonly waitMs: number };

/** Admits or rejects one sign-in attempt. Unknown accounts count like any other. `now` is in milliseconds. */
export async function admitSignIn(db: Database, attempt: SignInAttempt, now: number): Promise<Admission> {
  const account = accountKey(attempt.account);
  if (attempt.device !== null) {
    const admission = await admitKnown(db, { key: counterKey('device', account, attempt.device), account, ...DEVICE }, now);
    // A device cookie that was used for guessing loses its benefit, and its browser counts as unknown.
    if (admission.admitted) return admission;
  }
  const keys = {
    address: counterKey('address', attempt.address),
    network: counterKey('network', account, networkOf(attempt.address)),
    newcomers: counterKey('newcomers', account),
    others: counterKey('others', account),
    pace: counterKey('pace', account),
  };
  return admit(
    db,
    Object.values(keys),
    (times) => {
      const isNewcomer = !times.has(keys.network);
      const used =
        usedOf({ key: keys.newcomers, account, ...NEWCOMERS }, times, now) + usedOf({ key: keys.others, account, ...OTHERS }, times, now);
      const isAttacked = used >= ATTACK;
      return {
        limits: [
          { key: keys.address, account: null, ...ADDRESS },
          { key: keys.network, account, ...NETWORK, onlyEmpty: isNewcomer },
          isNewcomer ? { key: keys.newcomers, account, ...NEWCOMERS } : { key: keys.others, account, ...OTHERS },
          { key: keys.pace, account, ...(isAttacked ? PACE_UNDER_ATTACK : PACE) },
        ],
        resets: [keys.network, keys.pace],
        minWait: isAttacked ? MIN_WAIT_UNDER_ATTACK : 0,
        isKnown: false,
      };
    },
    now,
  );
}

export const admitConfirmation = (
  db: Database,
  person: { readonly email: string; readonly sessionId: string },
  now: number,
): Promise<Admission> =>
  admitKnown(db, { key: counterKey('session', person.sessionId), account: accountKey(person.email), ...SESSION }, now);

/** Admits a known browser or a signed-in person. Each has its own counter. */
const admitKnown = (db: Database, limit: CounterLimit, now: number): Promise<Admission> =>
  admit(db, [limit.key], () => ({ limits: [limit], resets: [limit.key], minWait: 0, isKnown: true }), now);

interface Plan {
  /** in the order in which their rows are locked */
  readonly limits: readonly CounterLimit[];
  /** keys of the counters that a correct password clears */
  readonly resets: readonly string[];
  readonly minWait: number;
  readonly isKnown: boolean;
}

async function admit(db: Database, keys: readonly string[], plan: (times: CounterTimes) => Plan, now: number): Promise<Admission> {
  const times = await readCounters(db, keys, now);
  const { limits, resets, minWait, isKnown } = plan(times);
  const wait = Math.max(...limits.map((limit) => waitFor(limit, times, now)));
  if (wait > 0) return { admitted: false, waitMs: Math.min(MAX_WAIT, Math.max(minWait, wait)) };
  // Another request may have taken the last slot between the two statements.
  if (!(await countCheck(db, limits, now))) return { admitted: false, waitMs: Math.max(minWait, SECOND) };
  const withdraw = () => uncountCheck(db, limits);
  return {
    admitted: true,
    isKnown,
    withdraw,
    async succeeded() {
      await withdraw();
      await clearCounters(db, resets);
    },
  };
}

const usedOf = ({ key, step }: CounterLimit, times: CounterTimes, now: number): number => Math.ceil(((times.get(key) ?? now) - now) / step);

/**
 * Returns the network of one customer: a /48 for IPv6, or the IPv4 address. The owner of a /48 has 65,536 keys of
 * `clientAddress`.
 */
const networkOf = (address: string): string => address.replace(/:[^:]+::\/64$/, '::/48');
