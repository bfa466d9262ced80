/** Splits annotated text into sentences by the platform, so the engine's own splitting does not affect scores. */
import type { Span } from '@/engine/model/article';

const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Prof|St|Jr|Sr|vs|etc|No|Inc|Co|Corp|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)|\b[A-Z]|\b(?:[a-zA-Z]\.)+[a-zA-Z])\.\s*$/;
/** Number of characters at the end of a sentence to search for an abbreviation. */
const TAIL = 40;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Returns sentences in order, line by line, without trailing white space. An abbreviation does not end a sentence. */
export function goldSentences(text: string): readonly Span[] {
  const found: { start: number; end: number }[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    let open: { start: number; end: number } | null = null;
    for (const { index, segment } of segmenter.segment(line[0])) {
      const start = line.index + index;
      const end = start + segment.length;
      if (open && ABBREVIATION.test(text.slice(Math.max(open.start, open.end - TAIL), open.end))) open.end = end;
      else {
        open = { start, end };
        found.push(open);
      }
    }
  }
  return found.map(({ start, end }) => ({ start, end: start + text.slice(start, end).trimEnd().length }));
}
