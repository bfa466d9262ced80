/** S4: days under attack, with an injected clock. The short form has one attacker; `npm run drill` adds thousands of IP addresses. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { openTestEmbedded } from '@/db/testing/test-database';
import { ADA, addresses, attempts, MINUTE, SECOND, START } from './testing/attempts';

const LONG = process.env.DRILL === '1';

/** Number of attackers that have arrived by a second of the day. */
type Arrival = (second: number) => number;
const OWNER_COMES = [1, 60, 6 * 3600, 12 * 3600 + 1, 18 * 3600, 24 * 3600 - 1000];
const DAY = 24 * 3600;
/** Thousands of statements, possibly on a busy machine. */
const PATIENCE = 300_000;

/**
 * The attackers know the limits and try without a pause: they use every free attempt as soon as possible. The owner obeys the response,
 * and comes back after the seconds in Retry-After.
 */
const ATTACKS: readonly [string, number, Arrival][] = [
  ['from one address', 1, () => 1],
  ['from a thousand addresses at once', 1000, () => 1000],
  ['from a thousand addresses, one after another', 1000, (second) => Math.ceil((second / DAY) * 1000)],
];

describe.each(LONG ? ATTACKS : ATTACKS.slice(0, 1))('a day under attack %s', (attackers, size, arrived) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await openTestEmbedded();
  });
  afterAll(() => handle.close());

  it(
    'lets the owner sign in and checks at most 3,000 passwords',
    async () => {
      const { state, attempt } = attempts(handle.db);
      const all = addresses(size);
      const visits = OWNER_COMES.map((second) => ({ at: START + second * SECOND, due: 0, waited: -1 }));
      const knownWaits: number[] = [];
      let newcomers = 0;
      let turn = 0;
      /** Whether any password of the attackers was checked. */
      const attack = async (second: number): Promise<boolean> => {
        const before = state.checked;
        while (newcomers < arrived(second) && (await attempt(all[newcomers] ?? '', 'wrong')) === 0) newcomers += 1;
        for (let refused = 0; refused < 2 && newcomers > 0; turn += 1)
          if ((await attempt(all[turn % newcomers] ?? '', 'wrong')) > 0) refused += 1;
        return state.checked > before;
      };
      let busyUntil = 0;
      // Steps by one second while attackers make attempts or the owner waits.
      const isQuiet = (second: number) =>
        second >= busyUntil && newcomers >= arrived(second) && visits.every(({ at, waited }) => waited >= 0 || at > state.now);
      for (let second = 0; second <= DAY; second += isQuiet(second) ? 120 : 1) {
        state.now = START + second * SECOND;
        if (await attack(second)) busyUntil = second + 2;
        for (const [i, visit] of visits.entries()) {
          if (visit.waited >= 0 || state.now < Math.max(visit.at, visit.due)) continue;
          if (visit.due === 0) knownWaits.push(await attempt('10.0.0.0', 'right', ADA, 'known browser'));
          const wait = await attempt(`198.51.100.${i}`, 'right');
          if (wait === 0) visit.waited = state.now - visit.at;
          else visit.due = state.now + Math.ceil(wait / SECOND) * SECOND;
        }
      }
      const waited = visits.map((visit) => visit.waited);
      const minutes = waited.map((ms) => (ms / MINUTE).toFixed(1)).join(', ');
      console.log(`Attack ${attackers}: ${state.checked} passwords checked in a day; the owner waited ${minutes} minutes in new browsers.`);
      expect(knownWaits).toEqual(visits.map(() => 0));
      expect(waited.every((ms) => ms >= 0 && ms <= 15 * MINUTE)).toBe(true);
      expect(state.checked).toBeLessThanOrEqual(3000);
    },
    PATIENCE,
  );
});

it.runIf(LONG)(
  'checks at most 3,000 passwords a day for any number of attacking addresses',
  async () => {
    const handle = await openTestEmbedded();
    const { state, attempt } = attempts(handle.db);
    const all = addresses(12_000);
    for (let next = 0, second = 0; second <= DAY; second += second < 1200 ? 2 : 180) {
      state.now = START + second * SECOND;
      while ((await attempt(all[next] ?? '', 'wrong')) === 0) next += 1;
      while ((await attempt(all[next % 100] ?? '', 'wrong')) === 0) next += 1;
    }
    console.log(`Attack from 12,000 addresses: ${state.checked} passwords checked in a day.`);
    expect(state.checked).toBeGreaterThan(2000);
    expect(state.checked).toBeLessThanOrEqual(3000);
    await handle.close();
  },
  PATIENCE,
);
