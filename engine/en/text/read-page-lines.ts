/** Splits a page into lines, each with its kind, its labeled facts ("Source: GT Published: 2024-01-09") and its dates. */
import type { LeftOutReason, Span } from '../../model/article';
import { MAIL_LABELS } from '../lexicon/mail-words';
import {
  ABOUT_AUTHOR,
  ANY_LENGTH,
  ARTICLE_ENDS,
  CLOSING_HEADINGS,
  FACT_LABELS,
  LIKELY_ENDS,
  PROMO_OPENINGS,
} from '../lexicon/page-furniture';
import { isEnglish, isForeign } from './is-english';
import { authorNote, isFurniture, LINKS_ONLY, storyLists } from './is-furniture';
import { type Fact, readFacts } from './line-facts';
import { BYLINE, ENDS_SENTENCE, FACT_LINE, fold, isOpen, isProse, isSentence, isShouted, LIST_ITEM, wordCount } from './line-shapes';
import { isForwardMark, type MailBlock, mailBlocks, subjectTitle } from './mail-headers';
import { chooseTitle, type TitleLine } from './page-title';
import { type DateInLine, dateInPart, isDateAlone, isLabeledDate, looksLikeDateLine, readDateLine } from './read-date-line';
import { readDay, readDays } from './read-day';

type LineKind = 'blank' | 'title' | 'date' | 'facts' | 'furniture' | 'body';
/** head: above the text; tail: below it */
export type Zone = 'outside' | 'head' | 'text' | 'tail';

/** `text` without surrounding white space and Markdown heading marks; start and end refer to the trimmed line in the page. */
export interface PageLine extends Span {
  readonly text: string;
  readonly kind: LineKind;
  readonly zone: Zone;
  readonly facts: readonly Fact[];
  readonly dates: readonly DateInLine[];
  /** why the line is not part of the text; absent for the text and for blank lines */
  readonly leftOut?: LeftOutReason;
}

export interface PageLines {
  readonly lines: readonly PageLine[];
  readonly title: string | null;
  /** the headers of the mail with the article */
  readonly mail: MailBlock['values'] | null;
}

const LEAST_BROKEN = 50;
const MOST_LABEL_WORDS = 4;
const LONGEST_FURNITURE = 160;
/** Maximum number of lines above the text to search for the headline. */
const LONGEST_HEAD = 200;
/** Number of lines after the first running text that may still be part of the head: a standfirst, a byline, a date. */
const HEAD_REACH = 8;
/** Minimum share of running text before a line that likely ends the article. */
const LITTLE_LEFT = 0.75;
/** the heading of the last paragraph of a release, about an organization in it */
const ABOUT = /^(?:About|ABOUT) (?:the )?(?<name>\p{Lu}\S*(?:\s(?:of|and|for|the|&|\p{Lu}\S*)){0,8}?)\.?$/u;

/** the time and the sender before a message in a chat ("[17/11/2004, 21:04] Jane: ") */
const CHAT = /^\[\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?\]\s?([^:]{1,40}):\s+(?=\S)/i;

/** A label instead of a sender is not part of a chat ("[2024-01-09 10:30] Source: "). */
function withoutChat(line: string): string {
  const [mark = '', sender = ''] = CHAT.exec(line) ?? [];
  const label = sender.toLowerCase();
  return label in FACT_LABELS || label in MAIL_LABELS || isDateAlone(mark) ? line : line.slice(mark.length);
}

/** Removes marks around the whole line (a Markdown heading or emphasis, a symbol, the signs of a wire), and the URLs of Markdown links. */
function plain(line: string): string {
  const text = withoutChat(line)
    .replace(/^#{1,6}\s+/, '')
    .replace(/^([*_]{1,3})(\S.*\S)\1$/, '$2')
    .replace(/!\[[^[\]\n]{0,300}\]\([^()\s]{0,2000}\)/g, '')
    .replace(/\[([^[\]\n]{0,300})\]\((?:[^()\s]|\([^()\s]{0,200}\)){1,2000}\)/g, '$1')
    .replace(/^\^|(?<=[\p{L}\d.])[=<]$/gu, '')
    .replace(/^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)[\p{M}\u200d]*\s*/u, '')
    .trim();
  return text === '' ? line : text;
}

interface RawLine extends Span {
  readonly text: string;
  readonly isHeading: boolean;
  /** in another language than the page */
  readonly isForeign: boolean;
  /** whether the line is running text of an article */
  readonly isRunning: boolean;
}

/** Whether the line is running text, and neither furniture nor a fact. */
const isRunningText = (text: string): boolean =>
  isProse(text) && !isFurniture(text) && readFacts(text).length === 0 && !isDateAlone(text) && !isLabeledDate(text) && !BYLINE.test(text);

