/** Undoes the line changes from printing, mailing and PDF: quote marks, running heads, page numbers, hard line ends and hyphens. */
import { MAIL_LABELS } from '../lexicon/mail-words';
import { FACT_LABELS } from '../lexicon/page-furniture';
import { COMPOUND_STARTS, PRINT_MARKS } from '../lexicon/page-marks';
import { BYLINE, ENDS_SENTENCE, FACT_LINE, isOpen, isShouted, LIST_ITEM, WRAPPED, wordCount } from './line-shapes';
import { isDateAlone, readDateLine } from './read-date-line';

const QUOTED = /^\s*(?:>\s?)+/;
const FEWEST_QUOTED = 3;
const LONGEST_MARK = 160;
const PAGE_NUMBER = /^(?:(?:page|p\.|col(?:umn|\.)?)\s+)?[-–—|•[(]*\s*\d{1,3}\s*[-–—|•\])]*(?:\s*(?:of|\/)\s*\d{1,3})?$/i;
/** Minimum repeats of a line, with only its number changing, that make it a running head. */
const FEWEST_REPEATS = 3;
const MOST_HEAD_WORDS = 12;

/** Ignores numbers, because they are the only difference between running heads. */
const shapeOf = (line: string): string => line.trim().replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();
/** Ignores only the page number, because the headings in a chronology differ by date. */
const headOf = (line: string): string =>
  line
    .trim()
    .replace(/^\d{1,4}\s+(?=\D)|(?<=\D)\s+(?:(?:page\s+)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?)$/gi, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();

const withoutQuoteMarks = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => QUOTED.test(line)).length < FEWEST_QUOTED ? lines : lines.map((line) => line.replace(QUOTED, ''));

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const isHeadLike = (text: string): boolean => text !== '' && wordCount(text) <= MOST_HEAD_WORDS && !ENDS_SENTENCE.test(text);

/** Replaces page numbers and running heads with null. The first of several equal heads stays, because it may be the title. */
function withoutMarks(raw: readonly string[]): { readonly lines: readonly (string | null)[]; readonly marks: readonly string[] } {
  const texts = raw.map((line) => line.trim());
  const keys = texts.map((text) => (text.length > LONGEST_MARK ? '' : headOf(text)));
  const firstAt = new Map(keys.map((key, i) => [key, i] as const).reverse());
  const [shapes, heads] = [counted(texts.map(shapeOf)), counted(keys)];
  const isPrinted = (text: string): boolean => text.length <= LONGEST_MARK && PRINT_MARKS.some((pattern) => pattern.test(text));
  const isPaged = raw.some((line, i) => isPrinted(texts[i] ?? '') || line.includes('\f') || isBetween(texts, [], i));
  const isNumbered = isPaged || texts.filter((text) => PAGE_NUMBER.test(text)).length > 1;
  const seen = new Set<string>();
  const isMark = texts.map((text, i): boolean => {
    if (text === '' || text.length > LONGEST_MARK || PART_OF_TEXT.test(text)) return false;
    const key = keys[i] ?? '';
    const isFirst = !seen.has(key);
    seen.add(key);
    const isRepeated = isHeadLike(text) && (shapes.get(shapeOf(text)) ?? 0) >= FEWEST_REPEATS;
    const isPrintDate = isPaged && /\d:\d\d/.test(text) && isDateAlone(text) && (i === 0 || (shapes.get(shapeOf(text)) ?? 0) > 1);
    return (
      (isNumbered && (PAGE_NUMBER.test(text) || isNumberedName(text))) ||
      isPrinted(text) ||
      isPrintDate ||
      (isRepeated && /\d/.test(text) && !readDateLine(text)) ||
      (!isFirst && isHeadLike(text) && !isDateAlone(text) && (heads.get(key) ?? 0) >= FEWEST_REPEATS)
    );
  });
  const isBreak = raw.map((line, i) => isMark[i] || /\f/.test(line));
  const near = (from: number, step: number): boolean => {
    for (let i = from + step, passed = 0; i >= 0 && i < texts.length && passed < 2; i += step) {
      if (isBreak[i]) return true;
      if (texts[i] !== '') passed += 1;
    }
    return false;
  };
  const paged = texts.map(
    (text, i) =>
      isMark[i] ||
      (text !== '' && text.length <= LONGEST_MARK && (heads.get(keys[i] ?? '') ?? 0) > 1 && isHead(text, near(i, 1) || near(i, -1))),
  );
  const firstBreak = isBreak.indexOf(true);
  const firstText = texts.findIndex((text) => text !== '');
  const last = texts.map(
    (_, i) => (paged[i] ?? false) && (isMark[i] || (firstBreak > firstText && i > firstBreak) || firstAt.get(keys[i] ?? '') !== i),
  );
  const all = last.map((is, i) => is || (isHeadLike(texts[i] ?? '') && isBetween(texts, last, i)));
  return { lines: raw.map((line, i) => (all[i] ? null : line)), marks: texts.filter((_, i) => all[i]) };
}

