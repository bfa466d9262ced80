/**
 * What an editor typed is saved, and the event is accepted as it was shown. Call in one transaction: where saving or accepting fails, neither is
 * done.
 */
import type { Database } from '@/db/database';
import { type FieldSides, type SideChoice, sameInput } from '@/domain/desk/three-way';
import { badData, notFound } from '@/domain/errors';
import type { EventInput } from '@/domain/event-input';
import type { EventView } from '@/domain/views';
import type { Caller } from '../audit/write-audit';
import { reviewEvent } from '../events/editing/review-event';
import { reviewMention } from '../events/editing/review-mention';
import { saveEvent } from '../events/editing/save-event';
import { getEvent } from '../events/get-event';
import { rebaseOwn } from './rebase-own';
import { settleConflict } from './settle-conflict';

export interface TypedEvent {
  readonly id: number;
  /** the version it was typed over */
  readonly version: number;
  readonly input: EventInput;
  /** from the conflict page: the version that both editors began with, and the sides that were chosen */
  readonly conflict: { readonly base: number | null; readonly choices: FieldSides<SideChoice> } | null;
  readonly by: Caller;
  readonly reason: string | null;
}

/** Returns the event as stored. Throws as `saveEvent` does. */
export async function saveTyped(db: Database, { conflict, by, reason, ...typed }: TypedEvent): Promise<EventView> {
  const settled = conflict === null ? typed : await settleConflict(db, { ...typed, ...conflict });
  return saveEvent(db, { ...settled, ...(await rebaseOwn(db, settled, by.userId)), by, reason });
}

/**
 * `mention`: the sentence that is proposed as a further report of the event; it is counted as one then. Nothing is saved where the form shows
 * what is stored. Returns the version that it led to. Throws as `saveEvent`, `reviewEvent` and `reviewMention` do.
 */
export async function saveAndAccept(
  db: Database,
  { mention, ...typed }: TypedEvent & { readonly mention: number | null },
): Promise<number> {
  const { id, by } = typed;
  const stored = await getEvent(db, id, { includeDrafts: true });
  if (!stored) throw notFound('The event');
  const isStored = stored.version === typed.version && typed.conflict === null && sameInput(typed.input, stored);
  const { version } = isStored ? stored : await saveTyped(db, typed);
  if (mention === null) {
    const reason = isStored ? typed.reason : null;
    return (await reviewEvent(db, { id, version, decision: 'accept', by, reason }))?.version ?? version;
  }
  const joined = await reviewMention(db, { id: mention, decision: 'accept', by });
  // a sentence of another event cannot come from the form of this one
  if (joined.eventId !== id)
    throw badData('The quote was not accepted: it was suggested for another event. Reload the page and try again.', 'mention');
  return joined.version ?? version;
}
