/** Moves mentions to another event, for a split and its undo. A merge moves none. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { eventMentions } from '@/db/schema/events';
import { updateRows } from '@/db/update-rows';
import type { MovedMention } from '../events/editing/event-snapshot';

interface Moving {
  /** the event they currently count for; other mentions do not move */
  readonly from: number;
  /** the new event of mentions that do not name one */
  readonly to: number;
}

/** Returns the moved mentions with their previous values. */
export async function moveMentions(
  tx: Database,
  mentions: readonly MovedMention[],
  { from, to }: Moving,
): Promise<readonly Required<MovedMention>[]> {
  const { id, ownEventId, mergeReasons, eventId } = eventMentions;
  const ids = mentions.map((mention) => mention.id);
  const before = await tx
    .select({ id, ownEventId, mergeReasons })
    .from(eventMentions)
    .where(and(inArray(id, ids), eq(eventId, from)))
    .orderBy(id);
  const moved = mentions.filter((mention) => before.some((one) => one.id === mention.id));
  await updateRows(
    tx,
    eventMentions,
    moved.map((mention) => ({ ...mention, ownEventId: mention.ownEventId ?? to })),
  );
  return before;
}
