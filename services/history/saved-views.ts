/** Saved views. A private view is visible to its owner only. Shared views disappear while their owner is disabled. */
import { and, asc, count, eq, getTableColumns, inArray, ne, or, type SQL, sql } from 'drizzle-orm';
import { type Database, idsOf, insertRow, instantText, savedViews, users, viewVisits } from '@/db/database';
import { badData, notFound } from '@/domain/errors';
import type { NewEventsView } from '@/domain/history/new-events';
import { type ListedView, MAX_VIEWS, readViewAddress, type SavedView } from '@/domain/timeline/saved-views';
import { describeView } from '../export/describe-view';
import { orWithout, withTimeLimit } from '../timeline/facts/time-limit';
import { changesSince, getNewEvents, lastRevision } from './changes-since';

const VIEWS_PAGE = 50;

type ViewRow = typeof savedViews.$inferSelect;

/** Converts a row; parts of the saved query that are no longer valid are omitted. */
function toSavedView({ id, ownerId, name, description, query, shared }: ViewRow, userId: string | null): SavedView {
  const { filters, window } = readViewAddress(query);
  return { id, name, description, query, shared, mine: ownerId === userId, filters, window };
}

const SHARED = and(eq(savedViews.shared, true), eq(users.disabled, false));

/** Null if the view does not exist, or belongs to another person and is not shared. */
export async function getView(db: Database, id: number, userId: string | null): Promise<SavedView | null> {
  const open = userId === null ? SHARED : or(SHARED, eq(savedViews.ownerId, userId));
  const [row] = await withOwner(db).where(and(eq(savedViews.id, id), open));
  return row ? toSavedView(row, userId) : null;
}

export const listOwnViews = (db: Database, userId: string): Promise<readonly SavedView[]> =>
  selectViews(db, eq(savedViews.ownerId, userId), userId);

/** A page (from 1) of views that other people share, by name. */
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

/** the start of the current visit; if that visit has ended, the last time seen */
const BEFORE = sql`case when ${viewVisits.at} < now() - interval '30 minutes' then ${viewVisits.seen} else ${viewVisits.before} end`;

interface Visit {
  readonly viewId: number;
  readonly userId: string;
  /** true: clears all "new" marks */
  readonly clear?: boolean;
}

/** Records a visit. A visit ends after 30 minutes without a request; events that were new at its start stay marked until then. */
export async function seeView(tx: Database, { viewId, userId, clear = false }: Visit): Promise<void> {
  const seen = await lastRevision(tx);
  await tx
    .insert(viewVisits)
    .values({ viewId, userId, seen, before: seen })
    .onConflictDoUpdate({
      target: [viewVisits.userId, viewVisits.viewId],
      set: {
        at: sql`now()`,
        seen,
        before: clear ? seen : BEFORE,
      },
    });
}

interface SeenUpTo {
  /** time of the newest revision when the person last opened the view */
  readonly lastOpened: string;
  /** the same for the previous visit, while the current visit lasts */
  readonly beforeVisit: string;
}

/** Omits views that the person has never opened. */
async function seenViews(db: Database, userId: string, viewIds: readonly number[]): Promise<ReadonlyMap<number, SeenUpTo>> {
  if (viewIds.length === 0) return new Map();
  const found = await db
    .select({
      viewId: viewVisits.viewId,
      lastOpened: instantText(viewVisits.seen, 'microseconds'),
      beforeVisit: instantText(BEFORE, 'microseconds'),
    })
    .from(viewVisits)
    .where(and(eq(viewVisits.userId, userId), inArray(viewVisits.viewId, [...viewIds])));
  return new Map(found.map(({ viewId, ...seen }) => [viewId, seen]));
}

export type ViewInput = Pick<SavedView, 'name' | 'description' | 'query' | 'shared'>;

/**
 * Returns the view's ID and marks its content as seen by the owner. Throws bad data if the name is taken or the owner has MAX_VIEWS views.
 */
export async function createView(tx: Database, ownerId: string, input: ViewInput): Promise<number> {
  await lockOwner(tx, ownerId);
  if ((await tx.$count(savedViews, eq(savedViews.ownerId, ownerId))) >= MAX_VIEWS)
    throw badData(`You can save at most ${MAX_VIEWS} views. Delete a view first.`);
  await refuseTakenName(tx, ownerId, input.name, 0);
  const viewId = await insertRow(tx, savedViews, { ...input, ownerId });
  await seeView(tx, { viewId, userId: ownerId });
  return viewId;
}

/** Returns the previous values. Throws `not-found` if the view does not belong to this person. */
export async function changeView(tx: Database, ownerId: string, id: number, input: ViewInput): Promise<ViewInput> {
  await lockOwner(tx, ownerId);
  const before = await ownView(tx, ownerId, id);
  await refuseTakenName(tx, ownerId, input.name, id);
  await tx
    .update(savedViews)
    .set({ ...input, updatedAt: new Date() })
    .where(eq(savedViews.id, id));
  return before;
}

/** Returns the deleted values. Throws `not-found` if the view does not belong to this person. */
export async function deleteView(tx: Database, ownerId: string, id: number): Promise<ViewInput> {
  const before = await ownView(tx, ownerId, id);
  await tx.delete(savedViews).where(eq(savedViews.id, id));
  return before;
}

/** Locks the owner's row, so that parallel requests cannot exceed the limits. */
const lockOwner = (tx: Database, ownerId: string) => tx.select({ id: users.id }).from(users).where(eq(users.id, ownerId)).for('update');

async function ownView(tx: Database, ownerId: string, id: number): Promise<ViewInput> {
  const { name, description, query, shared } = savedViews;
  const [row] = await tx
    .select({ name, description, query, shared })
    .from(savedViews)
    .where(and(eq(savedViews.id, id), eq(savedViews.ownerId, ownerId)));
  if (!row) throw notFound('The view');
  return row;
}

async function refuseTakenName(tx: Database, ownerId: string, name: string, except: number): Promise<void> {
  const [taken] = await tx
    .select({ id: savedViews.id })
    .from(savedViews)
    .where(and(eq(savedViews.ownerId, ownerId), eq(savedViews.name, name), ne(savedViews.id, except)));
  if (taken) throw badData('You already have a view with this name. Choose another name.', 'name');
}

/** In the given order. `since` is null for visitors, for views never opened, and if the changes take too long to compute. */
export async function withNews(db: Database, views: readonly SavedView[], userId: string | null): Promise<readonly ListedView[]> {
  const ids = idsOf(views);
  const seen = userId === null ? new Map<number, never>() : await seenViews(db, userId, ids);
  const listed: ListedView[] = [];
  for (const view of views) {
    const upTo = seen.get(view.id);
    const since = upTo && (await orWithout(withTimeLimit(db, () => changesSince(db, view.filters, upTo.lastOpened))));
    const { title } = await describeView(db, view.filters);
    listed.push({ ...view, about: title, since: since ? { added: since.added, corrected: since.corrected } : null });
  }
  return listed;
}

/** The events marked as new in this visit; null if the person opens the view for the first time. */
export async function newsOfView(db: Database, view: SavedView, userId: string): Promise<NewEventsView | null> {
  const seen = (await seenViews(db, userId, [view.id])).get(view.id);
  return seen ? getNewEvents(db, view.filters, seen.beforeVisit) : null;
}
