/** Invites users: an administrator creates the user and shares a link that sets the password once. */
import { randomUUID } from 'node:crypto';
import { and, eq, gt } from 'drizzle-orm';
import { type Database, sessions, users, verifications } from '@/db/database';
import { DatelineError, notFound } from '@/domain/errors';
import { hashPassword, hashToken, minutesFromNow, newToken } from './hash-password';
import { checkPassword, insertUser, type NewUser, setPassword } from './users';

const VALID_MINUTES = 7 * 24 * 60;
const PREFIX = 'invitation:';

interface Invitation {
  readonly userId: string;
  /** shown once; stored only as a hash */
  readonly token: string;
  readonly expiresAt: string;
}

/** Creates a user without a password. Throws `conflict` if the email address has a user. */
export async function inviteUser(db: Database, user: Omit<NewUser, 'password'>): Promise<Invitation> {
  return issueInvitation(db, await insertUser(db, user, null));
}

/** Creates a new link for a user; earlier links stop working. */
export async function issueInvitation(db: Database, userId: string, minutes = VALID_MINUTES): Promise<Invitation> {
  const [user] = await db.select({ id: users.id }).from(users).where(eq(users.id, userId));
  if (!user) throw notFound('The user');
  const token = newToken();
  await db.delete(verifications).where(eq(verifications.value, userId));
  const expiresAt = minutesFromNow(minutes);
  await db.insert(verifications).values({ id: randomUUID(), identifier: PREFIX + hashToken(token), value: userId, expiresAt });
  return { userId, token, expiresAt: expiresAt.toISOString() };
}

interface Invited {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
}

/** The person a link is for; null if the link is not valid. */
export async function findInvitation(db: Database, token: string): Promise<Invited | null> {
  const [found] = await db
    .select({ userId: users.id, name: users.name, email: users.email })
    .from(verifications)
    .innerJoin(users, eq(users.id, verifications.value))
    .where(and(isToken(token), eq(users.disabled, false)));
  return found ?? null;
}

/** Sets the password once and ends all sessions of the user, who can then sign in. */
export async function takeInvitation(db: Database, token: string, password: string): Promise<Pick<Invited, 'userId' | 'email'>> {
  const person = await findInvitation(db, token);
  if (!person) throw refused();
  checkPassword(password, person);
  const hash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const spent = await tx.delete(verifications).where(isToken(token)).returning({ id: verifications.id });
    if (spent.length === 0) throw refused();
    await setPassword(tx, person.userId, hash);
    await tx.delete(sessions).where(eq(sessions.userId, person.userId));
    return person;
  });
}

const isToken = (token: string) => and(eq(verifications.identifier, PREFIX + hashToken(token)), gt(verifications.expiresAt, new Date()));

const refused = () =>
  new DatelineError('forbidden', 'This invitation has expired or was already used. Ask an administrator for a new one.', 'token');
