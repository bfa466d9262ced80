/** Finds paragraphs and quotations in a body as spans. */
import type { Span } from '../model/article';

/** Lines longer than this are whole paragraphs, not wrapped lines. */
const WIDEST_WRAP = 130;
const NARROWEST_WRAP = 45;

const BULLET = /^\s*(?:[-–—•*·▪■►o]\s|\(?\d{1,2}[.)]\s)/;
const STARTS_LOWER = /^\s*\p{Ll}/u;
const ENDS_SENTENCE = /[.!?…:;][)\]"'”’»]*\s*$/;

interface Line extends Span {
  readonly blank: boolean;
}

function linesOf(body: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= body.length) {
    const found = body.indexOf('\n', start);
    const end = found < 0 ? body.length : found;
    lines.push({ start, end, blank: body.slice(start, end).trim() === '' });
    start = end + 1;
  }
  return lines;
}

/** Returns the width of the text's hard wrapping, or 0 if its lines are paragraphs. */
function wrapWidth(lines: readonly Line[]): number {
  let widest = 0;
  lines.forEach((line, i) => {
    const neighbour = (lines[i - 1]?.blank ?? true) && (lines[i + 1]?.blank ?? true);
    if (!line.blank && !neighbour) widest = Math.max(widest, line.end - line.start);
  });
  return widest >= NARROWEST_WRAP && widest <= WIDEST_WRAP ? widest : 0;
}

/** Whether `next` continues the paragraph of `line`: its first word would not have fit on `line` with greedy wrapping. */
function continues(body: string, line: Line, next: Line, width: number): boolean {
  const text = body.slice(line.start, line.end);
  const nextText = body.slice(next.start, next.end);
  if (BULLET.test(nextText)) return false;
  if (STARTS_LOWER.test(nextText) && !ENDS_SENTENCE.test(text)) return true;
  if (width === 0) return false;
  const firstWord = nextText.trimStart().split(/\s/, 1)[0] ?? '';
  return text.trimEnd().length + 1 + firstWord.length > width - 3 || (text.length > width * 0.75 && !ENDS_SENTENCE.test(text));
}

/** Spans of the paragraphs in order, without surrounding white space; together they cover every non-space character. */
export function findParagraphs(body: string): readonly Span[] {
  const lines = linesOf(body);
  const width = wrapWidth(lines);
  const paragraphs: Span[] = [];
  let open: { start: number; end: number } | null = null;
  let previous: Line | null = null;
  for (const line of lines) {
    if (line.blank) {
      previous = null;
      continue;
    }
    const text = body.slice(line.start, line.end);
    const start = line.start + (text.length - text.trimStart().length);
    const end = line.start + text.trimEnd().length;
    if (open && previous && continues(body, previous, line, width)) {
      open.end = end;
    } else {
      open = { start, end };
      paragraphs.push(open);
    }
    previous = line;
  }
  return paragraphs;
}

const MARKS = /["“”‘’']/g;
const LETTER = /[\p{L}\p{N}]/u;
/** Fewer words in single quotation marks are a term, not speech. */
const FEWEST_WORDS_IN_SINGLE = 5;

const isLetter = (ch: string | undefined): boolean => ch !== undefined && LETTER.test(ch);

const longEnough = (text: string): boolean => text.split(/\s+/, FEWEST_WORDS_IN_SINGLE).length >= FEWEST_WORDS_IN_SINGLE;

/** Finds the quotations in one paragraph. `carriesOver`: the next one opens with a mark, so an unclosed quotation is speech too. */
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

/** Returns a function that gives each sentence, in order, the parts of `quotations` (ordered) inside it. */
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
