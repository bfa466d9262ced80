/** Changes a user's role, or shuts a user out. Either ends all of the user's sessions at once. */
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { hold } from '@/db/locks';
import { sessions, users, verifications } from '@/db/schema/people';
import { badData, notFound } from '@/domain/errors';
import type { Role } from '@/domain/people/permissions';

export interface UserChange {
  readonly role?: Role;
  readonly disabled?: boolean;
}

interface UserState {
  readonly role: string;
  readonly disabled: boolean;
}

/** Returns the user before and after. Throws `not-found`, or `bad-data` when no administrator would be left. */
export async function changeUser(db: Database, id: string, change: UserChange): Promise<{ before: UserState; after: UserState }> {
  return db.transaction(async (tx) => {
    await hold(tx, 'admins');
    const [before] = await tx.select({ role: users.role, disabled: users.disabled }).from(users).where(eq(users.id, id));
    if (!before) throw notFound('The user');
    const after = { role: change.role ?? before.role, disabled: change.disabled ?? before.disabled };
    if ((after.role !== 'admin' || after.disabled) && !(await anotherAdmin(tx, id)))
      throw badData(
        'This is the only administrator. Make someone else an administrator first.',
        change.role === undefined ? 'disabled' : 'role',
      );
    await tx
      .update(users)
      .set({ ...after, updatedAt: new Date() })
      .where(eq(users.id, id));
    await tx.delete(sessions).where(eq(sessions.userId, id));
    if (after.disabled) await tx.delete(verifications).where(eq(verifications.value, id));
    return { before, after };
  });
}

async function anotherAdmin(db: Database, id: string): Promise<boolean> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(users)
    .where(and(eq(users.role, 'admin'), eq(users.disabled, false), ne(users.id, id)));
  return (row?.count ?? 0) > 0;
}
