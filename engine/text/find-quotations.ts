/** Paragraphs → spans of direct speech, quotation marks included. One pass; a quotation never leaves its paragraph. */
import type { Span } from '../model/article';

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
  for (const match of body.slice(paragraph.start, paragraph.end).matchAll(MARKS)) {
    const at = paragraph.start + match.index;
    const mark = match[0];
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

/** Deals out `quotations` (ordered) to sentences asked for in order: the parts that lie inside each. */
export function dealQuotations(quotations: readonly Span[]): (sentence: Span) => readonly Span[] {
  let next = 0;
  return (sentence) => {
    const inside: Span[] = [];
    for (let q = quotations[next]; q && q.start < sentence.end; q = quotations[next]) {
      if (q.end > sentence.start) inside.push({ start: Math.max(q.start, sentence.start), end: Math.min(q.end, sentence.end) });
      if (q.end > sentence.end) break;
      next += 1;
    }
    return inside;
  };
}