function rawLines(page: string): RawLine[] {
  let start = 0;
  const mayBeForeign = isEnglish(page);
  return page.split('\n').map((line) => {
    const at = start;
    start += line.length + 1;
    const trimmed = line.trim();
    const from = at + line.indexOf(trimmed);
    const text = plain(trimmed);
    const isOther = mayBeForeign && isForeign(text);
    const isHeading = /^#{1,6}\s/.test(trimmed);
    return { start: from, end: from + trimmed.length, text, isHeading, isForeign: isOther, isRunning: !isOther && isRunningText(text) };
  });
}

const CORRESPONDENT = /^from (?:our|a) (?:\w+ )?correspondents?\b/i;
const isSigning = (text: string): boolean =>
  BYLINE.test(text) || CORRESPONDENT.test(text) || (text !== '' && !isProse(text) && readDateLine(text) !== null);

/** Returns the article's lines in a mail: the part with the most text, from headers or the top to the next headers. */
function mailPart(lines: readonly RawLine[]): { readonly from: number; readonly to: number; readonly block: MailBlock | null } {
  const blocks = [...mailBlocks(lines.map(({ text }) => text)), ...quotations(lines)].sort((a, b) => a.from - b.from);
  const parts = [null, ...blocks].map((block, i) => ({ block, from: block?.to ?? 0, to: blocks[i]?.from ?? lines.length }));
  const sizes = parts.map(({ from, to }) => lines.slice(from, to).reduce((sum, line) => sum + (line.isRunning ? line.text.length : 0), 0));
  const best = parts[sizes.indexOf(Math.max(...sizes))];
  return best ?? { block: null, from: 0, to: lines.length };
}

/** Whether a line ends a sentence that a program wrapped. */
function endsWrapped(lines: readonly RawLine[], i: number): boolean {
  const textAt = (at: number): string => lines[at]?.text ?? '';
  let sentence = textAt(i);
  if (!isOpen(textAt(i - 1)) || !ENDS_SENTENCE.test(sentence) || isFurniture(sentence)) return false;
  for (let at = i - 1; isOpen(textAt(at)) && !isProse(sentence); at -= 1) sentence = `${textAt(at)} ${sentence}`;
  return isRunningText(sentence);
}

/** Returns the last line of running text, or -1. */
const lastOf = (lines: readonly RawLine[], head: number, to: number): number =>
  lines.findLastIndex((line, i) => i >= head && i < to && (line.isRunning || (i > head && endsWrapped(lines, i))));

/** Returns the line where the article ends: a closing heading or mark. No text follows it, or less text than precedes it. */
function endOf(lines: readonly RawLine[], head: number, to: number): number {
  const running = lines.map((line, i) => (i >= head && i < to && line.isRunning ? line.text.length : 0));
  const last = lastOf(lines, head, to);
  const all = running.reduce((sum, length) => sum + length, 0);
  let [before, paragraphs] = [0, 0];
  for (let i = head; i < to; i += 1) {
    const text = lines[i]?.text ?? '';
    if (i > head && text !== '') {
      if (i > last && CLOSING_HEADINGS.has(fold(text))) return i;
      if (paragraphs > 1 && before > all / 2 && ARTICLE_ENDS.some((pattern) => pattern.test(text))) return i;
      if (paragraphs > 1 && before > all * LITTLE_LEFT) {
        if (LIKELY_ENDS.some((pattern) => pattern.test(text))) return i;
        const about = ABOUT.exec(text)?.groups?.name;
        if (about !== undefined && lines.slice(head, i).some((line) => line.text.includes(about))) return i;
      }
    }
    before += running[i] ?? 0;
    if (running[i]) paragraphs += 1;
  }
  return to;
}

/** Returns the first text line, after a byline or date below a standfirst, or `to` without running text. */
function headOf(lines: readonly RawLine[], from: number, to: number): number {
  const first = lines.findIndex((line, i) => i >= from && i < to && line.isRunning);
  if (first < 0) return to;
  let [seen, running, head] = [0, 0, first];
  for (let i = first; i < to && seen < HEAD_REACH && running <= 2; i += 1) {
    const line = lines[i];
    if (!line || line.text === '') continue;
    seen += 1;
    if (line.isRunning) running += 1;
    else if (isSigning(line.text) && lines.some((other, j) => j > i && j < to && other.isRunning)) head = i + 1;
  }
  return head === first ? first : lines.findIndex((line, i) => i >= head && line.isRunning);
}

