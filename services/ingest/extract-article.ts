/** The only module of the services that calls the extraction engine. */
import type { Database } from '@/db/database';
import { type Article, type Extraction, extract } from '@/engine/index';
import type { Extractor } from '../reading/extraction';
import { readInThread } from '../reading/extraction-thread';
import { storedAnswers } from '../second-reader/client/stored-answers';
import { extractionActors, indexOfFiles } from '../vocabulary/extraction-vocabulary';

/**
 * Extracts the events of an article synchronously, with the actors from the data files. For programs without a database or server.
 * `without`: IDs of engine steps to skip.
 */
export const extractArticle = (article: Article, without?: ReadonlySet<string>): Extraction =>
  extract(article, { vocabulary: indexOfFiles(), without });

/**
 * Returns an extractor that runs in a worker thread. It knows the actors that people set, added and merged in this database, and the stored
 * answers of a language model about the text. Events that an editor requests for selected words come from the engine alone.
 */
export async function extractorFor(db: Database): Promise<Extractor> {
  const actors = await extractionActors(db);
  return async (article, within) =>
    readInThread({ article, actors, within: within ?? null, answers: within ? null : await storedAnswers(db, article.body) });
}
