/** Formats times as median, 95th percentile and maximum, in milliseconds. */

export interface Figures {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  /** processor time, which other programs affect less; null for a server, which is another process */
  readonly processorP95: number | null;
  /** median of the plain query; null if not measured */
  readonly plain: number | null;
}

export function figuresOf(times: readonly number[], plainTimes: readonly number[], processorTimes: readonly number[]): Figures {
  const at = (list: readonly number[], share: number): number => {
    const sorted = [...list].sort((a, b) => a - b);
    return Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) * 10) / 10;
  };
  return {
    p50: at(times, 0.5),
    p95: at(times, 0.95),
    max: at(times, 1),
    processorP95: processorTimes.length === 0 ? null : at(processorTimes, 0.95),
    plain: plainTimes.length === 0 ? null : at(plainTimes, 0.5),
  };
}

export function printFigures(kind: string, name: string, { p50, p95, max, processorP95, plain }: Figures): void {
  const number = (value: number): string => value.toFixed(1).padStart(8);
  const processor = processorP95 === null ? '' : `  processor p95${number(processorP95)}`;
  const beside = plain === null ? '' : `   plain p50${number(plain)}  (${(plain / Math.max(0.1, p50)).toFixed(0)} times)`;
  console.log(`${kind.padEnd(9)} ${name.padEnd(24)} p50${number(p50)}  p95${number(p95)}  max${number(max)}${processor}${beside}`);
}
