/** Saves an editor's input and accepts the event. Call in one transaction, so that both succeed or neither does. */
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
  /** the version that the input is based on */
  readonly version: number;
  readonly input: EventInput;
  /** from the conflict page: the common base version and the chosen sides */
  readonly conflict: { readonly base: number | null; readonly choices: FieldSides<SideChoice> } | null;
  readonly by: Caller;
  readonly reason: string | null;
}

/** Returns the stored event. Throws the errors of `saveEvent`. */
export async function saveTyped(db: Database, { conflict, by, reason, ...typed }: TypedEvent): Promise<EventView> {
  const settled = conflict === null ? typed : await settleConflict(db, { ...typed, ...conflict });
  return saveEvent(db, { ...settled, ...(await rebaseOwn(db, settled, by.userId)), by, reason });
}

/**
 * `mention`: ID of a proposed mention to accept with the event. Does not save if the input equals the stored event. Returns the new
 * version. Throws the errors of `saveEvent`, `reviewEvent` and `reviewMention`.
 */
export async function saveAndAccept(
  db: Database,
  { mention, ...typed }: TypedEvent & { readonly mention: number | null },
): Promise<number> {
  const { id, by: caller } = typed;
  const stored = await getEvent(db, id, { includeDrafts: true });
  if (!stored) throw notFound('The event');
  const isStored = stored.version === typed.version && typed.conflict === null && sameInput(typed.input, stored);
  const { version } = isStored ? stored : await saveTyped(db, typed);
  if (mention === null) {
    const reason = isStored ? typed.reason : null;
    return (await reviewEvent(db, { id, version, decision: 'accept', by: caller, reason }))?.version ?? version;
  }
  const joined = await reviewMention(db, { id: mention, decision: 'accept', by: caller });
  // the form can only accept mentions of its own event
  if (joined.eventId !== id)
    throw badData('The quote was not accepted: it was suggested for another event. Reload the page and try again.', 'mention');
  return joined.version ?? version;
}
