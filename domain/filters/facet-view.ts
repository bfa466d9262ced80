/** What a page and a route hand over of a facet. Plain JSON. */
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
  /** how many values there are */
  readonly total: number;
}

/** The facets that have been counted: actors and themes always. */
export type FacetViews = Readonly<Partial<Record<Facet, FacetView>> & Record<'actor' | 'theme', FacetView>>;

/** A value that is chosen or left out, by its name. */
export interface NamedChoice {
  readonly facet: Facet;
  readonly value: string;
  readonly label: string;
  readonly mark: Exclude<Mark, null>;
  /** false for an actor, a theme or a source that does not exist: no event has it */
  readonly exists: boolean;
}

/** Which values of a facet are wanted. */
export interface FacetPage {
  /** part of a name; empty for all */
  readonly find: string;
  readonly skip: number;
  readonly limit: number;
}
