/** How long a feed is left alone before it is asked again. */

const LEAST_MINUTES = 15;
const USUAL_MINUTES = 30;
const DAY_SECONDS = 86_400;

/** What a feed says of how often it changes → how often it is asked, in whole minutes. */
export const minutesBetween = (said: number | null): number =>
  said === null ? USUAL_MINUTES : Math.round(Math.min(DAY_SECONDS / 60, Math.max(LEAST_MINUTES, said)));

export interface Waiting {
  readonly minutes: number;
  /** checks in a row that went wrong, this one among them */
  readonly failures: number;
  /** how long its site wants to be left alone */
  readonly retryAfterSeconds: number | null;
}

/** Twice as long after each failure, never more than a day. `random`: up to a tenth sooner, so that feeds are not asked all at once. */
export function secondsToNext({ minutes, failures, retryAfterSeconds }: Waiting, random: number): number {
  const doubled = Math.min(DAY_SECONDS, minutes * 60 * 2 ** Math.max(0, failures - 1));
  return Math.round(Math.min(DAY_SECONDS, Math.max(doubled * (1 - random / 10), retryAfterSeconds ?? 0)));
}
