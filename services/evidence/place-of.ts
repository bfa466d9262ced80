/** Computes the columns that locate a mention like W3C selectors: by position, and by quote with context. */
import { wholeCharacters } from '@/domain/text/cut-text';
import { describeSpan, type Span } from '@/engine/index';

export interface MentionWords {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Omits half a character at the edge of the context. Throws a RangeError for a span that is empty or outside the body. */
export function placeOf(body: string, { start, end }: Span): MentionWords {
  const { exact, prefix, suffix } = describeSpan(body, { start, end }).quote;
  return { startOffset: start, endOffset: end, quote: exact, prefix: wholeCharacters(prefix), suffix: wholeCharacters(suffix) };
}
