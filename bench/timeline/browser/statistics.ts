/** Statistics of a list of measurements. */

/** `part` 0.95 is the 95th percentile; NaN for an empty list. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

export const p95 = (values: readonly number[]): number => quantile(values, 0.95);
export const median = (values: readonly number[]): number => quantile(values, 0.5);
export const round1 = (value: number): number => Math.round(value * 10) / 10;
