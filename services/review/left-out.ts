/** Lists sentences whose candidates the engine dropped because of low confidence, for editors who look for missed events. */
import type { Database } from '@/db/database';
import type { ArticleView } from '@/domain/article-views';
import { LOW_CONFIDENCE, readText } from '@/engine/index';
import { extractorFor } from '../ingest/extract-article';
import { type Extractor, tryToRead } from '../reading/extraction';

export interface ListedSentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const sentencesOf = (body: string): readonly ListedSentence[] =>
  readText(body).sentences.map(({ start, end, text }) => ({ start, end, text: text.replace(/\s+/g, ' ').trim() }));

export interface LeftOutSentence extends ListedSentence {
  readonly word: string;
  readonly why: string;
}

/** Unique, in text order; empty if the article could not be read. Only tests pass `given`. */
export async function leftOutSentences(
  db: Database,
  { title, body, published, language, url }: Pick<ArticleView, 'title' | 'body' | 'published' | 'language' | 'url'>,
  given?: Extractor,
): Promise<readonly LeftOutSentence[]> {
  const article = { title, body, published, language, ...(url === null ? {} : { url }) };
  const { dropped } = await tryToRead(given ?? (await extractorFor(db)), article);
  const low = dropped.filter(({ check }) => check === LOW_CONFIDENCE);
  return sentencesOf(body).flatMap((sentence) => {
    const found = low.find(({ start, end }) => start >= sentence.start && end <= sentence.end);
    return found ? [{ ...sentence, word: found.quote, why: found.note }] : [];
  });
}
