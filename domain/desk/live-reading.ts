/** Message types between the page and the worker that reads text live. */
import type { DatedEvent, VocabularyActor } from '@/engine/model/event';
import type { FactName } from './recognized';

export interface ReadQuestion {
  readonly id: number;
  readonly text: string;
  /** true: the text is an article’s body, so nothing is removed from it */
  readonly isBody: boolean;
  readonly given: Readonly<Partial<Record<FactName, string>>>;
}

/** The actors are sent first, once. */
export type ToReader = { readonly actors: readonly VocabularyActor[] } | ReadQuestion;

export interface ReadAnswer {
  readonly id: number;
  /** null if the text could not be read */
  readonly article: { readonly title: string; readonly published: string; readonly body: string } | null;
  readonly events: readonly DatedEvent[];
  /** why it could not be read */
  readonly problem: { readonly field: string | null; readonly message: string } | null;
}

/** The worker is ready for questions. */
export const READY = 'ready';
export type FromReader = typeof READY | ReadAnswer;
