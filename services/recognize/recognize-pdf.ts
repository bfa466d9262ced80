/** A PDF → its text and what the file says about itself. The day a file was made is only a guess at the day of publication. */
import { z } from 'zod';
import { type Fact, isDay, type Recognized } from '@/domain/desk/recognized';
import { badData } from '@/domain/errors';
import { cutText, wholeCharacters } from '@/domain/text/cut-text';
import { parseInThread } from './parse-in-thread';
import { recognizeText } from './recognize-text';

const ADVICE = 'Paste the text of the article instead.';
const MIN_TEXT = 20;
/** what programs write where nobody gave a title */
const NO_TITLE = /^(?:untitled|microsoft word|powerpoint|print|document\d*)\b|\.(?:docx?|pdf|indd|tmp|pptx?|xlsx?|qxd)$/i;

const parsedPdf = z.union([
  z.object({ refused: z.string() }),
  z.object({ title: z.string().nullable(), created: z.string().nullable(), language: z.string().nullable(), body: z.string() }),
]);

/** Throws a typed error of the field `text` for a file that is locked, damaged, too long or only pictures. */
export async function recognizePdf(bytes: Uint8Array): Promise<Recognized> {
  const pdf = parsedPdf.parse(await parseInThread({ program: 'parse-pdf.mjs', data: { bytes }, what: 'PDF', advice: ADVICE }));
  if ('refused' in pdf) throw badData(`Could not read this PDF: ${pdf.refused}. ${ADVICE}`, 'text');
  const body = clean(pdf.body);
  if (body.trim().length < MIN_TEXT)
    throw badData('This PDF has no text, only images. It was probably scanned. Paste the text of the article instead.', 'text');
  const title = clean(pdf.title ?? '').trim();
  const named = title === '' || NO_TITLE.test(title) ? null : cutText(title, 500);
  const text = recognizeText(body, named ?? undefined);
  const made = /^D:(\d{4})(\d{2})(\d{2})/.exec(pdf.created ?? '');
  const day = made ? `${made[1]}-${made[2]}-${made[3]}` : '';
  const guess: Fact | undefined = isDay(day) ? { value: day, where: 'the PDF creation date', sure: 'guessed' } : undefined;
  const published = text.facts.published ?? guess;
  const facts = {
    ...text.facts,
    ...(named ? { title: { value: named, where: 'the PDF title', sure: 'found' } as const } : {}),
    ...(published ? { published } : {}),
  };
  return { ...text, facts };
}

const clean = (text: string): string => wholeCharacters(text).replaceAll('\0', '');