/** numbered headings of laws and reports */
const PART_OF_TEXT =
  /^(?:article|section|chapter|part|annex|appendix|item|question|rule|clause|regulation|paragraph|schedule|day|round|step|figure|table|box|no)\.?\s+\d/i;
const ADDRESS = /^<?(?:https?:\/\/|www\.)\S+$/i;
const NUMBERED = /^[-–—\s]*\d{1,4}[-–—\s]*$|^\d{1,4}\s|\s\d{1,4}$/;

/** Whether a repeated line is a page header or footer. It is beside a mark, is a URL, or is a name with the page number. */
const isHead = (text: string, isNear: boolean): boolean =>
  !PART_OF_TEXT.test(text) &&
  (isNear
    ? !isDateAlone(text) && (isHeadLike(text) || /\S\s{3,}\S|(?:…|\.{3})$/.test(text))
    : ADDRESS.test(text) || (/\S\s{3,}\S/.test(text) && NUMBERED.test(text)));

/** Whether a line has a name in capitals and the page number, in columns or with a date. */
function isNumberedName(text: string): boolean {
  if (!/^\d{1,4}\s+\D|\D\s+\d{1,3}$/.test(text) || !isShouted(text)) return false;
  // the number of a day belongs to its date
  return readDateLine(text) ? (readDateLine(headOf(text))?.rest ?? '') !== '' : /\S\s{3,}\S/.test(text);
}

/** in capitals, in columns, or with a number at one end */
const LIKE_HEAD = /^[^\p{Ll}]{6,}$|^[-–—\s]*\d{1,4}[-–—\s]*$|\S\s{3,}\S|^\d{1,4}\s|\s\d{1,4}$/u;

/** the symbol of a document: "S/2004/12" */
const SYMBOL = /^\p{Lu}[\p{Lu}\d]*(?:\/[\p{Lu}\d.]+)+$/u;

/** Whether a line beside a mark splits a sentence, with blank lines around both. Such a line is a page header or footer. */
function isBetween(texts: readonly string[], isMark: readonly boolean[], at: number): boolean {
  const isPassed = (i: number) => texts[i] === '' || isMark[i];
  const text = texts[at] ?? '';
  const isClear = SYMBOL.test(text) || (/^[^\p{Ll}]{12,}$|\S\s{3,}\S/u.test(text) && NUMBERED.test(text));
  if (!LIKE_HEAD.test(text) || !(isClear || (isPassed(at - 1) && isPassed(at + 1)))) return false;
  let [from, to, marks] = [at - 1, at + 1, NUMBERED.test(text) ? 1 : 0];
  for (; from >= 0 && isPassed(from); from -= 1) if (isMark[from]) marks += 1;
  for (; to < texts.length && isPassed(to); to += 1) if (isMark[to]) marks += 1;
  const before = texts[from] ?? '';
  return marks > 0 && (isOpen(before) || CUT.test(before)) && CONTINUES.test(texts[to] ?? '');
}

const FOOTNOTE = /^(?:[[(]?\d{1,2}[\])]?\.?\s+\p{Lu}|\*{1,3}\s?\p{Lu}|[†‡]\s?\p{Lu})/u;
const RULE = /^[_–—-]{5,}$/;

const isNoteStart = (text: string): boolean => RULE.test(text) || (FOOTNOTE.test(text) && readDateLine(text) === null);

/** Moves footnotes that split a sentence at the bottom of a page to the end of the paragraph. */
function withNotesBehind(lines: readonly (string | null)[]): readonly (string | null)[] {
  const moved: (string | null)[] = [];
  let notes: (string | null)[] = [];
  /** the last line with text so far */
  let before = '';
  const add = (line: string | null) => {
    moved.push(line);
    before = line?.trim() || before;
  };
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? null;
    const to = line !== null && isNoteStart(line.trim()) ? footOf(lines, i) : null;
    if (to !== null && isOpen(before)) {
      notes.push('', ...lines.slice(i, to));
      i = to - 1;
      continue;
    }
    add(line);
    if (notes.length > 0 && line !== null && ENDS_SENTENCE.test(line.trim())) {
      for (const note of [...notes, '']) add(note);
      notes = [];
    }
  }
  return [...moved, ...notes];
}

