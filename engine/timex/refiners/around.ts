/** The words of a sentence around an expression. */
import type { Sentence } from '../../model/sentence';
import type { Span } from '../../model/span';
import type { Timex } from '../../model/timex';

const REACH = 40;

/** Up to 40 characters before the span, inside its sentence. */
export function textBefore(span: Span, sentence: Sentence | undefined): string {
  if (sentence === undefined) return '';
  const at = span.start - sentence.start;
  return sentence.text.slice(Math.max(0, at - REACH), at);
}

/** Up to 40 characters after the span, inside its sentence. */
export function textAfter(span: Span, sentence: Sentence | undefined): string {
  if (sentence === undefined) return '';
  const at = span.end - sentence.start;
  return sentence.text.slice(at, at + REACH);
}

/** The words between two expressions of one sentence. */
export function textBetween(a: Span, b: Span, sentence: Sentence | undefined): string {
  return sentence === undefined ? '' : sentence.text.slice(a.end - sentence.start, b.start - sentence.start);
}

/** The expression with its span widened by so many characters on either side. */
export function widen(timex: Timex, before: number, after: number, sentence: Sentence): Timex {
  const start = timex.start - before;
  const end = timex.end + after;
  return { ...timex, start, end, quote: sentence.text.slice(start - sentence.start, end - sentence.start) };
}
