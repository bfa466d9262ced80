/** Undoes the change that a row of the audit log describes. */
import { desc } from 'drizzle-orm';
import { auditLog, type Database } from '@/db/database';
import { snapshotEvent } from '../events/editing/event-snapshot';
import { reviewMention } from '../events/editing/review-mention';
import { undoChange } from '../history/undo-change';
import { undoPublishing } from '../history/undo-publishing';
import { undoActorMerge } from '../vocabulary/merge-actors';
import { undoThemeMerge } from '../vocabulary/merge-themes';

const BY = { userId: 'editor-1', requestId: 'random' } as const;

/** Undoes the change. `again` undoes the undo; null if redoing is a new decision. */
export type WayBack = () => Promise<{ readonly again: (() => Promise<unknown>) | null }>;

type Row = typeof auditLog.$inferSelect;

/** Null if the log is empty. */
export async function lastRow(db: Database): Promise<Row | null> {
  const [row] = await db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
  return row ?? null;
}

/** Null for changes without an undo: automatic or removed sources, and undone merges. */
export function wayBack(db: Database, { action, targetId, after }: Row): WayBack | null {
  const result = after as { eventId?: number; version?: number; merge?: number };
  const undo = async (id: number) => undoChange(db, { id, version: (await snapshotEvent(db, id)).version, by: BY });
  const undoing =
    (id: number): WayBack =>
    async () => {
      const { version } = await undo(id);
      return { again: version === null ? null : () => undo(id) };
    };
  const once =
    (work: () => Promise<unknown>): WayBack =>
    async () => {
      await work();
      return { again: null };
    };
  switch (action) {
    case 'events.create':
    case 'events.save':
    case 'events.accept':
    case 'events.reject':
    case 'events.restore':
    case 'events.undo':
    case 'events.set-theme':
    case 'events.merge':
    case 'events.split':
    case 'relations.link':
    case 'relations.accept':
    case 'relations.reject':
      return undoing(Number(targetId));
    case 'mentions.set-evidence':
    case 'mentions.accept':
      return undoing(result.eventId ?? 0);
    case 'mentions.reject':
      return once(() => reviewMention(db, { id: Number(targetId), decision: 'reopen', by: BY }));
    case 'articles.publish':
    case 'articles.accept-many':
      return once(() => undoPublishing(db, { id: Number(targetId), version: result.version ?? 0, by: BY }));
    case 'actors.merge':
      return once(() => undoActorMerge(db, result.merge ?? 0, BY));
    case 'themes.merge':
      return once(() => undoThemeMerge(db, result.merge ?? 0, BY));
    default:
      return null;
  }
}
