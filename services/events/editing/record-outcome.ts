/** Records the outcome of a plan for an editor ("Did it happen?"). No other field changes. */
import type { Database } from '@/db/database';
import { inputOf } from '@/domain/desk/event-values';
import { notFound } from '@/domain/errors';
import type { Outcome } from '@/engine/model/event';
import type { Caller } from '../../audit/write-audit';
import { getEvent } from '../get-event';
import { saveEvent } from './save-event';

export interface RecordedOutcome {
  readonly id: number;
  /** the version that the editor saw */
  readonly version: number;
  readonly outcome: Outcome;
  readonly by: Caller;
}

/** Throws `not-found`, or a conflict if the event has changed. */
export async function recordOutcome(db: Database, { id, version, outcome, by }: RecordedOutcome): Promise<void> {
  const event = await getEvent(db, id, { includeDrafts: true });
  if (!event) throw notFound('The event');
  await saveEvent(db, { id, version, input: { ...inputOf(event), outcome }, by, reason: null });
}
