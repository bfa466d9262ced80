/** Paragraphs → spans of direct speech, quotation marks included. One pass; a quotation never leaves its paragraph. */
import type { Span } from '../model/span';

const MARKS = /["“”‘’']/g;
const LETTER = /[\p{L}\p{N}]/u;
/** In single quotation marks fewer words than this are a term, not speech. */
const FEWEST_WORDS_IN_SINGLE = 5;

const isLetter = (ch: string | undefined): boolean => ch !== undefined && LETTER.test(ch);

function longEnough(text: string): boolean {
  return text.split(/\s+/, FEWEST_WORDS_IN_SINGLE).length >= FEWEST_WORDS_IN_SINGLE;
}

/** Quotations of one paragraph. `carriesOver`: the next paragraph opens with a quotation mark, so an unclosed one here is speech too. */
export function findQuotations(body: string, paragraph: Span, carriesOver: boolean): readonly Span[] {
  const found: Span[] = [];
  let double = -1;
  let single = -1;
  MARKS.lastIndex = paragraph.start;
  for (let m = MARKS.exec(body); m && m.index < paragraph.end; m = MARKS.exec(body)) {
    const at = m.index;
    const mark = m[0];
    if (mark === '“' || (mark === '"' && double < 0)) {
      double = at;
    } else if (mark === '”' || mark === '"') {
      if (double >= 0) found.push({ start: double, end: at + 1 });
      double = -1;
      single = -1;
    } else if (double < 0) {
      const opening = mark === '‘' || (mark === "'" && !isLetter(body[at - 1]) && isLetter(body[at + 1]));
      if (opening && single < 0) single = at;
      else if (single >= 0 && !isLetter(body[at + 1]) && /[\p{L}\p{N}.,!?]/u.test(body[at - 1] ?? '')) {
        if (longEnough(body.slice(single, at))) found.push({ start: single, end: at + 1 });
        single = -1;
      }
    }
  }
  if (double >= 0 && carriesOver) found.push({ start: double, end: paragraph.end });
  return found;
}

/** The parts of `quotations` (ordered) that lie inside `span`. */
export function quotationsInside(quotations: readonly Span[], span: Span): readonly Span[] {
  return quotations
    .filter((q) => q.start < span.end && q.end > span.start)
    .map((q) => ({ start: Math.max(q.start, span.start), end: Math.min(q.end, span.end) }));
}
