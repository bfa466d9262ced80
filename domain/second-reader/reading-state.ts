/** Describes the progress of a language model's last reading of an article, for the review page. */
import type { ItemState } from '../desk/job-views';

/** Progress of the last reading of an article. */
export interface ReadingState {
  readonly state: ItemState;
  /** why it failed or is waiting; null otherwise */
  readonly message: string | null;
  readonly jobId: number;
}

type Progress = Pick<ReadingState, 'state' | 'message'>;

/** Whether the page will soon change without the editor. A reading with a message waits for another try, possibly until tomorrow. */
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
