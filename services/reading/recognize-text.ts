/** Recognizes facts and body in plain text or Markdown, with or without front matter. */
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { calendarWords } from '@/domain/dates/day-words';
import type { Restoring } from '@/domain/desk/left-out';
import { FACT_NAMES, type Fact, type FactName, type Recognized } from '@/domain/desk/recognized';
import { badData, DatelineError } from '@/domain/errors';
import { numberWords } from '@/domain/text/counted';
import { shortText } from '@/domain/text/cut-text';
import { type ArticleHints, type LeftOutLine, type ReadArticle, readArticle, textWithout } from '@/engine/index';

export const MAX_CHARACTERS = 500_000;
/** The server reads a text on its main thread, and short lines take the most time. */
export const MAX_LINES = 50_000;

/** Throws a typed error for the field `text` if the text is too long or empty. */
export function checkText(text: string): void {
  checkSize(text.length, MAX_CHARACTERS, 'characters');
  checkSize(text.split(/\r\n?|\n/).length, MAX_LINES, 'lines');
  if (text.replace(/^\uFEFF/, '').trim() === '') throw badData('The article has no text.', 'text');
  if (/^\s*%PDF-\d/.test(text.slice(0, 1_000)))
    throw badData('This is the raw content of a PDF, not its text. Upload the file instead.', 'text');
  if (text.includes('\u0000'))
    throw badData(
      'This looks like an image or a program, not text: it contains NUL bytes. Save the article as text and try again.',
      'text',
    );
  if (/\p{Surrogate}/u.test(text)) throw badData('The text is damaged: it contains incomplete characters. Copy the text again.', 'text');
  const replaced = text.split('\uFFFD').length - 1;
  if (replaced > 20 && replaced > text.length / 100)
    throw badData('The text has the wrong encoding. Save it as UTF-8 and try again.', 'text');
}

function checkSize(size: number, limit: number, unit: string): void {
  if (size <= limit) return;
  const message = `The text has ${numberWords(size)} ${unit}. The limit is ${numberWords(limit)}. Split it into several articles.`;
  throw new DatelineError('too-large', message, 'text');
}

const LONGEST_LINE = 160;

/**
 * Throws a typed error for invalid text (field `text`) or unreadable front matter (field `frontMatter`). Below front matter, the text is
 * kept, except a heading that repeats the title, and states only the missing facts. `title`: a known headline, so that it is not taken as
 * part of the text. `captions`: paragraphs known to be image captions.
 */
export function recognizeText(text: string, title?: string, captions: readonly string[] = []): Recognized {
  checkText(text);
  const original = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { frontMatter, body } = splitFrontMatter(original);
  const read = readArticle(body, title ? { title } : {});
  const facts = new Map<FactName, Fact>();
  for (const name of FACT_NAMES) {
    const said = frontMatter?.[name];
    const found = frontMatter !== null && name === 'language' ? undefined : read[name];
    if (said) facts.set(name, { value: said, where: 'the front matter', sure: 'said' });
    else if (found)
      facts.set(name, {
        value: found,
        where: read.inferred[name] ?? 'the text',
        sure: 'found',
        ...(name === 'published' ? dayDoubt(read) : {}),
      });
  }
  const { body: plain, ...around } = frontMatter === null ? partsOf(read, body, captions) : belowFrontMatter(body, frontMatter.title);
  if (plain.trim() === '') throw badData('The article has no text.', 'text');
  if (!facts.has('title')) facts.set('title', { value: firstLine(plain), where: 'the first line', sure: 'guessed' });
  const warnings =
    frontMatter !== null || facts.has('language') ? [] : ['The text does not look like English. Some dates and events may be missed.'];
  return { facts: Object.fromEntries(facts), note: frontMatter?.note || null, body: plain, ...around, original, warnings };
}

type Parts = Pick<Recognized, 'body' | 'page' | 'leftOut'>;

const WHOLE = { page: '', leftOut: [] } as const;

/** A single line is the body, even if it looks like a title. */
function partsOf({ page, leftOut: lines, body }: ReadArticle, whole: string, captions: readonly string[]): Parts {
  if (body.trim() === '' && !whole.trim().includes('\n')) return { ...WHOLE, body: whole.trim() };
  const leftOut = captions.length === 0 ? lines : withCaptions(page, lines, captions);
  if (leftOut.length === 0) return { ...WHOLE, body: body.trimEnd() };
  return { page, leftOut, body: textWithout(page, leftOut) };
}

function belowFrontMatter(body: string, title: string | undefined): Parts {
  const [line = '', heading] = /^#{1,2}[^\S\n]+([^\n]+?)[^\S\n]*(?=\n)/.exec(body) ?? [];
  if (title === undefined || heading?.toLowerCase() !== title.toLowerCase()) return { ...WHOLE, body: body.trimEnd() };
  const leftOut = [{ start: 0, end: line.length, reason: 'title' }] as const;
  return { page: body, leftOut, body: textWithout(body, leftOut).trimEnd() };
}

