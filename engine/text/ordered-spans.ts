/** Finds spans by position without scanning the whole text, so that the cost per sentence does not grow with the article. */
import type { Span } from '../model/article';
import type { Sentence } from '../model/sentence';

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Returns the index of the first item that `reaches` accepts, or the list's length. It must accept all later items, too. */
export function firstIndex<T>(ordered: readonly T[], reaches: (one: T) => boolean): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = ordered[middle];
    if (one === undefined || reaches(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Returns the index of the first span that starts at or after `offset`, or the list's length. `ordered` is sorted by start. */
export const firstFrom = (ordered: readonly Span[], offset: number): number => firstIndex(ordered, ({ start }) => start >= offset);

/** Returns the index of the first span that overlaps `span`, or -1. `ordered` is sorted, and its spans do not overlap each other. */
export function firstOverlap(ordered: readonly Span[], { start, end }: Span): number {
  const index = firstIndex(ordered, (one) => one.end > start);
  const found = ordered[index];
  return found !== undefined && found.start < end ? index : -1;
}

/** Returns the spans that start and end within `span`, in order. `ordered` is sorted by start. */
export function spansWithin<T extends Span>(ordered: readonly T[], { start, end }: Span): T[] {
  const within: T[] = [];
  for (let at = firstFrom(ordered, start); at < ordered.length; at += 1) {
    const one = ordered[at];
    if (!one || one.start >= end) break;
    if (one.end <= end) within.push(one);
  }
  return within;
}

/** Returns the first span that starts at `offset`. `ordered` is sorted by start. */
export function spanFrom<T extends Span>(ordered: readonly T[], offset: number): T | undefined {
  const one = ordered[firstFrom(ordered, offset)];
  return one?.start === offset ? one : undefined;
}

/** Returns the items in the last `reach` sentences before `sentence`, and those in the sentence itself. `ordered` is sorted by sentence. */
export function nearSentence<T extends { readonly sentence: number }>(
  ordered: readonly T[],
  sentence: number,
  reach: number,
): readonly T[] {
  let from = ordered.length;
  while (from > 0 && sentence - (ordered[from - 1]?.sentence ?? 0) <= reach) from -= 1;
  return ordered.slice(from);
}

/** Returns the last item in a paragraph that passes the test, if any. `ordered` is sorted by paragraph and has none from a later one. */
export function lastInParagraph<T extends { readonly paragraph: number }>(
  ordered: readonly T[],
  paragraph: number,
  test: (one: T) => boolean,
): T | undefined {
  const last = ordered.findLast((one) => one.paragraph !== paragraph || test(one));
  return last?.paragraph === paragraph ? last : undefined;
}

const REACH = 40;
/** Maximum offset of a span that opens its sentence ("In 1942, …"). */
const OPENING = 6;

/** Returns up to `reach` characters before the span inside its sentence, or an empty string without a sentence. */
export function textBefore(span: Span, sentence: Sentence | undefined, reach = REACH): string {
  if (sentence === undefined) return '';
  const at = span.start - sentence.start;
  return sentence.text.slice(Math.max(0, at - reach), at);
}

/** Returns up to `reach` characters after the span inside its sentence, or an empty string without a sentence. */
export function textAfter(span: Span, sentence: Sentence | undefined, reach = REACH): string {
  if (sentence === undefined) return '';
  const at = span.end - sentence.start;
  return sentence.text.slice(at, at + reach);
}

/** Returns the words between two spans in one sentence. */
export const textBetween = (a: Span, b: Span, sentence: Sentence | undefined): string =>
  sentence === undefined ? '' : sentence.text.slice(a.end - sentence.start, b.start - sentence.start);

export const opensSentence = ({ start }: Pick<Span, 'start'>, sentence: Sentence): boolean => start - sentence.start <= OPENING;
