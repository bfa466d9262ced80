/** Finds the rest of the sentence around a quote. */
import { type SQL, sql } from 'drizzle-orm';
import { articleRevisions } from '@/db/schema/articles';
import { eventMentions } from '@/db/schema/events';
import { readText } from '@/engine/index';

/** characters read on either side of the quote */
const REACH = 600;

/** The text around the quote of a mention, for `sentenceAround`. */
export const passage: SQL<string> = sql<string>`substring(${articleRevisions.body}
  from greatest(1, ${eventMentions.startOffset} + 1 - ${REACH})
  for ${eventMentions.endOffset} - ${eventMentions.startOffset} + ${2 * REACH})`;

interface SentenceRest {
  readonly before: string;
  readonly after: string;
}

/**
 * Returns the text before and after the quote in its sentence. "…" replaces text beyond the passage. Both are empty if the quote is not in
 * the passage or spans sentences.
 */
export function sentenceAround(passage: string, quote: string, start: number): SentenceRest {
  const at = quote === '' ? -1 : nearest(passage, quote, Math.min(start, REACH));
  const end = at + quote.length;
  const sentence = at < 0 ? undefined : readText(passage).sentences.find((one) => one.start <= at && one.end >= end);
  if (!sentence) return { before: '', after: '' };
  const before = passage.slice(sentence.start, at);
  const after = passage.slice(end, sentence.end);
  const isHeadCut = sentence.start === 0 && at < start;
  const isTailCut = sentence.end === passage.length && passage.length - end >= REACH;
  return {
    before: isHeadCut ? `… ${before.replace(/^\S*\s/, '')}` : before,
    after: isTailCut ? `${after.replace(/\s\S*$/, '')} …` : after,
  };
}

/** SQL counts a character beyond the basic plane once and JavaScript twice, so the quote may be slightly off. */
function nearest(text: string, quote: string, expected: number): number {
  const before = text.lastIndexOf(quote, expected);
  const after = text.indexOf(quote, expected);
  if (before < 0 || after < 0) return Math.max(before, after);
  return expected - before <= after - expected ? before : after;
}
