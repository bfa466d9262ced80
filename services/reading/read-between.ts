/**
 * Texts are read between transactions, never within one: a transaction that waited for the engine would hold up everybody. What must be
 * read may depend on what the transaction finds, so one that meets a text nobody has read is rolled back and run again once it is.
 */
import type { Database } from '@/db/database';
import type { Article } from '@/engine/index';
import { write } from '../facts/write';
import { type Extractor, type TextReading, tryToRead } from './extraction';

/** The reading of a text. Throws where the text was not read yet; let it pass. */
export type Read = (article: Article) => TextReading;

class NotReadYet extends Error {
  override readonly name = 'NotReadYet';

  constructor(readonly article: Article) {
    super('This text must be processed first.');
  }
}

/** The facts of an article may change each time, by others; after so many times something else is wrong. */
const MOST_TRIES = 10;

/** `first`: a text that will surely be needed. */
export async function readBetween<Value>(
  db: Database,
  extract: Extractor,
  work: (tx: Database, read: Read) => Promise<Value>,
  first?: Article,
): Promise<Value> {
  const known = new Map<string, TextReading>();
  const learn = async (article: Article): Promise<void> => {
    known.set(keyOf(article), await tryToRead(extract, article));
  };
  const read: Read = (article) => {
    const reading = known.get(keyOf(article));
    if (!reading) throw new NotReadYet(article);
    return reading;
  };
  if (first) await learn(first);
  for (let tries = 1; ; tries += 1) {
    try {
      return await write(db, (tx) => work(tx, read));
    } catch (error) {
      if (!(error instanceof NotReadYet) || tries === MOST_TRIES) throw error;
      await learn(error.article);
    }
  }
}

/** All that the engine looks at. */
const keyOf = ({ title, body, published, language, url }: Article): string => JSON.stringify([title, published, language, url, body]);