/** A page with its parts, as line numbers. */
interface PageLayout {
  readonly lines: readonly RawLine[];
  /** first line below the mail headers */
  readonly from: number;
  /** first line of the text */
  readonly head: number;
  /** last line of running text */
  readonly last: number;
  /** first line below the article */
  readonly end: number;
  readonly hasProse: boolean;
  readonly block: MailBlock | null;
  /** the chosen title and its line, if it is in the page */
  readonly title: { readonly title: string; readonly at: number | null } | null;
  /** line of the given title, or -1 */
  readonly titleAt: number;
  readonly lists: ReadonlySet<number>;
  /** line of the note about the author, if any */
  readonly note: number | null;
}

type Kind = readonly [kind: LineKind, leftOut?: LeftOutReason];
const BODY: Kind = ['body'];

function zoneOf({ from, head, last, end, hasProse }: PageLayout, i: number): Zone {
  if (i < from || i >= end) return 'outside';
  if (i < head) return 'head';
  return i > last && hasProse ? 'tail' : 'text';
}

/** Returns the kind of a line in the article. `titled`: the title precedes the line. */
function kindOf(page: PageLayout, i: number, { text, zone, facts, dates }: Omit<PageLine, 'kind'>, titled: boolean): Kind {
  const { lines, head, title, titleAt } = page;
  const isTitle = title !== null && (i === title.at || fold(text) === fold(title.title));
  if (isTitle && (!titled || zone !== 'text' || i <= head + 1)) return titled ? ['furniture', 'repeated-title'] : ['title', 'title'];
  if (facts.length > 0 && (zone !== 'text' || (text.length < LONGEST_FURNITURE && !isSentence(text)))) return ['facts', 'facts'];
  const before = lines[i - 1]?.text ?? '';
  if (zone === 'text' && i > head && before.length >= LEAST_BROKEN && !ENDS_SENTENCE.test(before) && !LINKS_ONLY.test(text)) return BODY;
  if (isDateAlone(text) || (isLabeledDate(text) && zone !== 'text')) return ['date', 'date'];
  if (zone === 'head' && dates.length > 0 && !isProse(text)) return ['date', 'date'];
  // This may be the text's only day, so it is never a label
  if (looksLikeDateLine(text)) return BODY;
  if (isFurniture(text) || (lines[i]?.isForeign && zone !== 'text')) return ['furniture', 'furniture'];
  if (page.lists.has(i) || i === page.note) return ['furniture', 'furniture'];
  // A line end inside a sentence
  if (text.length >= LEAST_BROKEN && !ENDS_SENTENCE.test(text) && /^\p{Ll}/u.test(lines[i + 1]?.text ?? '')) return BODY;
  if (zone === 'head') {
    // The line before the text may be its first: a line end inside a sentence, or the introduction of a quotation
    if (i + 1 === head && text.length >= LEAST_BROKEN) return BODY;
    const introduces = text.endsWith(':') && wordCount(text) > MOST_LABEL_WORDS;
    if (introduces && lines.slice(i + 1, head).every((one) => one.text === '')) return BODY;
    const isAbove = i < (title?.at ?? titleAt) || BYLINE.test(text) || !(isProse(text) || isSentence(text));
    return isAbove ? ['furniture', 'above'] : BODY;
  }
  if (zone === 'text')
    return head < lines.length && i > head && !ENDS_SENTENCE.test(text) && PROMO_OPENINGS.test(text) ? ['furniture', 'furniture'] : BODY;
  const isLabel = !isProse(text) && !ENDS_SENTENCE.test(text) && !LIST_ITEM.test(text) && (isShouted(text) || wordCount(text) > 2);
  return head > 0 && isLabel ? ['furniture', 'below'] : BODY;
}

/** Reads the lines of a page; `hint` is its title, if known. `heads`: its running heads. Line ends are "\n". */
export function readPageLines(page: string, hint?: string, heads: readonly string[] = []): PageLines {
  const lines = rawLines(page);
  const { from, to, block } = mailPart(lines);
  const titleAt = hint ? titleIn(lines, from, to, hint) : -1;
  const prose = headOf(lines, Math.max(from, titleAt), to);
  // Without running text, every line is text except the title and clear furniture.
  const head = prose < to ? prose : from;
  const end = endOf(lines, head, to);
  const given =
    hint ??
    lines
      .slice(from, prose)
      .flatMap(({ text }) => readFacts(text))
      .find(({ field }) => field === 'title')?.value;
  const title = given ? { title: given, at: null } : titleOf(lines, from, Math.min(prose, from + LONGEST_HEAD), end, block, heads);
  const last = lastOf(lines, head, end);
  const [lists, note] = [storyLists(lines, head, end), authorNote(lines, head, end)];
  const layout: PageLayout = { lines, from, head, last, end, hasProse: prose < to, block, title, titleAt, lists, note };
  let titled = false;
  const read = lines.map(({ text, start, end: stop }, i): PageLine => {
    const zone = zoneOf(layout, i);
    if (text === '') return { text, start, end: stop, zone, facts: [], dates: [], kind: 'blank' };
    const facts = readFacts(text);
    const isUndated = isForwardMark(text) || (isProse(text) && zone === 'text' && !ANY_LENGTH.test(text));
    const line = { text, start, end: stop, zone, facts, dates: isUndated ? [] : datesIn(text, facts) };
    if (zone === 'outside')
      return { ...line, kind: 'furniture', leftOut: i >= end ? 'below' : block !== null && i >= block.from ? 'facts' : 'above' };
    const [kind, leftOut] = kindOf(layout, i, line, titled);
    titled ||= kind === 'title';
    return { ...line, kind, ...(leftOut === undefined ? {} : { leftOut }) };
  });
  return { lines: read, title: title?.title ?? null, mail: block?.values ?? quotations(lines)[0]?.values ?? null };
}

