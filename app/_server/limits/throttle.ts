/**
 * Decides whether a password may be checked now. The limits slow down guessing, and attackers cannot use them to keep a person out:
 *
 * - A browser that signed in before is known by its device cookie and has a counter of its own.
 * - Unknown browsers share two daily budgets for each account. The large one is only for networks that have not tried the account within a day,
 *   so a thousand attackers use it a thousand times, and then the owner is the only one who may.
 * - Each network address has a counter over all accounts, and each network one for each account.
 * - Inside a session, the password is asked for again under a counter of the session.
 *
 * At most 2,887 passwords are checked for an account in 24 hours, with one device cookie and one session in the wrong hands (decision 38).
 * A refused attempt writes nothing and counts nothing.
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

/** of one address, whatever the account */
const ADDRESS = { step: MINUTE, room: 5 };
/** of one network for one account; kept for a day, for which the network is no newcomer */
const NETWORK = { step: 10 * MINUTE, room: 10, kept: DAY };
/** of networks that have not tried the account within a day */
const NEWCOMERS = { step: 72 * SECOND, room: 1200 };
/** of all other networks */
const OTHERS = { step: 8 * MINUTE, room: 100 };
/** between the checks of one account */
const PACE = { step: 6 * SECOND, room: 5 };
/** between checks under a distributed attack: a slower pace would not stop it, and keep the owner waiting until all attackers had their turn */
const PACE_UNDER_ATTACK = { step: SECOND / 2, room: 5 };
/** more checks than this for one account are an attack */
const ATTACK = 25;
/** under an attack, a place that is free in a second is taken by then */
const MIN_WAIT_UNDER_ATTACK = 30 * SECOND;
const MAX_WAIT = 15 * MINUTE;

const DEVICE = { step: 15 * MINUTE, room: 10 };
const SESSION = { step: 15 * MINUTE, room: 5 };

export interface SignInAttempt {
  /** the e-mail address that was typed */
  readonly account: string;
  /** see `clientAddress` */
  readonly address: string;
  /** the number in a valid device cookie of this account; null for an unknown browser */
  readonly device: string | null;
}

export type Admission =
  | {
      readonly admitted: true;
      /** true: a known browser, or a person who is signed in */
      readonly isKnown: boolean;
      /** Resets the counters of the account after a right password. Those of addresses only forget this one check. */
      succeeded(): Promise<void>;
      /** Takes the check back when the password was not looked at after all. */
      withdraw(): Promise<void>;
    }
  | { readonly admitted: false; readonly waitMs: number };

/** One attempt to sign in. An unknown account is counted like any other. `now` in milliseconds. */
export async function admitSignIn(db: Database, attempt: SignInAttempt, now: number): Promise<Admission> {
  const account = accountKey(attempt.account);
  if (attempt.device !== null) {
    const known = { key: counterKey('device', account, attempt.device), account, ...DEVICE };
    const admission = await admit(db, [known.key], () => ({ limits: [known], resets: [known.key], minWait: 0, isKnown: true }), now);
    // a device cookie that was used for guessing is worth nothing: its browser goes on as an unknown one
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

/** The password of a person who is signed in, asked for again. */
export function admitConfirmation(
  db: Database,
  person: { readonly email: string; readonly sessionId: string },
  now: number,
): Promise<Admission> {
  const limit = { key: counterKey('session', person.sessionId), account: accountKey(person.email), ...SESSION };
  return admit(db, [limit.key], () => ({ limits: [limit], resets: [limit.key], minWait: 0, isKnown: true }), now);
}

interface Plan {
  /** in the order in which their rows are locked */
  readonly limits: readonly CounterLimit[];
  /** keys of the counters that a right password clears */
  readonly resets: readonly string[];
  readonly minWait: number;
  readonly isKnown: boolean;
}

async function admit(db: Database, keys: readonly string[], plan: (times: CounterTimes) => Plan, now: number): Promise<Admission> {
  const times = await readCounters(db, keys, now);
  const { limits, resets, minWait, isKnown } = plan(times);
  const wait = Math.max(...limits.map((limit) => waitFor(limit, times, now)));
  if (wait > 0) return { admitted: false, waitMs: Math.min(MAX_WAIT, Math.max(minWait, wait)) };
  // between the two statements another request may have taken the last place
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

/** How many checks a counter holds. */
const usedOf = ({ key, step }: CounterLimit, times: CounterTimes, now: number): number => Math.ceil(((times.get(key) ?? now) - now) / step);

/** What one customer may have of IPv6, or an IPv4 address: the owner of a /48 has 65,536 addresses as `clientAddress` counts them. */
const networkOf = (address: string): string => address.replace(/:[^:]+::\/64$/, '::/48');
