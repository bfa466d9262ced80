/** Starts without some of their events. Pure. */

interface Counted {
  readonly month: number;
  readonly months: number;
  readonly count: number;
  readonly weight: number;
}

/** `some` are of events that `all` has too; months of which none is left go. */
export function subtractStarts(all: readonly Counted[], some: readonly Counted[]): readonly Counted[] {
  const taken = new Map(some.map((one) => [keyOf(one), one]));
  return all.flatMap((one) => {
    const { count, weight } = taken.get(keyOf(one)) ?? { count: 0, weight: 0 };
    return one.count > count ? [{ ...one, count: one.count - count, weight: one.weight - weight }] : [];
  });
}

const keyOf = ({ month, months }: Counted): string => `${month} ${months}`;
