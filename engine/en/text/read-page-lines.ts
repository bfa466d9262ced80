/**
 * A page → its lines, each with its kind (title, date, facts, furniture or body) and the labeled facts in it ("Source: GT Published:
 * 2024-01-09").
 */

import type { IsoDay, LeftOutReason, Span } from '../../model/article';
import { CLOSING_HEADINGS, FACT_LABELS, FURNITURE_LINES, FURNITURE_OPENINGS } from '../lexicon/page-furniture';
import { looksLikeDateLine, readDateLine, readDay } from './read-day';

type FactField = 'source' | 'published' | 'updated' | 'author' | 'url' | 'title' | 'language';

interface Fact {
  readonly field: FactField;
  readonly value: string;
}

const LONGEST_LINE = 300;
const LABEL = new RegExp(
  `(?:^|[\\s|·•,;(])(${Object.keys(FACT_LABELS)
    .sort((a, b) => b.length - a.length)
    .map((label) => label.replace(/ /g, '\\s+'))
    .join('|')})\\s*[:：]\\s*`,
  'gi',
);

/** A label without a colon in front of nothing but a date ("Published 5:30 a.m., March 2, 2007"). */
const BARE_LABEL =
  /^(?:first published|published|posted|issued|released|last updated|updated|last modified|modified)(?: on| at)?\s+(?<rest>\S.*)$/i;

const isFact = (fact: Fact): boolean => {
  if (fact.value === '') return false;
  if (fact.field === 'published' || fact.field === 'updated') return readDay(fact.value) !== null;
  if (fact.field === 'url') return /^https?:\/\/\S+$/.test(fact.value);
  return fact.field === 'title' || fact.value.length <= 80;
};

/** The facts of a line that begins with a label and holds nothing but labelled facts; else none. */
export function readFacts(line: string): readonly Fact[] {
  if (line.length > LONGEST_LINE) return [];
  const bare = BARE_LABEL.exec(line);
  if (bare?.groups?.rest && readDateLine(bare.groups.rest)) {
    return [{ field: /updated|modified/i.test(line) ? 'updated' : 'published', value: bare.groups.rest }];
  }
  const found = [...line.matchAll(LABEL)];
  if (found.length === 0 || line.slice(0, found[0]?.index ?? 0).trim() !== '') return [];
  const facts = found.map((match, i): Fact => {
    const from = match.index + match[0].length;
    const value = line.slice(from, found[i + 1]?.index ?? line.length).replace(/^[\s|·•,;(]+|[\s|·•,;)]+$/g, '');
    const label = (match[1] ?? '').toLowerCase().replace(/\s+/g, ' ');
    return { field: FACT_LABELS[label] ?? 'author', value };
  });
  return facts.every(isFact) ? facts : [];
}

type LineKind = 'blank' | 'title' | 'date' | 'facts' | 'furniture' | 'body';

/** `text` without surrounding white space and Markdown heading marks; start and end are those of the trimmed line in the page. */
export interface PageLine extends Span {
  readonly text: string;
  readonly kind: LineKind;
  readonly facts: readonly Fact[];
  readonly day?: IsoDay;
  /** why it is not part of the text; absent for the text itself and for blank lines */
  readonly leftOut?: LeftOutReason;
}

const LONGEST_FURNITURE = 160;
const LONGEST_LABEL = 60;
const LONGEST_TITLE = 300;
const FEWEST_TITLE_WORDS = 3;
/** Lines above the text among which the headline is looked for. */
const LONGEST_HEAD = 200;
/** A line this long, or one that closes a sentence of this many words, is running text. */
const PROSE_LENGTH = 180;
const PROSE_WORDS = 8;
const ENDS_SENTENCE = /[.!?…:]["'”’)\]]*$/;
const BYLINE = /^by\s+\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]*){0,4}(?:\s+(?:and|,)\s.*)?$/iu;
const LINKS_ONLY = /^(?:https?:\/\/\S+\s*)+$/;

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const wordCount = (text: string): number => text.split(/\s+/).length;
const isProse = (text: string): boolean => text.length >= PROSE_LENGTH || (ENDS_SENTENCE.test(text) && wordCount(text) >= PROSE_WORDS);

function isFurniture(text: string): boolean {
  if (FURNITURE_LINES.has(text.toLowerCase().replace(/[\s.:…>»|]+$/, ''))) return true;
  if (LINKS_ONLY.test(text)) return true;
  return text.length <= LONGEST_FURNITURE && FURNITURE_OPENINGS.some((pattern) => pattern.test(text));
}

