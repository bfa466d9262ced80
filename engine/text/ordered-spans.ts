/**
 * Finds spans by position without scanning the whole text, so that a sentence of a long article costs no more than one of a short article.
 */
import type { Span } from '../model/article';
import type { Sentence } from '../model/sentence';

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The place in the list of the first span that starts at `offset` or later; its length when none does. `ordered` is sorted by start. */
export function firstFrom(ordered: readonly Span[], offset: number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The spans that start and end within `span`, in their order. `ordered` is sorted by start. */
export function spansWithin<T extends Span>(ordered: readonly T[], { start, end }: Span): T[] {
  const within: T[] = [];
  for (let at = firstFrom(ordered, start); at < ordered.length; at += 1) {
    const one = ordered[at];
    if (!one || one.start >= end) break;
    if (one.end <= end) within.push(one);
  }
  return within;
}

/** The first span that starts at `offset`. `ordered` is sorted by start. */
export function spanFrom<T extends Span>(ordered: readonly T[], offset: number): T | undefined {
  const one = ordered[firstFrom(ordered, offset)];
  return one?.start === offset ? one : undefined;
}

/** The items of the last `reach` sentences before `sentence`, and those of the sentence itself. `ordered` is sorted by sentence. */
export function nearSentence<T extends { readonly sentence: number }>(
  ordered: readonly T[],
  sentence: number,
  reach: number,
): readonly T[] {
  let from = ordered.length;
  while (from > 0 && sentence - (ordered[from - 1]?.sentence ?? 0) <= reach) from -= 1;
  return ordered.slice(from);
}

/** The last item of a paragraph that passes the test, if any. `ordered` is sorted by paragraph and has none of a later one. */
export function lastInParagraph<T extends { readonly paragraph: number }>(
  ordered: readonly T[],
  paragraph: number,
  test: (one: T) => boolean,
): T | undefined {
  const last = ordered.findLast((one) => one.paragraph !== paragraph || test(one));
  return last?.paragraph === paragraph ? last : undefined;
}

const REACH = 40;
/** Characters within which a span opens its sentence ("In 1942, …"). */
const OPENING = 6;

/** Up to `reach` characters before the span, inside its sentence; nothing without one. */
export function textBefore(span: Span, sentence: Sentence | undefined, reach = REACH): string {
  if (sentence === undefined) return '';
  const at = span.start - sentence.start;
  return sentence.text.slice(Math.max(0, at - reach), at);
}

/** Up to `reach` characters after the span, inside its sentence; nothing without one. */
export function textAfter(span: Span, sentence: Sentence | undefined, reach = REACH): string {
  if (sentence === undefined) return '';
  const at = span.end - sentence.start;
  return sentence.text.slice(at, at + reach);
}

/** The words between two spans of one sentence. */
export function textBetween(a: Span, b: Span, sentence: Sentence | undefined): string {
  return sentence === undefined ? '' : sentence.text.slice(a.end - sentence.start, b.start - sentence.start);
}

export const opensSentence = ({ start }: Pick<Span, 'start'>, sentence: Sentence): boolean => start - sentence.start <= OPENING;
