/** Runs the engine on an article between transactions, and defines the stored part of its output. */
import type { Database } from '@/db/database';
import type { NotRead } from '@/domain/desk/not-read';
import { type ActorMention, type Article, EXTRACTOR_VERSION, type Extraction, type Span } from '@/engine/index';
import { write } from '../timeline/facts/write';

/**
 * `dropped` may contain only low-confidence candidates. `timexes` and `actors` cover the requested span; the worker omits them for whole
 * texts.
 */
export interface Extracted extends Pick<Extraction, 'extractorVersion' | 'events' | 'diagnostics' | 'dropped' | 'timexes'> {
  readonly actors?: readonly ActorMention[];
}

/**
 * Extracts the events of an article. `within` limits them to those with a sentence in the span, which an editor wants as an event. Throws a
 * NotReadError.
 */
export type Extractor = (article: Article, within?: Span) => Extracted | Promise<Extracted>;

export class NotReadError extends Error {
  override readonly name = 'NotReadError';

  constructor(readonly reason: NotRead) {
    super(`The article was not processed (${reason}).`);
  }
}

export interface TextReading extends Extracted {
  /** null: the text was read */
  readonly notRead: NotRead | null;
}

/** Runs the extractor. A NotReadError becomes a reading without events, with the reason in `notRead`. */
export async function tryToRead(extract: Extractor, article: Article, within?: Span): Promise<TextReading> {
  try {
    return { ...(await extract(article, within)), notRead: null };
  } catch (error) {
    if (!(error instanceof NotReadError)) throw error;
    return { extractorVersion: EXTRACTOR_VERSION, events: [], diagnostics: [], dropped: [], timexes: [], notRead: error.reason };
  }
}

/** Returns the reading of a text. Throws NotReadYet if the text must be read first; do not catch it. */
export type Read = (article: Article) => TextReading;

class NotReadYet extends Error {
  override readonly name = 'NotReadYet';

  constructor(readonly article: Article) {
    super('This text must be processed first.');
  }
}

/** The article may change between tries, because of other requests; more tries than this indicate a bug. */
const MOST_TRIES = 10;

/**
 * Runs the engine between transactions, never inside one, because a waiting transaction blocks other writers. A transaction that needs an
 * unread text rolls back and runs again after reading it. `first`: a text that is needed in any case.
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

/** Everything that affects the extraction. */
const keyOf = ({ title, body, published, language, url }: Article): string => JSON.stringify([title, published, language, url, body]);