/** Adds the image captions to the lines that are removed from the text. */
function withCaptions(page: string, leftOut: readonly LeftOutLine[], captions: readonly string[]): readonly LeftOutLine[] {
  const [shown, lines] = [new Set(captions), new Map(leftOut.map((line) => [line.start, line]))];
  let start = 0;
  for (const line of page.split('\n')) {
    if (shown.has(line)) lines.set(start, { start, end: start + line.length, reason: 'caption' });
    start += line.length + 1;
  }
  return [...lines.values()].sort((one, other) => one.start - other.start);
}

/** A date with two readings or with the year of the copyright line is a guess. Other dates with the same rank make a date doubtful. */
export function dayDoubt({ published = '', otherDays, otherReading, dayRank }: ReadArticle): Partial<Fact> {
  if (otherReading !== null)
    return {
      sure: 'guessed',
      doubt: `The numbers can mean ${calendarWords(published)} or ${calendarWords(otherReading)}. Check which date is correct.`,
    };
  if (dayRank === 'completed') return { sure: 'guessed', doubt: 'The year is that of the copyright line. Check whether it is correct.' };
  if (otherDays.length === 0) return {};
  return { doubt: `The text also contains ${otherDays.join(', ')}. Check which date is correct.` };
}

function firstLine(text: string): string {
  return shortText(text.trimStart().split('\n', 1)[0] ?? '', LONGEST_LINE);
}

const START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--|<!doctype\s+html|<(?:html|head|body|div|p|article|section|main|meta|script|table|span)[\s>])/i;
const CLOSING = /<\/(?:p|div|article|section|body|html|span|h[1-6]|li|td)\s*>/gi;

/** True for HTML source; a text with only a few tags is not HTML. */
export const looksLikeHtml = (text: string): boolean =>
  START.test(text.slice(0, 2_000)) || (text.slice(0, 50_000).match(CLOSING)?.length ?? 0) >= 5;

/** Puts removed lines back into the body. Unknown positions are ignored. */
export function withRestored(read: Pick<Recognized, 'body' | 'page' | 'leftOut'>, restoring: Restoring): string {
  const stay = restoring === 'all' ? [] : read.leftOut.filter(({ start }) => !restoring.includes(start));
  return stay.length === read.leftOut.length ? read.body : textWithout(read.page, stay).trimEnd();
}

type FrontMatter = ArticleHints & { readonly note?: string };

interface SplitText {
  /** null if the text has no front matter */
  readonly frontMatter: FrontMatter | null;
  /** The text after the block, without one leading blank line and the trailing newline. Without a block, the whole text. */
  readonly body: string;
}

/** Blog programs write `date`, which `published` replaces. */
const NAMES = ['title', 'source', 'url', 'date', 'published', 'language', 'note'] as const;
const MAX_BLOCK = 20_000;

/**
 * The YAML block at the top of an article file, read as plain values: no tags, aliases or code. An unreadable block is an error. `text`
 * must have `\n` line ends and no byte order mark. Throws bad data (field `frontMatter`) for an unreadable block.
 */
export function splitFrontMatter(text: string): SplitText {
  if (/^---[^\S\n]*\S/.test(text) && /^---[a-z]/i.test(text))
    throw badData('Front matter must be YAML. Its first line must be “---”.', 'frontMatter');
  if (!/^---[^\S\n]*\n/.test(text)) return { frontMatter: null, body: text };
  const start = text.indexOf('\n') + 1;
  const close = /^---[^\S\n]*(?:\n|$)/m.exec(text.slice(start, start + MAX_BLOCK));
  if (!close) throw badData('The front matter is not closed. Add a closing line “---”.', 'frontMatter');
  const rest = text.slice(start + close.index + close[0].length);
  return { frontMatter: readBlock(text.slice(start, start + close.index)), body: rest.replace(/^[^\S\n]*\n/, '').replace(/\n$/, '') };
}

function readBlock(block: string): FrontMatter {
  let value: unknown;
  try {
    value = load(block, { schema: FAILSAFE_SCHEMA, maxAliases: 0 });
  } catch (error) {
    const what = error instanceof Error ? error.message.split('\n')[0] : 'it is not valid YAML';
    throw badData(`Could not read the front matter: ${what}. Correct it or remove it, and try again.`, 'frontMatter');
  }
  if (value === null || value === undefined || value === '') return {};
  if (typeof value !== 'object' || Array.isArray(value))
    throw badData('Front matter must be a list of names and values, like “title: …”.', 'frontMatter');
  const given = new Map(Object.entries(value));
  const facts: { -readonly [Field in keyof FrontMatter]: string } = {};
  for (const name of NAMES) {
    const fact: unknown = given.get(name);
    if (fact === undefined || fact === null || fact === '') continue;
    if (typeof fact !== 'string') throw badData(`“${name}” in the front matter must be plain text.`, 'frontMatter');
    facts[name === 'date' ? 'published' : name] = fact.trim();
  }
  // clippers write the URL as the source
  const { source, ...others } = facts;
  return source !== undefined && /^https?:\/\//.test(source) ? { url: source, ...others } : facts;
}
