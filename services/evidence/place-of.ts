/** The columns of a mention that say where its words stand, as the W3C selectors do: by position, and by the words with those around them. */
import { wholeCharacters } from '@/domain/text/cut-text';
import { describeSpan, type Span } from '@/engine/index';

export interface MentionWords {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A context that begins or ends within a character goes without that half. Throws a RangeError for a span outside the body or an empty one. */
export function placeOf(body: string, { start, end }: Span): MentionWords {
  const { exact, prefix, suffix } = describeSpan(body, { start, end }).quote;
  return { startOffset: start, endOffset: end, quote: exact, prefix: wholeCharacters(prefix), suffix: wholeCharacters(suffix) };
}
