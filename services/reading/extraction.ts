/** What the store takes from the engine, and what it does where the engine could not read a text. */
import type { NotRead } from '@/domain/desk/not-read';
import { type ActorMention, type Article, EXTRACTOR_VERSION, type Extraction, type Span } from '@/engine/index';

/** `dropped` may be only those of low confidence. `timexes` and `actors` are those of the span that was asked for; the thread leaves them out where the whole text was. */
export interface Extracted extends Pick<Extraction, 'extractorVersion' | 'events' | 'diagnostics' | 'dropped' | 'timexes'> {
  readonly actors?: readonly ActorMention[];
}

/** The events of an article; with `within`, those that have a sentence in that span. Throws a NotReadError. */
export type Extractor = (article: Article, within?: Span) => Extracted | Promise<Extracted>;

/** The article is over its budget of time, memory or events. */
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
