/**
 * Undoes what printing, mailing and PDF do to the lines of a text: quote marks, running heads, page numbers, hard line ends and hyphens.
 * Text that none of them touched stays as it is.
 */

import { MAIL_LABELS } from '../lexicon/mail-words';
import { FACT_LABELS } from '../lexicon/page-furniture';
import { COMPOUND_STARTS, PRINT_MARKS } from '../lexicon/page-marks';
import { BYLINE, ENDS_SENTENCE, FACT_LINE, wordCount } from './line-shapes';
import { isDateAlone, readDateLine } from './read-date-line';

interface RepairedPage {
  readonly text: string;
  /** headers and footers of pages, which may name the title and the address */
  readonly marks: readonly string[];
}

const QUOTED = /^\s*(?:>\s?)+/;
const FEWEST_QUOTED = 3;
const LONGEST_MARK = 160;
const PAGE_NUMBER = /^(?:page\s+)?[-–—|•[(]*\s*\d{1,3}\s*[-–—|•\])]*(?:\s*(?:of|\/)\s*\d{1,3})?$/i;
/** a line that only changes its number, this often, is a running head */
const FEWEST_REPEATS = 3;
const MOST_HEAD_WORDS = 12;

/** ignores numbers, the only difference between running heads */
const shapeOf = (line: string): string => line.trim().replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();

function withoutQuoteMarks(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => QUOTED.test(line)).length < FEWEST_QUOTED ? lines : lines.map((line) => line.replace(QUOTED, ''));
}

interface SortedLines {
  /** null: a mark stood here */
  readonly lines: readonly (string | null)[];
  readonly marks: readonly string[];
}

/** Takes out page numbers, and the headers and footers of printed pages. The first of equal running heads may be the title, so it stays. */
function withoutMarks(lines: readonly string[]): SortedLines {
  const counts = new Map<string, number>();
  for (const line of lines) if (line.trim() !== '') counts.set(shapeOf(line), (counts.get(shapeOf(line)) ?? 0) + 1);
  const isPaged = lines.some((line) => PRINT_MARKS.some((pattern) => pattern.test(line.trim())) || /\f/.test(line));
  const numbers = lines.filter((line) => PAGE_NUMBER.test(line.trim())).length;
  const seen = new Set<string>();
  const marks: string[] = [];
  const remaining = lines.map((line, i): string | null => {
    const [text, shape] = [line.trim(), shapeOf(line)];
    if (text === '' || text.length > LONGEST_MARK) return line;
    const isShort = wordCount(text) <= MOST_HEAD_WORDS && !ENDS_SENTENCE.test(text);
    const isRepeated = isShort && (counts.get(shape) ?? 0) >= FEWEST_REPEATS;
    const isFirst = !seen.has(text.toLowerCase());
    seen.add(text.toLowerCase());
    const isPrintDate = isPaged && /\d:\d\d/.test(text) && isDateAlone(text) && (i === 0 || (counts.get(shape) ?? 0) > 1);
    const isMark =
      (PAGE_NUMBER.test(text) && (isPaged || numbers > 1)) ||
      PRINT_MARKS.some((pattern) => pattern.test(text)) ||
      isPrintDate ||
      (isRepeated && (/\d/.test(text) ? !readDateLine(text) : !isFirst));
    if (!isMark) return line;
    marks.push(text);
    return null;
  });
  return { lines: remaining, marks };
}

const WRAPPED = { least: 30, most: 110 } as const;
/** fewest lines that go on in lower case: in any text, and where quote marks show that a mail program broke the lines */
const FEWEST_CONTINUED = { anywhere: 2, quoted: 1 } as const;
const CONTINUES = /^\p{Ll}/u;
const LIST_ITEM = /^(?:[-•*▪◦‣·–—]\s|\(?\d{1,3}[.)]\s|\(?[a-z]\)\s)/;

