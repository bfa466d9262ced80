/**
 * Links from an event to its words that survive edits of the article: W3C TextPositionSelector and TextQuoteSelector
 * (Web Annotation Data Model, 4.2.4 and 4.2.5). Words are found again exactly or not at all, never by likeness.
 */
import type { Span } from '../model/span';

/** Length of the context kept on either side, in UTF-16 units. */
export const CONTEXT_LENGTH = 32;
/** Words this long that occur once are the same words even when both contexts changed. */
const UNMISTAKABLE_LENGTH = 24;

export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface Selectors {
  readonly position: TextPositionSelector;
  readonly quote: TextQuoteSelector;
}

/** verified: where it was; moved: the same words elsewhere; orphaned: gone, or no longer to be told from others. */
export type LinkHealth = 'verified' | 'moved' | 'orphaned';

export interface Located {
  readonly span: Span | null;
  readonly health: LinkHealth;
}

/** Selectors for `span`; throws RangeError for a span outside the body or an empty one. */
export function describeSpan(body: string, span: Span): Selectors {
  const { start, end } = span;
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= body.length)) {
    throw new RangeError(`span [${start}, ${end}) does not fit a body of ${body.length} units`);
  }
  return {
    position: { type: 'TextPositionSelector', start, end },
    quote: {
      type: 'TextQuoteSelector',
      exact: body.slice(start, end),
      prefix: body.slice(Math.max(0, start - CONTEXT_LENGTH), start),
      suffix: body.slice(end, end + CONTEXT_LENGTH),
    },
  };
}

function occurrences(body: string, exact: string): number[] {
  const found: number[] = [];
  for (let at = body.indexOf(exact); at >= 0; at = body.indexOf(exact, at + exact.length)) found.push(at);
  return found;
}

/** Finds the described words in a (perhaps revised) body. */
export function locate(body: string, selectors: Selectors): Located {
  const { position, quote } = selectors;
  const { exact, prefix, suffix } = quote;
  if (exact === '') return { span: null, health: 'orphaned' };
  const sides = (at: number): number =>
    Number(body.slice(Math.max(0, at - prefix.length), at) === prefix) +
    Number(body.slice(at + exact.length, at + exact.length + suffix.length) === suffix);
  const spanAt = (at: number): Span => ({ start: at, end: at + exact.length });
  const inPlace = body.slice(position.start, position.end) === exact;
  if (inPlace && sides(position.start) > 0) return { span: spanAt(position.start), health: 'verified' };
  const all = occurrences(body, exact);
  for (const wanted of [2, 1]) {
    const fitting = all.filter((at) => sides(at) === wanted);
    if (fitting.length === 1 && fitting[0] !== undefined) return { span: spanAt(fitting[0]), health: 'moved' };
    if (fitting.length > 1) return { span: null, health: 'orphaned' };
  }
  const only = all.length === 1 ? all[0] : undefined;
  if (only === undefined) return { span: null, health: 'orphaned' };
  if (inPlace) return { span: spanAt(only), health: 'verified' };
  return exact.length >= UNMISTAKABLE_LENGTH ? { span: spanAt(only), health: 'moved' } : { span: null, health: 'orphaned' };
}
