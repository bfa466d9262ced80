/** Creates, changes and lists users. */
import { randomUUID } from 'node:crypto';
import { and, asc, eq, gt, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import { accounts, type Database, instantText, sessions, setupTokens, sqlState, users, verifications } from '@/db/database';
import { hold } from '@/db/locks';
import { badData, DatelineError, notFound } from '@/domain/errors';
import { passwordProblem } from '@/domain/people/password-rules';
import { ROLES, type Role } from '@/domain/people/permissions';
import { hashPassword, hashToken, minutesFromNow, newToken } from './hash-password';
import { endSessions } from './sessions';

interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly disabled: boolean;
  /** false: invited, but the link was not used yet */
  readonly hasPassword: boolean;
  /** last use of an active session, ISO 8601 */
  readonly lastSeen: string | null;
}

export const asRole = (role: string): Role => ROLES.find((name) => name === role) ?? 'reader';

/** By name; `id` limits the list to one user. */
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

export const personName = z.string().trim().min(1, 'Enter a name.').max(100, 'Use at most 100 characters.');
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'The email address is too long. Use at most 254 characters.')
  .pipe(z.email('Enter an email address like ada@example.org.'));
export const roleName = z.enum(ROLES, { error: `Choose a role: ${ROLES.join(', ')}.` });

const schema = z.strictObject({ name: personName, email: emailAddress, role: roleName, password: z.string() });
export type NewUser = Readonly<z.output<typeof schema>>;

/** Returns the validated user, with the email address in lower case. Throws `bad-data` that names the field. */
function checkNewUser(input: NewUser): NewUser {
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw badData(issue?.message ?? 'Check the values and try again.', String(issue?.path[0] ?? ''));
  }
  checkPassword(parsed.data.password, parsed.data);
  return parsed.data;
}

/** Throws `bad-data` for the field `password` if it is too short or common. */
export function checkPassword(password: string, person: Pick<NewUser, 'name' | 'email'>): void {
  const problem = passwordProblem(password, [person.name, person.email]);
  if (problem) throw badData(problem, 'password');
}

const UNIQUE_VIOLATION = '23505';

/** Returns the ID. Throws `bad-data` for a weak password or invalid email address, `conflict` if the address has a user. */
export async function createUser(db: Database, input: NewUser): Promise<string> {
  const user = checkNewUser(input);
  const hash = await hashPassword(user.password);
  return insertUser(db, user, hash);
}

/** Inserts a validated user; a null `hash` leaves the user without a password until an invitation is accepted. */
export async function insertUser(db: Database, user: Omit<NewUser, 'password'>, hash: string | null): Promise<string> {
  const id = randomUUID();
  try {
    await db.transaction(async (tx) => {
      await tx.insert(users).values({ id, name: user.name, email: user.email, role: user.role, emailVerified: true });
      await tx.insert(accounts).values({ id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password: hash });
    });
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
    throw new DatelineError('conflict', 'A user with this email address already exists. Enter another address.', 'email');
  }
  return id;
}

/** The condition for the password of a user. */
export const credentialOf = (userId: string) => and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential'));

/** Stores the hash of a password; null disables the password. */
export const setPassword = (tx: Database, userId: string, hash: string | null) =>
  tx.update(accounts).set({ password: hash, updatedAt: new Date() }).where(credentialOf(userId));

type UserChange = Partial<Pick<UserRow, 'role' | 'disabled'>>;
type UserState = Pick<typeof users.$inferSelect, 'role' | 'disabled'>;

/**
 * Changes the user and ends all sessions. Returns the states before and after. Throws `not-found`, or `bad-data` if no administrator would
 * remain.
 */
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
    await endSessions(tx, id, after.role !== before.role && !after.disabled);
    if (after.disabled) await tx.delete(verifications).where(eq(verifications.value, id));
    return { before, after };
  });
}

const anotherAdmin = async (db: Database, id: string): Promise<boolean> =>
  (await db.$count(users, and(eq(users.role, 'admin'), eq(users.disabled, false), ne(users.id, id)))) > 0;

const VALID_MINUTES = 30;

/**
 * Creates the first administrator with a one-time token, which works only while there are no users. There is no default account. Creates
 * a 256-bit token for `/setup?token=…`, valid for half an hour. Throws a conflict if users exist.
 */
export async function createSetupToken(db: Database): Promise<{ readonly token: string; readonly expiresAt: string }> {
  if ((await countUsers(db)) > 0)
    throw new DatelineError('conflict', 'Dateline is already set up. Ask an administrator for an invitation.');
  const token = newToken();
  const expiresAt = minutesFromNow(VALID_MINUTES);
  await db.insert(setupTokens).values({ tokenHash: hashToken(token), expiresAt });
  return { token, expiresAt: expiresAt.toISOString() };
}

/** True while the token is valid and there are no users. */
export async function setupTokenWorks(db: Database, token: string): Promise<boolean> {
  const found = await db.select({ hash: setupTokens.tokenHash }).from(setupTokens).where(isSetupToken(token));
  return found.length > 0 && (await countUsers(db)) === 0;
}

/** Condition: the stored token matches and has not expired. */
const isSetupToken = (token: string) => and(eq(setupTokens.tokenHash, hashToken(token)), gt(setupTokens.expiresAt, new Date()));

export const countUsers = (db: Database): Promise<number> => db.$count(users);

/** Creates the first administrator and returns the ID. Throws `forbidden` if the token is not valid. */
export async function createFirstAdmin(db: Database, token: string, input: Omit<NewUser, 'role'>): Promise<string> {
  if (!(await setupTokenWorks(db, token))) throw refused();
  const user = checkNewUser({ ...input, role: 'admin' });
  const hash = await hashPassword(user.password);
  return db.transaction(async (tx) => {
    await hold(tx, 'firstAdmin');
    const spent = await tx.delete(setupTokens).where(isSetupToken(token)).returning({ hash: setupTokens.tokenHash });
    if (spent.length === 0 || (await countUsers(tx)) > 0) throw refused();
    const id = await insertUser(tx, user, hash);
    await tx.delete(setupTokens);
    return id;
  });
}

const refused = () =>
  new DatelineError(
    'forbidden',
    'This link has expired or was already used. Restart the server or run “dateline admin create” to get a new one.',
    'token',
  );
