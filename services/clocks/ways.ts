/** How long questions are answered: whoever asks a page waits for so long, while a file that has begun is worked out to its end. */
import { DatelineError } from '@/domain/errors';
import type { Turns } from '../in-turn';
import type { Patience } from './patience';

const RETRY_SECONDS = 10;

/** Too many ask. */
export const busy = (): DatelineError =>
  new DatelineError('unavailable', 'The server is busy. Try again in a few seconds.', undefined, {
    retryAfterSeconds: RETRY_SECONDS,
  });

const LONG: Turns = { name: 'long questions', atOnce: 2, waiting: 40, busy };

export interface Way {
  readonly turns: Turns;
  /** a server stops each statement that takes too long */
  readonly limited: boolean;
  /** null: it is worked on for as long as somebody waits for it */
  readonly patience: Patience | null;
}

export const ASKED: Way = { turns: LONG, limited: true, patience: { workMs: 20_000, waitMs: 50_000, busy } };

export const THROUGH: Way = { turns: { ...LONG, waiting: Number.POSITIVE_INFINITY }, limited: false, patience: null };

/** A server answers more at once, but some of its connections stay free for everybody else. */
export const onServer = (turns: Turns): Turns => ({ ...turns, name: 'long questions to a server', atOnce: 3 });