/** Returns the mark after footnotes that begin at a line if a sentence continues after it, otherwise null. */
function footOf(lines: readonly (string | null)[], from: number): number | null {
  const count = lines.slice(from, from + MOST_NOTE_LINES + 1).indexOf(null);
  if (count < 0) return null;
  const to = from + count;
  const notes = lines.slice(from, to).map((line) => line?.trim() ?? '');
  const isNote = (text: string, i: number) => text === '' || isNoteStart(text) || (i > 0 && notes[i - 1] !== '');
  if (!notes.every(isNote)) return null;
  const last = lines.findLastIndex((line) => line !== null && line.trim() !== '');
  return last > to ? to : null;
}

const MOST_NOTE_LINES = 15;
const LONGEST_PLACE = 50;
/** Minimum number of lines that continue in lower case: in any text, and if quote marks show that a program wrapped the lines. */
const FEWEST_CONTINUED = { anywhere: 2, quoted: 1 } as const;
const CONTINUES = /^\p{Ll}/u;
/** a hyphen inside a word */
const CUT = /\p{Ll}-$/u;

/** Returns the usual width of the lines, or null if lines end at paragraph ends. */
function widthOf(lines: readonly (string | null)[], fewest: number): number | null {
  let continued = 0;
  let previous = '';
  const lengths: number[] = [];
  for (const line of lines) {
    // A mark does not separate lines
    if (line === null) continue;
    const text = line.trim();
    if (text !== '' && previous !== '' && CONTINUES.test(text) && !ADDRESS.test(text) && isOpen(previous)) {
      continued += 1;
      lengths.push(previous.length);
    }
    previous = text;
  }
  // paragraphs on one line
  if (lines.filter((line) => line !== null && line.trim().length > WRAPPED.most).length >= Math.max(continued, 1)) return null;
  return continued < fewest ? null : (lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.8)] ?? null);
}

const standsAlone = (line: string): boolean =>
  /^([=_*~-])\1{4,}$/.test(line) ||
  BYLINE.test(line) ||
  isLabeled(line) ||
  /^(?:see also|related|read more)\s*:/i.test(line) ||
  isShouted(readDateLine(line)?.rest ?? '') ||
  /^https?:\/\//.test(line) ||
  isDateAlone(line) ||
  isPlaceAndDate(line) ||
  LIST_ITEM.test(line);

/** "Vienna, Wednesday 17 November 2004" */
const isPlaceAndDate = (line: string): boolean =>
  line.length < LONGEST_PLACE && /^\p{Lu}/u.test(line) && /\d$/.test(line) && readDateLine(line) !== null;

function isLabeled(line: string): boolean {
  const label = FACT_LINE.exec(line)?.[1]?.toLowerCase() ?? '';
  return label in FACT_LABELS || label in MAIL_LABELS;
}

const OPEN_END = /\s(?:the|of|and|or|an?|to|in|on|at|as|for|from|with|by|that|is|are|not|its|his|her|their)$/i;

/** Whether `next` continues the paragraph of `line`. */
function goesOn(line: string, next: string, width: number, isApart: boolean, isPageEnd: boolean): boolean {
  const isInSentence = !isApart && !ENDS_SENTENCE.test(line) && line.length >= width * 0.75;
  if (standsAlone(next) && !(isInSentence && isDateAlone(next))) return false;
  if (isPageEnd && !standsAlone(line) && !ENDS_SENTENCE.test(line) && (CONTINUES.test(next) || line.length >= width * 0.6)) return true;
  const isLong = line.length >= width / 2 || (!isApart && wordCount(line) > 1 && wordCount(line) + wordCount(next) > 4);
  if (CONTINUES.test(next) && !ENDS_SENTENCE.test(line) && isLong) return true;
  if ((CUT.test(line) && CONTINUES.test(next)) || (/\d-$/.test(line) && /^\d/.test(next))) return true;
  if (!isApart && OPEN_END.test(line)) return true;
  const isNewHead = isShouted(next) && !isShouted(line) && wordCount(next) > 2;
  if (isApart || (standsAlone(line) && !LIST_ITEM.test(line)) || isNewHead) return false;
  // a short line that ends a sentence ends the paragraph
  return line.length >= width * (ENDS_SENTENCE.test(line) ? 0.75 : 0.6) && line.length <= WRAPPED.most;
}

