/** Running the engine on an article: the part of its output that is stored, and how a transaction waits for it. */
import type { Database } from '@/db/database';
import type { NotRead } from '@/domain/desk/not-read';
import { type ActorMention, type Article, EXTRACTOR_VERSION, type Extraction, type Span } from '@/engine/index';
import { write } from '../facts/write';

/** `dropped` may be only those of low confidence. `timexes` and `actors` are those of the span that was asked for; the thread leaves them out where the whole text was. */
export interface Extracted extends Pick<Extraction, 'extractorVersion' | 'events' | 'diagnostics' | 'dropped' | 'timexes'> {
  readonly actors?: readonly ActorMention[];
}

/** The events of an article; with `within`, those that have a sentence in that span. Throws a NotReadError. */
export type Extractor = (article: Article, within?: Span) => Extracted | Promise<Extracted>;

export class NotReadError extends Error {
  override readonly name = 'NotReadError';

  constructor(readonly reason: NotRead) {
    super(`The article was not processed (${reason}).`);
  }
}

export interface TextReading extends Extracted {
  /** null: it was read */
  readonly notRead: NotRead | null;
}

/** As the extractor reads it, but it never throws for the text: one that is over its budget has no events, and the reason. */
export async function tryToRead(extract: Extractor, article: Article, within?: Span): Promise<TextReading> {
  try {
    return { ...(await extract(article, within)), notRead: null };
  } catch (error) {
    if (!(error instanceof NotReadError)) throw error;
    return { extractorVersion: EXTRACTOR_VERSION, events: [], diagnostics: [], dropped: [], timexes: [], notRead: error.reason };
  }
}

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

/**
 * Runs the engine between transactions, never within one, because a waiting transaction blocks other writers. A transaction that needs a text
 * nobody has processed yet is rolled back and runs again afterwards. `first`: a text that is certainly needed.
 */
export async function readBetween<Value>(
  db: Database,
  extract: Extractor,
  work: (tx: Database, read: Read) => Promise<Value>,
  first?: Article,
): Promise<Value> {
  const readings = new Map<string, TextReading>();
  const learn = async (article: Article): Promise<void> => {
    readings.set(keyOf(article), await tryToRead(extract, article));
  };
  const read: Read = (article) => {
    const reading = readings.get(keyOf(article));
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
