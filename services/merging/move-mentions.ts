/** Sentences come to belong to another event: a split moves them, and its undoing moves them back. A merge moves none. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { eventMentions } from '@/db/schema/events';
import { updateRows } from '@/db/update-rows';
import type { MovedMention } from '../events/editing/event-snapshot';

interface Moving {
  /** the event that they count for now; others are left alone */
  readonly from: number;
  /** the event that they belong to then, where they do not say it */
  readonly to: number;
}

/** Returns those that were moved, as they were before. */
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
