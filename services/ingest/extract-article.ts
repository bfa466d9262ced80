/** The one place where the store calls the extraction engine. */
import type { Database } from '@/db/database';
import { type Article, type Extraction, extract } from '@/engine/index';
import type { Extractor } from '../reading/extraction';
import { readInThread } from '../reading/extraction-thread';
import { extractionActors, indexOfFiles } from '../vocabulary/extraction-vocabulary';

/**
 * The events of an article, with the actors of the files, read at once: for programs that have no database and serve nobody.
 * `without`: IDs of engine steps to leave out.
 */
export const extractArticle = (article: Article, without?: ReadonlySet<string>): Extraction =>
  extract(article, { vocabulary: indexOfFiles(), without });

/** The same in a thread of its own, with the actors that people have set, added and merged in this database. */
export async function extractorFor(db: Database): Promise<Extractor> {
  const actors = await extractionActors(db);
  return (article, within) => readInThread({ article, actors, within: within ?? null });
}
