/** What the page and the thread that reads along say to one another. */
import type { DatedEvent, VocabularyActor } from '@/engine/model/event';
import type { FactName } from './recognized';

export interface ReadQuestion {
  readonly id: number;
  readonly text: string;
  readonly given: Readonly<Partial<Record<FactName, string>>>;
}

/** The actors come first, once. */
export type ToReader = { readonly actors: readonly VocabularyActor[] } | ReadQuestion;

export interface ReadAnswer {
  readonly id: number;
  /** null where the text could not be read */
  readonly article: { readonly title: string; readonly published: string; readonly body: string } | null;
  readonly events: readonly DatedEvent[];
  /** why it could not */
  readonly problem: { readonly field: string | null; readonly message: string } | null;
}

/** It can be asked now. */
export const READY = 'ready';
export type FromReader = typeof READY | ReadAnswer;
