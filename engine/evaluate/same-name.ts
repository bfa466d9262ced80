/** Whether two names, written by two hands, mean one actor: "US" and "United States", "Blinken" and "Antony J. Blinken". */
import { foldLongName } from '../pipeline';

/** From this length on a name may also be part of a word ("Mauritania" in "Mauritanian"). */
const LONG = 9;

export function sameName(one: string, other: string): boolean {
  const [a, b] = [foldLongName(one), foldLongName(other)];
  if (a === '' || b === '') return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return ` ${long} `.includes(` ${short} `) || (short.length >= LONG && long.includes(short));
}

/** How many names of the one list have a partner in the other, each name in one pair at most. */
export function pairedNames(some: readonly string[], others: readonly string[]): number {
  const partner = new Map<number, number>();
  const place = (index: number, seen: Set<number>): boolean => {
    for (const [at, other] of others.entries()) {
      if (seen.has(at) || !sameName(some[index] ?? '', other)) continue;
      seen.add(at);
      const taken = partner.get(at);
      if (taken !== undefined && !place(taken, seen)) continue;
      partner.set(at, index);
      return true;
    }
    return false;
  };
  return some.filter((_, index) => place(index, new Set())).length;
}
