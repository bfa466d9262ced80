/** Recognizes facts and text in a file or fetched response. */
import { z } from 'zod';
import { type Fact, isDay, type Recognized } from '@/domain/desk/recognized';
import { badData } from '@/domain/errors';
import { cutText, storableText } from '@/domain/text/cut-text';
import { titleAndSite } from '@/engine/index';
import { complete } from './complete-facts';
import { decodeBytes } from './decode-bytes';
import { parseInThread } from './parse-in-thread';
import { recognizePage } from './recognize-page';
import { recognizeText } from './recognize-text';

const ADVICE = 'Paste the text of the article instead.';
const MIN_TEXT = 20;

const parsedPdf = z.union([
  z.object({ refused: z.string() }),
  z.object({ title: z.string().nullable(), created: z.string().nullable(), language: z.string().nullable(), body: z.string() }),
]);

/**
 * Recognizes a PDF. Its creation date is only a guess at the publication date. Throws a typed error for the field `text` if the file is
 * locked, damaged, too long or has only images.
 */
export async function recognizePdf(bytes: Uint8Array): Promise<Recognized> {
  const pdf = parsedPdf.parse(await parseInThread({ program: 'parse-pdf.mjs', data: { bytes }, what: 'PDF', advice: ADVICE }));
  if ('refused' in pdf) throw badData(`Could not read this PDF: ${pdf.refused}. ${ADVICE}`, 'text');
  const body = storableText(pdf.body);
  if (body.trim().length < MIN_TEXT)
    throw badData('This PDF has no text, only images. It was probably scanned. Paste the text of the article instead.', 'text');
  const title = storableText(pdf.title ?? '').trim();
  const named = title === '' || isProgramTitle(title) ? null : cutText(title, 500);
  const text = recognizeText(body, named ?? undefined);
  const made = /^D:(\d{4})(\d{2})(\d{2})/.exec(pdf.created ?? '');
  const day = made ? `${made[1]}-${made[2]}-${made[3]}` : '';
  const guess: Fact | undefined = isDay(day) ? { value: day, where: 'the PDF creation date', sure: 'guessed' } : undefined;
  const published = text.facts.published ?? guess;
  const { source } = text.facts;
  const split = named === null ? null : titleAndSite(named, source?.value);
  const fromTitle = (value: string): Fact => ({ value, where: 'the PDF title', sure: 'found' });
  const facts = {
    ...text.facts,
    ...(named ? { title: fromTitle(split?.title ?? named) } : {}),
    ...(split && (!source || source.value.toLowerCase() === split.site.toLowerCase()) ? { source: fromTitle(split.site) } : {}),
    ...(published ? { published } : {}),
  };
  return { ...text, facts };
}

interface Received {
  readonly bytes: Uint8Array;
  readonly name?: string;
  /** the `Content-Type` of the response */
  readonly mediaType?: string;
  readonly url?: string;
  /** true: a pasted fragment of a page */
  readonly isPiece?: boolean;
}

const HEAD = 2_000;
/** text files whose markup would pass for an article */
const REFUSED: readonly (readonly [string, RegExp, string])[] = [
  ['a rich text file (RTF)', /^\s*\{\\rtf\d/, 'Save it as a Word document (.docx) or text file, and try again.'],
  [
    'an email or a web archive with several parts',
    /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*content-type:\s*multipart\//i,
    'Open it and save it as an HTML file, or paste the text.',
  ],
  ['a feed', /^\s*(?:<\?xml[^>]*>\s*)?<(?:rss|feed|rdf:RDF)[\s>]/, 'Subscribe to its URL under Feeds, or add the URL of one article.'],
];

/** Throws a typed error that names the field if the bytes are not an article. */
export async function recognizeBytes(received: Received): Promise<Recognized> {
  const { bytes, name, mediaType, url, isPiece } = received;
  const decoded = decodeBytes(bytes, mediaType);
  if (decoded.kind === 'pdf') return complete(await recognizePdf(bytes), { name, url });
  if (decoded.kind === 'docx') return complete(await recognizeDocx(bytes), { name, url });
  const { kind, text, warning } = decoded;
  for (const [what, start, advice] of REFUSED)
    if (start.test(text.slice(0, HEAD))) throw badData(`This is ${what}, not the text of an article. ${advice}`, 'text');
  const read = kind === 'html' || isPiece ? await recognizePage(text, { isPiece, url }) : recognizeText(text);
  return complete(warning === null ? read : { ...read, warnings: [...read.warnings, warning] }, { name, url });
}

const WHAT = 'Word document';
const LONGEST_TITLE = 500;

const parsed = z.union([
  z.object({ refused: z.string() }),
  z.object({ heading: z.string().nullable(), title: z.string().nullable(), body: z.string() }),
]);

/** Throws a typed error for the field `text` if the document is damaged, too large or has no text. */
async function recognizeDocx(bytes: Uint8Array): Promise<Recognized> {
  const document = parsed.parse(await parseInThread({ program: 'parse-docx.mjs', data: { bytes }, what: WHAT, advice: ADVICE }));
  if ('refused' in document) throw badData(`Could not read this ${WHAT}: ${document.refused}. ${ADVICE}`, 'text');
  const body = storableText(document.body);
  if (body.trim() === '') throw badData(`This ${WHAT} has no text. ${ADVICE}`, 'text');
  const title = titleFact(document.heading, document.title);
  const text = recognizeText(body, title?.value);
  return title ? { ...text, facts: { ...text.facts, title } } : text;
}

function titleFact(heading: string | null, stored: string | null): Fact | null {
  const [first, second] = [storableText(heading ?? '').trim(), storableText(stored ?? '').trim()];
  if (first !== '') return { value: cutText(first, LONGEST_TITLE), where: 'the heading of the document', sure: 'found' };
  if (second === '' || isProgramTitle(second)) return null;
  return { value: cutText(second, LONGEST_TITLE), where: 'the title of the document', sure: 'found' };
}

const PLACEHOLDER = /^(?:untitled|microsoft word|powerpoint|print|document\d*)\b|\.(?:docx?|pdf|indd|tmp|pptx?|xlsx?|qxd)$/i;

/** True for a placeholder that a program writes, such as "Microsoft Word - letter.docx". */
const isProgramTitle = (title: string): boolean => PLACEHOLDER.test(title);
