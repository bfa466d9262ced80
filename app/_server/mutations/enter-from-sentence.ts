/** Adds an event with a sentence of a stored article as evidence, and accepts it. For actions with their own transaction. */
import 'server-only';
import { isDatelineError } from '@/domain/errors';
import { reviewEvent } from '@/services/events/editing/review-event';
import { addMissedEvent, type MissedEvent } from '@/services/review/add-missed-event';
import { reportError } from '../report-error';
import type { ActionContext } from './run-action';

interface FromSentence extends Omit<MissedEvent, 'by' | 'onEntered'> {
  readonly accept: boolean;
  /** page of the new event, for a form that is sent twice */
  readonly pathOf: (id: number) => string;
}

/** Returns the version that an undo needs; null for a draft. */
export async function enterFromSentence(
  context: ActionContext,
  { accept, pathOf, ...missed }: FromSentence,
): Promise<{ readonly id: number; readonly version: number | null }> {
  const { id, version } = await addMissedEvent(context.db, {
    ...missed,
    by: context.by,
    onEntered: (tx, made) => context.noteEntry(tx, pathOf(made)),
  });
  if (!accept) return { id, version: null };
  try {
    await reviewEvent(context.db, { id, version, decision: 'accept', by: context.by, reason: null });
  } catch (error) {
    // The event is already stored as a candidate. An error here would make the editor submit it twice.
    if (!isDatelineError(error)) reportError('events.add-missed', context.requestId, error);
    return { id, version: null };
  }
  return { id, version: version + 1 };
}
