/** Applies `--published` only to articles that do not state their own publication date. */
import type { Recognized } from '@/domain/desk/recognized';
import { checkGiven } from '@/services/ingest/finish-article';
import { recognizeBytes } from '@/services/reading/recognize-bytes';
import { recognizePage } from '@/services/reading/recognize-page';
import { looksLikeHtml, recognizeText } from '@/services/reading/recognize-text';

type Undecided = { readonly text: string } | { readonly bytes: Uint8Array; readonly mediaType: string; readonly url?: string };

/** Returns `day` if the article has no certain date of its own, otherwise null. Throws bad data if `day` is not a date. */
export async function undatedDay(article: Undecided, day: string | null): Promise<string | null> {
  if (day === null) return null;
  checkGiven({ published: day });
  const { published } = (await recognize(article)).facts;
  return published === undefined || published.sure === 'guessed' ? day : null;
}

async function recognize(article: Undecided): Promise<Pick<Recognized, 'facts'>> {
  if ('bytes' in article) return recognizeBytes(article);
  return looksLikeHtml(article.text) ? recognizePage(article.text) : recognizeText(article.text);
}
