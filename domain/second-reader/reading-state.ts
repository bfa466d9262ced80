/** Says how far the last reading of an article by a language model is, for the review page. */
import type { ItemState } from '../desk/job-views';

interface Reading {
  readonly state: ItemState;
  readonly message: string | null;
}

/** Whether the page changes soon without the editor. A reading with a reason waits for another try, perhaps until tomorrow. */
export const isUnderWay = ({ state, message }: Reading): boolean => state === 'running' || (state === 'waiting' && message === null);

export function readingStateWords({ state, message }: Reading): string {
  if (message !== null) return message;
  switch (state) {
    case 'waiting':
      return 'Waiting for the model …';
    case 'running':
      return 'The model is reading the article …';
    case 'done':
      return 'The model has read the article.';
    default:
      return 'The reading was skipped. The engine’s events are unchanged.';
  }
}