/** Joins two lines. Removes the hyphen unless the text or its parts call for one ("short-" before "and long-term", "Saudi-led"). */
function joined(line: string, next: string, whole: string): string {
  const [first = '', second = ''] = [/(\p{L}+)-$/u.exec(line)?.[1], /^\p{L}+/u.exec(next)?.[0]];
  if (/^(?:and|or|to)\s+\p{L}+-\p{L}/u.test(next)) return `${line} ${next}`;
  if (first === '' || !CONTINUES.test(next)) return /[\p{L}\d]-$/u.test(line) ? line + next : `${line} ${next}`;
  const both = `${first}-${second}`;
  const isCompound = /^\p{Lu}\p{L}*-(?:backed|based|controlled|led|made|owned|run)$/u.test(both);
  const keeps = isCompound || whole.includes(both) || (!whole.includes(first + second) && COMPOUND_STARTS.has(first.toLowerCase()));
  return keeps ? line + next : line.slice(0, -1) + next;
}

/** Joins only lines that end inside a word. */
function withWholeWords(lines: readonly string[]): string {
  const whole = lines.join('\n');
  const read: string[] = [];
  for (const line of lines) {
    const [before, next] = [read.at(-1)?.trimEnd() ?? '', line.trimStart()];
    if (CUT.test(before) && CONTINUES.test(next)) read.splice(-1, 1, joined(before, next, whole));
    else read.push(line);
  }
  return read.join('\n');
}

function unwrapped(lines: readonly (string | null)[], width: number): string {
  const whole = lines.join('\n');
  const paragraphs: string[] = [];
  let run = '';
  let last = '';
  let gap = '';
  let isPageEnd = false;
  let indent = 0;
  for (const line of lines) {
    const text = line?.trim() ?? '';
    if (text === '') {
      // A mark does not separate lines
      if (line === null) isPageEnd = true;
      else gap = '\n';
      continue;
    }
    const [before, from] = [indent, (line ?? '').search(/\S/)];
    indent = from;
    if (run !== '' && goesOn(last, text, width, gap !== '' || from > before + 1, isPageEnd)) run = joined(run, text, whole);
    else {
      if (run !== '') paragraphs.push(run, gap);
      run = text;
    }
    [last, gap, isPageEnd] = [text, '', false];
  }
  paragraphs.push(run);
  return paragraphs.map((text, i) => (i % 2 === 0 ? text : `\n${text}`)).join('');
}

/** a number that a terminal browser puts before each link, and its list of their URLs ("   1. https://…") */
const LINK_NUMBER = /(?<![^\s([|])\[\d{1,3}\](?=[\p{L}\d[“"'])/gu;
const LINK_URL = /^\s*(?:\[\d{1,3}\]|\d{1,3}\.)\s*(?:https?|ftp|file|mailto|javascript):\S*$/;
const LIST_HEADING = /^\s*(?:references|(?:visible |hidden )?links):?\s*$/i;
const FEWEST_LINKS = 2;

/** Removes the numbers of links and the list of their URLs, and keeps other numbers. */
function withoutLinkNumbers(lines: readonly string[]): readonly string[] {
  const urls = lines.filter((line) => LINK_URL.test(line)).length;
  if (urls < FEWEST_LINKS || !lines.some((line) => LIST_HEADING.test(line))) return lines;
  return lines.flatMap((line) => (LINK_URL.test(line) || LIST_HEADING.test(line) ? [] : line.replace(LINK_NUMBER, '')));
}

/** Line ends are "\n". `marks`: headers and footers of pages, which may contain the title and the URL. */
export function repairPage(page: string): { readonly text: string; readonly marks: readonly string[] } {
  const raw = withoutLinkNumbers(page.split('\n'));
  const unquoted = withoutQuoteMarks(raw);
  const { lines: kept, marks } = withoutMarks(unquoted);
  const lines = withNotesBehind(kept);
  const width = widthOf(lines, unquoted === raw && marks.length === 0 ? FEWEST_CONTINUED.anywhere : FEWEST_CONTINUED.quoted);
  if (width !== null || marks.length > 0) return { text: unwrapped(lines, width ?? Number.POSITIVE_INFINITY), marks };
  return { text: withWholeWords(unquoted), marks };
}
