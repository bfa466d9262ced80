/** Returns the item with the highest rank, the first of equals; null for an empty list. */
export function bestOf<Item>(items: readonly Item[], rankOf: (item: Item) => number): Item | null {
  let best: { readonly item: Item; readonly rank: number } | null = null;
  for (const item of items) {
    const rank = rankOf(item);
    if (best === null || rank > best.rank) best = { item, rank };
  }
  return best?.item ?? null;
}
