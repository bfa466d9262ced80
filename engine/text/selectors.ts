/**
 * Links from an event to its words that survive edits of the article: W3C TextPositionSelector and TextQuoteSelector (Web Annotation Data
 * Model, 4.2.4 and 4.2.5). Words must match exactly; there is no fuzzy matching.
 */
import type { Span } from '../model/article';

/** Length of the stored context on each side, in UTF-16 units. */
export const CONTEXT_LENGTH = 32;
/** Words of this length that occur once count as the same, even if both contexts changed. */
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

/** verified: at the same position; moved: the same words elsewhere; orphaned: gone, or ambiguous. */
export type LinkHealth = 'verified' | 'moved' | 'orphaned';

export interface Located {
  readonly span: Span | null;
  readonly health: LinkHealth;
}

/** Returns the selectors for `span`. Throws RangeError for a span outside the body or an empty one. */
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

/** Positions of the words in a body, whatever their earlier position. */
interface Places {
  /** the position with the best matching context; 'several' in a tie, null without a match */
  readonly unique: number | 'several' | null;
  /** the only position, with or without context */
  readonly only: number | null;
}

function placesOf(body: string, { exact, prefix, suffix }: TextQuoteSelector): Places {
  const all = occurrences(body, exact);
  const only = all.length === 1 ? (all[0] ?? null) : null;
  for (const wanted of [2, 1]) {
    const fitting: number[] = [];
    for (const at of all) {
      if (sidesAt(body, at, { exact, prefix, suffix }) !== wanted) continue;
      fitting.push(at);
      if (fitting.length > 1) return { unique: 'several', only };
    }
    if (fitting[0] !== undefined) return { unique: fitting[0], only };
  }
  return { unique: null, only };
}

const sidesAt = (body: string, at: number, { exact, prefix, suffix }: Omit<TextQuoteSelector, 'type'>): number =>
  Number(body.startsWith(prefix, at - prefix.length) && at >= prefix.length) +
  Number(body.slice(at + exact.length, at + exact.length + suffix.length) === suffix);

/** Finds the described words in a (possibly revised) body. */
export const locate = (body: string, selectors: Selectors): Located => locatorIn(body)(selectors);

/** Finds many descriptions in one body. Repetitions with the same context are searched once. */
export function locatorIn(body: string): (selectors: Selectors) => Located {
  const placesByText = new Map<string, Places>();
  const places = (quote: TextQuoteSelector): Places => {
    const key = JSON.stringify([quote.exact, quote.prefix, quote.suffix]);
    const before = placesByText.get(key);
    if (before) return before;
    const found = placesOf(body, quote);
    placesByText.set(key, found);
    return found;
  };
  return ({ position, quote }) => {
    const { exact } = quote;
    if (exact === '') return { span: null, health: 'orphaned' };
    const spanAt = (at: number): Span => ({ start: at, end: at + exact.length });
    const inPlace = body.slice(position.start, position.end) === exact;
    if (inPlace && sidesAt(body, position.start, quote) > 0) return { span: spanAt(position.start), health: 'verified' };
    const found = places(quote);
    if (found.unique === 'several') return { span: null, health: 'orphaned' };
    if (found.unique !== null) return { span: spanAt(found.unique), health: 'moved' };
    if (found.only === null) return { span: null, health: 'orphaned' };
    if (inPlace) return { span: spanAt(found.only), health: 'verified' };
    return exact.length >= UNMISTAKABLE_LENGTH ? { span: spanAt(found.only), health: 'moved' } : { span: null, health: 'orphaned' };
  };
}
