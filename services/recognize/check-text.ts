/** Refuses what is no text: too much of it, none of it, bytes of a picture, a wrong encoding. */
import { badData, DatelineError } from '@/domain/errors';
import { numberWords } from '@/domain/text/counted';

export const MAX_CHARACTERS = 500_000;

/** Throws a typed error of the field `text`. */
export function checkText(text: string): void {
  if (text.length > MAX_CHARACTERS)
    throw new DatelineError(
      'too-large',
      `The text has ${numberWords(text.length)} characters. The limit is ${numberWords(MAX_CHARACTERS)}. Split it into several articles.`,
      'text',
    );
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