/** A short line without a sentence: the name of a section, in capitals or above the text. */
const isLabel = (text: string): boolean => text.length <= LONGEST_LABEL && !ENDS_SENTENCE.test(text);
const isShouted = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase() && !/\d/.test(text);

/** The line without Markdown marks around the whole of it (heading, emphasis). */
const plain = (line: string): string => line.replace(/^#{1,6}\s+/, '').replace(/^([*_]{1,3})(\S.*\S)\1$/, '$2');

interface RawLine extends Span {
  readonly text: string;
}

function rawLines(page: string): RawLine[] {
  let start = 0;
  return page.split('\n').map((line) => {
    const at = start;
    start += line.length + 1;
    const trimmed = line.trim();
    const from = at + line.indexOf(trimmed);
    return { start: from, end: from + trimmed.length, text: plain(trimmed) };
  });
}

/** Running text, and neither furniture nor a fact. */
const isRunning = ({ text }: RawLine): boolean =>
  isProse(text) && !isFurniture(text) && readFacts(text).length === 0 && !readDateLine(text);

/** The heading behind which no running text follows any more, so that the article ends there; -1 where there is none. */
function closingHeading(lines: readonly RawLine[]): number {
  const last = lines.findLastIndex(isRunning);
  return last < 0 ? -1 : lines.findIndex(({ text }, i) => i > last && text !== '' && CLOSING_HEADINGS.has(fold(text)));
}

/** The headline: above the text, not a label; a line that stands there twice before all others. */
function titleOf(lines: readonly RawLine[], prose: number, hint: string | undefined): string | null {
  if (hint) return fold(hint);
  const head = lines
    .slice(0, Math.min(prose, LONGEST_HEAD))
    .filter(
      ({ text }) =>
        text !== '' &&
        !isFurniture(text) &&
        readFacts(text).length === 0 &&
        !readDateLine(text) &&
        !looksLikeDateLine(text) &&
        !BYLINE.test(text),
    )
    .filter(({ text }) => text.length <= LONGEST_TITLE && wordCount(text) >= FEWEST_TITLE_WORDS && !/[.;]$/.test(text));
  const repeated = head
    .filter((line, i) => !isShouted(line.text) && head.some((other, j) => j > i && fold(other.text) === fold(line.text)))
    .sort((a, b) => b.text.length - a.text.length)[0];
  const chosen = repeated ?? head.find((line) => !(isShouted(line.text) && wordCount(line.text) < 5));
  return chosen ? fold(chosen.text) : null;
}

/** Reads the lines of a page; `title` is its title where that is known. Line ends are "\n". */
export function readPageLines(page: string, title?: string): readonly PageLine[] {
  const lines = rawLines(page);
  const found = lines.findIndex(isRunning);
  const prose = found < 0 ? lines.length : found;
  const folded = titleOf(lines, prose, title);
  // Without any running text every line is text, but for the title and what is surely furniture.
  const head = prose < lines.length ? prose : 0;
  let last = lines.length - 1;
  const closing = closingHeading(lines);
  if (closing >= 0) last = closing - 1;
  while (last > prose && !isProse(lines[last]?.text ?? '')) last -= 1;
  let titled = false;
  return lines.map((line, i): PageLine => {
    const { text } = line;
    const leave = (kind: LineKind, leftOut: LeftOutReason, more: Partial<PageLine> = {}): PageLine => ({
      ...{ ...line, kind, leftOut, facts: [] },
      ...more,
    });
    const keep = (kind: 'blank' | 'body'): PageLine => ({ ...line, kind, facts: [] });
    if (text === '') return keep('blank');
    if (closing >= 0 && i >= closing) return leave('furniture', 'below');
    const facts = readFacts(text);
    const outside = i < head || i > last;
    if (facts.length > 0 && (outside || text.length < LONGEST_FURNITURE)) return leave('facts', 'facts', { facts });
    if (folded !== null && fold(text) === folded && (!titled || outside || i <= head + 1)) {
      if (titled) return leave('furniture', 'repeated-title');
      titled = true;
      return leave('title', 'title');
    }
    const date = readDateLine(text);
    if (date) return leave('date', 'date', { day: date.day });
    // it may be the only day that the text shows, so it is never mistaken for a label
    if (looksLikeDateLine(text)) return keep('body');
    if (isFurniture(text)) return leave('furniture', 'furniture');
    if (i < head && (BYLINE.test(text) || !isProse(text))) return leave('furniture', 'above');
    if (i > last && head > 0 && isLabel(text) && isShouted(text)) return leave('furniture', 'furniture');
    return keep('body');
  });
}
