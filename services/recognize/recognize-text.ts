/** A plain text or Markdown, with or without front matter → what it says about itself, and its body. */

import { FACT_NAMES, type Fact, type FactName, type Recognized } from '@/domain/desk/recognized';
import { badData } from '@/domain/errors';
import { shortText } from '@/domain/text/cut-text';
import { type LeftOutLine, type ReadArticle, readArticle, textWithout } from '@/engine/index';
import { checkText } from './check-text';
import { splitFrontMatter } from './front-matter';

const LONGEST_LINE = 160;

/**
 * Throws a typed error when it is no text (field `text`) or its front matter cannot be read (field `frontMatter`). `title`: the headline where
 * it is known from elsewhere, so that it is not taken for a part of the text. `captions`: paragraphs that are known to stand under pictures.
 */
export function recognizeText(text: string, title?: string, captions: readonly string[] = []): Recognized {
  checkText(text);
  const original = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { frontMatter, body } = splitFrontMatter(original);
  const read = frontMatter === null ? readArticle(body, title ? { title } : {}) : null;
  const facts = new Map<FactName, Fact>();
  for (const name of FACT_NAMES) {
    const said = frontMatter?.[name];
    const found = read?.[name];
    if (said) facts.set(name, { value: said, where: 'the front matter', sure: 'said' });
    else if (found) facts.set(name, { value: found, where: read.inferred[name] ?? 'the text', sure: 'found', ...doubtOf(name, read) });
  }
  const { body: plain, ...around } = read === null ? { ...WHOLE, body: body.trimEnd() } : partsOf(read, body, captions);
  if (plain.trim() === '') throw badData('The article has no text.', 'text');
  if (!facts.has('title')) facts.set('title', { value: firstLine(plain), where: 'the first line', sure: 'guessed' });
  const warnings =
    read?.language === undefined && read !== null ? ['The text does not look like English. Some dates and events may be missed.'] : [];
  return { facts: Object.fromEntries(facts), note: frontMatter?.note || null, body: plain, ...around, original, warnings };
}

type Parts = Pick<Recognized, 'body' | 'page' | 'leftOut'>;

const WHOLE = { page: '', leftOut: [] } as const;

/** A text of one line is no title, though it may look like one. */
function partsOf({ page, leftOut: lines, body }: ReadArticle, whole: string, captions: readonly string[]): Parts {
  if (body.trim() === '' && !whole.trim().includes('\n')) return { ...WHOLE, body: whole.trim() };
  const leftOut = captions.length === 0 ? lines : withCaptions(page, lines, captions);
  if (leftOut.length === 0) return { ...WHOLE, body: body.trimEnd() };
  return { page, leftOut, body: textWithout(page, leftOut) };
}

/** The paragraphs of the page that are captions of pictures are no text of the article. */
function withCaptions(page: string, leftOut: readonly LeftOutLine[], captions: readonly string[]): readonly LeftOutLine[] {
  const [shown, lines] = [new Set(captions), new Map(leftOut.map((line) => [line.start, line]))];
  let start = 0;
  for (const line of page.split('\n')) {
    if (shown.has(line)) lines.set(start, { start, end: start + line.length, reason: 'caption' });
    start += line.length + 1;
  }
  return [...lines.values()].sort((one, other) => one.start - other.start);
}

function doubtOf(name: FactName, { otherDays }: ReturnType<typeof readArticle>): { readonly doubt?: string } {
  if (name !== 'published' || otherDays.length === 0) return {};
  return { doubt: `The text also contains ${otherDays.join(', ')}. Check which date is correct.` };
}

function firstLine(text: string): string {
  return shortText(text.trimStart().split('\n', 1)[0] ?? '', LONGEST_LINE);
}
