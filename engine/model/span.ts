/** Half-open spans over a stored article body, in UTF-16 units: `body.slice(span.start, span.end)`. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the words it covers; `body.slice(start, end) === quote` always holds. */
export interface Quote extends Span {
  readonly quote: string;
}
