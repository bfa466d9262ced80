/** Password attempts with a clock that the test controls. No password is hashed. */
import type { Database } from '@/db/client';
import { admitSignIn } from '../throttle';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const START = Date.UTC(2026, 0, 5);
export const ADA = 'ada@example.org';

export function attempts(db: Database) {
  const state = { now: START, checked: 0 };
  const attempt = async (address: string, password: 'right' | 'wrong', account = ADA, device: string | null = null): Promise<number> => {
    const admission = await admitSignIn(db, { account, address, device }, state.now);
    if (!admission.admitted) return admission.waitMs;
    if (password === 'right') await admission.succeeded();
    else state.checked += 1;
    return 0;
  };
  /** Sends wrong passwords until one is rejected. */
  const guess = async (addresses: readonly string[], account = ADA, device: string | null = null): Promise<number[]> => {
    const waits: number[] = [];
    for (const address of addresses) waits.push(await attempt(address, 'wrong', account, device));
    return waits;
  };
  return { state, attempt, guess };
}

export const times = (count: number, address: string): string[] => Array<string>(count).fill(address);
export const addresses = (count: number): string[] => Array.from({ length: count }, (_, i) => `10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`);
