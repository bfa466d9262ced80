/** The values of a facet as pages and routes return them, in plain JSON, and as an indented tree. */
import type { Mark } from './facet-choice';
import type { Facet } from './facets';

export interface FacetValue {
  readonly id: string;
  readonly label: string;
  /** events that would be found by it, under every filter but those of its own facet */
  readonly count: number;
  readonly mark: Mark;
  /** a person or body: to whom it belongs */
  readonly parent: { readonly id: string; readonly label: string } | null;
}

export interface FacetView {
  /** the most frequent first, or in the order of the list where it is fixed; what is chosen or left out is always among the first */
  readonly values: readonly FacetValue[];
  readonly total: number;
}

/** The facets that have been counted: actors and themes always. */
export type FacetViews = Readonly<Partial<Record<Facet, FacetView>> & Record<'actor' | 'theme', FacetView>>;

export interface NamedChoice {
  readonly facet: Facet;
  readonly value: string;
  readonly label: string;
  readonly mark: Exclude<Mark, null>;
  /** false for an actor, a theme or a source that does not exist: no event has it */
  readonly exists: boolean;
}

export interface FacetPage {
  /** part of a name; empty for all */
  readonly find: string;
  readonly skip: number;
  readonly limit: number;
}

interface Branch {
  readonly value: FacetValue;
  /** 0 at the top */
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
