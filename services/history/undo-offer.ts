/** Returns an undo offer for a change that is still the last one of its event. */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { events } from '@/db/schema/events';
import type { ChangeCursor } from '@/domain/history/changes';
import { doneWords, type UndoOffer } from '@/domain/history/undo';
import { readRevision } from '../versions/read-revision';

const NOT_OFFERED = new Set(['unmerged', 'released', 're-extracted']);

export async function undoOffer(db: Database, asked: ChangeCursor | null): Promise<UndoOffer | null> {
  if (asked === null) return null;
  const { eventId, version } = asked;
  const [row] = await db.select({ version: events.version, title: events.title }).from(events).where(eq(events.id, eventId));
  if (row?.version !== version) return null;
  const change = await readRevision(db, eventId, version);
  if (!change || NOT_OFFERED.has(change.change) || (version === 1 && change.snapshot.state !== 'published')) return null;
  return { eventId, version, title: row.title, done: doneWords(change.change), isRedo: change.change === 'undone' };
}
