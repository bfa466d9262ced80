/** Recognizes facts and text in a Word document. */
import { z } from 'zod';
import type { Fact, Recognized } from '@/domain/desk/recognized';
import { badData } from '@/domain/errors';
import { cutText, storableText } from '@/domain/text/cut-text';
import { isProgramTitle } from './file-title';
import { parseInThread } from './parse-in-thread';
import { recognizeText } from './recognize-text';

const ADVICE = 'Paste the text of the article instead.';
const WHAT = 'Word document';
const LONGEST_TITLE = 500;

const parsed = z.union([
  z.object({ refused: z.string() }),
  z.object({ heading: z.string().nullable(), title: z.string().nullable(), body: z.string() }),
]);

/** Throws a typed error for the field `text` if the document is damaged, too large or has no text. */
export async function recognizeDocx(bytes: Uint8Array): Promise<Recognized> {
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