/** Returns the dates in a date line, or in a line that states the source. */
function datesIn(text: string, facts: readonly Fact[]): readonly DateInLine[] {
  const isSource = facts.some(({ field }) => field === 'source');
  return (
    readDateLine(text)?.dates ?? dateInPart(text) ?? (isSource ? readDays(text).map((found) => ({ ...found, role: 'published' })) : [])
  );
}

/** Returns the lines that introduce a quoted mail ("On 17 November 2004, Jane Doe wrote:"). */
function quotations(lines: readonly RawLine[]): readonly MailBlock[] {
  return lines.flatMap(({ text }, from) => {
    if (!isForwardMark(text) || readDay(text) === null) return [];
    const sender = /[,\d]\s+(?:at\s+\S+\s+)?([^,<\d]{3,60}<[^>]*>)/.exec(text)?.[1];
    return [{ from, to: from + 1, values: { sent: text, ...(sender ? { sender } : {}) } }];
  });
}

/** Returns the line with the title: the last one before the text, because its page may repeat it. */
function titleIn(lines: readonly RawLine[], from: number, to: number, title: string): number {
  const isTitle = ({ text }: RawLine, i: number) => i >= from && i < to && fold(text) === fold(title);
  const first = lines.findIndex(isTitle);
  const prose = lines.findIndex((line, i) => i > first && i < to && line.isRunning);
  return prose < 0 ? first : lines.findLastIndex((line, i) => i < prose && isTitle(line, i));
}

const isLabel = (text: string): boolean => readFacts(text).length > 0 || FACT_LINE.test(text);

/** Returns the headline: the subject of the mail, or a line above the text. */
function titleOf(
  lines: readonly RawLine[],
  from: number,
  to: number,
  end: number,
  block: MailBlock | null,
  heads: readonly string[],
): { readonly title: string; readonly at: number | null } | null {
  const subject = subjectTitle(block?.values.subject ?? '');
  const crumbs = lines.flatMap(({ text }) => (/…$|\.{3}$/.test(text) ? fold(text.split(/\s[/>»›→|]\s/).at(-1) ?? '') || [] : []));
  const shown = lines.map((line, at) => ({ ...line, at })).filter(({ text, at }) => at >= from && at < to && text !== '');
  const candidates = shown.flatMap(({ text, at, isHeading }, i): readonly TitleLine[] => {
    if (isFurniture(text) || readFacts(text).length > 0 || looksLikeDateLine(text) || BYLINE.test(text) || ABOUT_AUTHOR.test(text))
      return [];
    const [before = '', next = ''] = [shown[i - 1]?.text, shown[i + 1]?.text];
    return [
      {
        text,
        at,
        isHeading,
        isCrumb: crumbs.some((crumb) => wordCount(crumb) > 1 && fold(text).startsWith(crumb)),
        isSigned: isSigning(next),
        isDated: readDateLine(text) !== null,
        isListed: isLabel(text) && (isLabel(next) || isLabel(before)),
        isFirst: i === 0,
        isAfterBlank: (lines[at - 1]?.text ?? '') === '',
      },
    ];
  });
  const all = [...lines.map(({ text }) => fold(text)), ...(subject === '' ? [] : [fold(subject)])];
  const text = lines
    .slice(0, end)
    .filter((line) => line.isRunning)
    .map((line) => line.text)
    .join('\n');
  return chooseTitle(subject === '' ? candidates : [...candidates, { ...NO_LINE, text: subject }], all, text, heads.map(fold));
}

const NO_LINE: TitleLine = {
  text: '',
  at: null,
  isHeading: false,
  isCrumb: false,
  isSigned: false,
  isDated: false,
  isListed: false,
  isFirst: false,
  isAfterBlank: false,
};
