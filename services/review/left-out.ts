/** The sentences whose candidates the engine left out because of low confidence, for an editor who looks for a missed event. */
import type { Database } from '@/db/database';
import type { ArticleView } from '@/domain/article-views';
import { LOW_CONFIDENCE } from '@/engine/index';
import { extractorFor } from '../ingest/extract-article';
import { type Extractor, tryToRead } from '../reading/extraction';
import { type ListedSentence, sentencesOf } from './sentences-of';

export interface LeftOutSentence extends ListedSentence {
  /** the word that may report an event */
  readonly word: string;
  /** one plain sentence */
  readonly why: string;
}

/** Each sentence once, in the order of the text; none where the article is over its budget. `given` replaces the engine in tests alone. */
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
