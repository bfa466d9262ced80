/** Values of a facet as an indented list: persons and bodies below what they belong to, where that is in the list too. */
import type { FacetValue } from './facet-view';

export interface Branch {
  readonly value: FacetValue;
  /** 0 for what stands by itself */
  readonly depth: number;
}

/** In the order given, but each value directly below the one that it belongs to. */
export function asTree(values: readonly FacetValue[]): readonly Branch[] {
  const rooted: FacetValue[] = [];
  const below = new Map(values.map(({ id }): [string, FacetValue[]] => [id, []]));
  for (const value of values) (below.get(value.parent?.id ?? '') ?? rooted).push(value);
  const placed = new Set<string>();
  const place = (value: FacetValue, depth: number): Branch[] => {
    if (placed.has(value.id)) return [];
    placed.add(value.id);
    return [{ value, depth }, ...(below.get(value.id) ?? []).flatMap((one) => place(one, depth + 1))];
  };
  // of two that belong to each other the first stands by itself
  return [...rooted, ...values].flatMap((value) => place(value, 0));
}
