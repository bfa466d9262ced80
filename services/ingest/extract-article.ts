/** The one place where the store calls the extraction engine. */
import type { Database } from '@/db/database';
import { type Article, type Extraction, extract } from '@/engine/index';
import { actorIndex, indexOfFiles } from '../vocabulary/extraction-vocabulary';

export type Extractor = (article: Article) => Extraction;

/** The events of an article, with the actors of the files: what a text is read with where there is no database. */
export const extractArticle: Extractor = (article) => extract(article, { vocabulary: indexOfFiles() });

/** The same with the actors that people have set, added and merged in this database. */
export async function extractorFor(db: Database): Promise<Extractor> {
  const vocabulary = await actorIndex(db);
  return (article) => extract(article, { vocabulary });
}
