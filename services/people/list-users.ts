/** The users as an administrator sees them. */
import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { instantText } from '@/db/instant-text';
import { accounts, sessions, users } from '@/db/schema/people';
import { ROLES, type Role } from '@/domain/people/permissions';

export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly disabled: boolean;
  /** false: invited, and the link was not taken yet */
  readonly hasPassword: boolean;
  /** last use of a session that is still open, ISO 8601 */
  readonly lastSeen: string | null;
}

export const asRole = (role: string): Role => ROLES.find((known) => known === role) ?? 'reader';

/** By name; `id` gives that user alone. */
export async function listUsers(db: Database, id?: string): Promise<readonly UserRow[]> {
  const found = await db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      disabled: users.disabled,
      hasPassword: sql<boolean>`bool_or(${accounts.password} is not null)`,
      lastSeen: sql<string | null>`${instantText(sql`max(${sessions.updatedAt})`, 'seconds')}`,
    })
    .from(users)
    .leftJoin(accounts, eq(accounts.userId, users.id))
    .leftJoin(sessions, eq(sessions.userId, users.id))
    .where(id === undefined ? undefined : eq(users.id, id))
    .groupBy(users.id)
    .orderBy(asc(users.name), asc(users.id));
  return found.map((user) => ({ ...user, role: asRole(user.role) }));
}
