/** The days left free on both sides of the events in a window that shows all of them. The labels of the last ones need more room. */

const BEFORE = 0.04;
const AFTER = 0.12;
const LEAST_DAYS = 5;

/** @param days from the first event to the last */
export const windowAir = (days: number): { readonly before: number; readonly after: number } => ({
  before: Math.max(LEAST_DAYS, days * BEFORE),
  after: Math.max(LEAST_DAYS, days * AFTER),
});
