/** Makes a user who signs in with a password. */
import { randomUUID } from 'node:crypto';
import { type Database, sqlState } from '@/db/database';
import { accounts, users } from '@/db/schema/people';
import { DatelineError } from '@/domain/errors';
import { hashPassword } from './hash-password';
import { checkNewUser, type NewUser } from './new-user';

const UNIQUE_VIOLATION = '23505';

/** Returns the id. Throws `bad-data` for a weak password or a wrong address, `conflict` when the address has a user. */
export async function createUser(db: Database, input: NewUser): Promise<string> {
  const user = checkNewUser(input);
  const hash = await hashPassword(user.password);
  return insertUser(db, user, hash);
}

/** The rows of a checked user; `hash` null leaves the user without a password until an invitation is taken. */
export async function insertUser(db: Database, user: Omit<NewUser, 'password'>, hash: string | null): Promise<string> {
  const id = randomUUID();
  try {
    await db.transaction(async (tx) => {
      await tx.insert(users).values({ id, name: user.name, email: user.email, role: user.role, emailVerified: true });
      await tx.insert(accounts).values({ id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password: hash });
    });
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
    throw new DatelineError('conflict', 'A user with this e-mail address already exists. Enter another address.', 'email');
  }
  return id;
}
