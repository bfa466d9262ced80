/** The words of a sentence around a span of it. */
import type { Sentence } from '../model/sentence';
import type { Span } from '../model/span';

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
