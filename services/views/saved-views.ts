/** Reading the views that people keep. A private one is there for its owner and nobody else; what somebody shared is gone when they are shut out. */
import { and, asc, count, eq, getTableColumns, ne, or, type SQL } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { users } from '@/db/schema/people';
import { savedViews } from '@/db/schema/views';
import { readViewAddress, type SavedView } from '@/domain/timeline/saved-views';

export const VIEWS_PAGE = 50;

type ViewRow = typeof savedViews.$inferSelect;

/** What was understood when it was saved and is not any more is left out. */
function toSavedView({ id, ownerId, name, description, query, shared }: ViewRow, userId: string | null): SavedView {
  const { filters, window } = readViewAddress(query);
  return { id, name, description, query, shared, mine: ownerId === userId, filters, window };
}

const SHARED = and(eq(savedViews.shared, true), eq(users.disabled, false));

/** Null where there is none, and where it is somebody else's and not shared. */
export async function getView(db: Database, id: number, userId: string | null): Promise<SavedView | null> {
  const open = userId === null ? SHARED : or(SHARED, eq(savedViews.ownerId, userId));
  const [row] = await withOwner(db).where(and(eq(savedViews.id, id), open));
  return row ? toSavedView(row, userId) : null;
}

/** All views of one person, by name. */
export const listOwnViews = (db: Database, userId: string): Promise<readonly SavedView[]> =>
  selectViews(db, eq(savedViews.ownerId, userId), userId);

/** A page (from 1) of what others share, by name. */
export async function listSharedViews(
  db: Database,
  userId: string | null,
  page: number,
): Promise<{ readonly views: readonly SavedView[]; readonly pageCount: number }> {
  const shared = userId === null ? SHARED : and(SHARED, ne(savedViews.ownerId, userId));
  const [counted] = await db.select({ total: count() }).from(savedViews).innerJoin(users, eq(users.id, savedViews.ownerId)).where(shared);
  const views = await selectViews(db, shared, userId, (page - 1) * VIEWS_PAGE);
  return { views, pageCount: Math.max(1, Math.ceil(Number(counted?.total ?? 0) / VIEWS_PAGE)) };
}

async function selectViews(db: Database, where: SQL | undefined, userId: string | null, offset = 0): Promise<readonly SavedView[]> {
  const found = await withOwner(db).where(where).orderBy(asc(savedViews.name), asc(savedViews.id)).limit(VIEWS_PAGE).offset(offset);
  return found.map((row) => toSavedView(row, userId));
}

const withOwner = (db: Database) =>
  db.select(getTableColumns(savedViews)).from(savedViews).innerJoin(users, eq(users.id, savedViews.ownerId));
