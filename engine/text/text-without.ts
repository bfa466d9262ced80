/** Returns the text of a page without the lines outside its article. */
import type { Span } from '../model/article';

interface Line extends Span {
  readonly isBlank: boolean;
}

/** Returns the lines of a page without surrounding white space. Line ends are "\n". */
function linesOf(page: string): Line[] {
  let start = 0;
  return page.split('\n').map((line) => {
    const trimmed = line.trim();
    const from = start + line.indexOf(trimmed);
    start += line.length + 1;
    return { start: from, end: from + trimmed.length, isBlank: trimmed === '' };
  });
}

/** Returns the other lines as one text, so that restoring a line puts it back in its position. */
export function textWithout(page: string, leftOut: readonly Pick<Span, 'start'>[]): string {
  const without = new Set(leftOut.map(({ start }) => start));
  const lines = linesOf(page).filter(({ isBlank }) => !isBlank);
  const remaining = lines.filter(({ start }) => !without.has(start));
  const [first, last] = [remaining[0], remaining.at(-1)];
  if (!first || !last) return '';
  const between = lines.filter(({ start, end }) => start >= first.start && end <= last.end);
  const slice = page.slice(first.start, last.end);
  if (between.length === remaining.length && !/\n[^\S\n]*\n[^\S\n]*\n/.test(slice)) return slice;
  let text = '';
  remaining.forEach((line, i) => {
    const previous = remaining[i - 1];
    const gap = previous ? (/\n[^\S\n]*\n/.test(page.slice(previous.end, line.start)) ? '\n\n' : '\n') : '';
    text += gap + page.slice(line.start, line.end);
  });
  return text;
}