/** The usual width of the lines, or null if the lines end where the paragraphs end. */
function widthOf(lines: readonly (string | null)[], fewest: number): number | null {
  let continued = 0;
  let previous = '';
  const lengths: number[] = [];
  for (const line of lines) {
    const text = line?.trim() ?? '';
    if (text !== '' && previous !== '' && CONTINUES.test(text) && isOpen(previous)) {
      continued += 1;
      lengths.push(previous.length);
    }
    previous = text;
  }
  return continued < fewest ? null : (lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.8)] ?? null);
}

const isOpen = (line: string): boolean => line.length >= WRAPPED.least && line.length <= WRAPPED.most && !ENDS_SENTENCE.test(line);
const standsAlone = (line: string): boolean =>
  BYLINE.test(line) || isLabeled(line) || /^https?:\/\//.test(line) || isDateAlone(line) || LIST_ITEM.test(line);

function isLabeled(line: string): boolean {
  const label = FACT_LINE.exec(line)?.[1]?.toLowerCase() ?? '';
  return label in FACT_LABELS || label in MAIL_LABELS;
}

/** Whether `next` goes on with the paragraph of `line`. */
function goesOn(line: string, next: string, width: number, isApart: boolean, isPageEnd: boolean): boolean {
  if (standsAlone(next)) return false;
  if (isPageEnd && !standsAlone(line) && !ENDS_SENTENCE.test(line) && (CONTINUES.test(next) || line.length >= width * 0.6)) return true;
  if (CONTINUES.test(next) && !ENDS_SENTENCE.test(line) && line.length >= width / 2) return true;
  if (/\p{Ll}-$/u.test(line) && CONTINUES.test(next)) return true;
  if (isApart || (standsAlone(line) && !LIST_ITEM.test(line))) return false;
  // a short line that ends a sentence ends the paragraph
  return line.length >= width * (ENDS_SENTENCE.test(line) ? 0.75 : 0.6) && line.length <= WRAPPED.most;
}

/** Joins two lines. A hyphen goes unless the text has the word with it, or its first part usually takes one. */
function joined(line: string, next: string, whole: string): string {
  const [, first = ''] = /(\p{L}+)-$/u.exec(line) ?? [];
  const [second = ''] = /^\p{L}+/u.exec(next) ?? [];
  if (first === '' || !CONTINUES.test(next)) return /-$/.test(line) && first !== '' ? line + next : `${line} ${next}`;
  const keeps = whole.includes(`${first}-${second}`) || (!whole.includes(first + second) && COMPOUND_STARTS.has(first.toLowerCase()));
  return keeps ? line + next : line.slice(0, -1) + next;
}

function unwrapped(lines: readonly (string | null)[], width: number): string {
  const whole = lines.join('\n');
  const paragraphs: string[] = [];
  let run = '';
  let last = '';
  let gap = '';
  let isPageEnd = false;
  for (const line of lines) {
    const text = line?.trim() ?? '';
    if (text === '') {
      // a mark parts nothing
      if (line === null) isPageEnd = true;
      else gap = '\n';
      continue;
    }
    if (run !== '' && goesOn(last, text, width, gap !== '' || /^\s{2,}\S/.test(line ?? ''), isPageEnd)) run = joined(run, text, whole);
    else {
      if (run !== '') paragraphs.push(run, gap);
      run = text;
    }
    [last, gap, isPageEnd] = [text, '', false];
  }
  paragraphs.push(run);
  return paragraphs.map((text, i) => (i % 2 === 0 ? text : `\n${text}`)).join('');
}

/** Line ends are "\n". */
export function repairPage(page: string): RepairedPage {
  const raw = page.split('\n');
  const unquoted = withoutQuoteMarks(raw);
  const { lines, marks } = withoutMarks(unquoted);
  const width = widthOf(lines, unquoted === raw ? FEWEST_CONTINUED.anywhere : FEWEST_CONTINUED.quoted);
  if (width !== null || marks.length > 0) return { text: unwrapped(lines, width ?? Number.POSITIVE_INFINITY), marks };
  return { text: unquoted === raw ? page : unquoted.join('\n'), marks };
}
