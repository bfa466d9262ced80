/** The order of a tray after one of its events was moved or taken out. */

/** `by` is −1 for up, 1 for down. */
export function moved(ids: readonly number[], index: number, by: -1 | 1): readonly number[] {
  const [one, other] = [ids[index], ids[index + by]];
  return ids.map((id) => (id === one ? (other ?? id) : id === other ? (one ?? id) : id));
}

export const without = (ids: readonly number[], id: number): readonly number[] => ids.filter((one) => one !== id);
