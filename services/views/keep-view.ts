/** Saving, changing and deleting a view. Who calls runs it in a transaction and writes the audit row. */
import { and, count, eq, ne } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { users } from '@/db/schema/people';
import { savedViews } from '@/db/schema/views';
import { badData, notFound } from '@/domain/errors';
import { MAX_VIEWS } from '@/domain/timeline/saved-views';
import { seeView } from './see-view';

/** What a person says of a view. */
export interface ViewInput {
  readonly name: string;
  readonly description: string | null;
  readonly query: string;
  readonly shared: boolean;
}

/** Returns its number; its owner has seen everything in it. Throws bad data when the name is taken or there are as many as there may be. */
export async function createView(tx: Database, ownerId: string, input: ViewInput): Promise<number> {
  await lockOwner(tx, ownerId);
  const [mine] = await tx.select({ n: count() }).from(savedViews).where(eq(savedViews.ownerId, ownerId));
  if (Number(mine?.n) >= MAX_VIEWS) throw badData(`You can save at most ${MAX_VIEWS} views. Delete a view first.`);
  await refuseTakenName(tx, ownerId, input.name, 0);
  const [row] = await tx
    .insert(savedViews)
    .values({ ...input, ownerId })
    .returning({ id: savedViews.id });
  if (!row) throw new Error('The database did not return the new view.');
  await seeView(tx, { viewId: row.id, userId: ownerId });
  return row.id;
}

/** Returns how it stood before. Throws `not-found` for a view that is not this person's. */
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

/** Returns how it stood. Throws `not-found` for a view that is not this person's. */
export async function deleteView(tx: Database, ownerId: string, id: number): Promise<ViewInput> {
  const before = await ownView(tx, ownerId, id);
  await tx.delete(savedViews).where(eq(savedViews.id, id));
  return before;
}

/** One after another, so that two requests at once cannot pass the bounds. */
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
