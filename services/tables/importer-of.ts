/** In whose name the events of a table are made, and whether that person may publish them at this moment. */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { users } from '@/db/schema/people';
import { may } from '@/domain/people/permissions';
import { asRole } from '../people/list-users';

export interface Importer {
  readonly userId: string | null;
  readonly mayPublish: boolean;
}

/** Null is Dateline itself, which may; whoever is gone or disabled may not. */
export async function importerOf(tx: Database, userId: string | null): Promise<Importer> {
  if (userId === null) return { userId, mayPublish: true };
  const [user] = await tx.select({ role: users.role, disabled: users.disabled }).from(users).where(eq(users.id, userId));
  if (!user) return { userId: null, mayPublish: false };
  return { userId, mayPublish: !user.disabled && may(asRole(user.role), 'publish-articles') };
}
