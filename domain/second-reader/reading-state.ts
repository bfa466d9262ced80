/** Says how far the last reading of an article by a language model is, for the review page. */
import type { ItemState } from '../desk/job-views';

/** How far the last reading of an article is. */
export interface ReadingState {
  readonly state: ItemState;
  /** why it failed or waits; null otherwise */
  readonly message: string | null;
  readonly jobId: number;
}

type Progress = Pick<ReadingState, 'state' | 'message'>;

/** Whether the page changes soon without the editor. A reading with a reason waits for another try, perhaps until tomorrow. */
export const isUnderWay = ({ state, message }: Progress): boolean => state === 'running' || (state === 'waiting' && message === null);

export function readingStateWords({ state, message }: Progress): string {
  if (message !== null) return message;
  switch (state) {
    case 'waiting':
      return 'Waiting for the model…';
    case 'running':
      return 'The model is reading the article…';
    case 'done':
      return 'The model has read the article.';
    default:
      return 'The model did not read the article. The engine’s events are unchanged.';
  }
}
