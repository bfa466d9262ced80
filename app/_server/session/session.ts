/** Sessions: reads the person of a request, signs in and signs out. A session ends 7 days after sign-in, or after 8 hours without use. */
import { isAPIError } from 'better-auth/api';
import { parseCookies, parseSetCookieHeader } from 'better-auth/cookies';
import { eq } from 'drizzle-orm';
import { type Database, sessions, users } from '@/db/database';
import { DatelineError } from '@/domain/errors';
import type { Role } from '@/domain/people/permissions';
import { endedForNewRole } from '@/services/people/sessions';
import { asRole } from '@/services/people/users';
import type { Auth } from './create-auth';
import { deviceCookie, readDevice } from './device-cookie';
import type { SessionCookie } from './session-cookie';

const IDLE_MS = 8 * 60 * 60_000;
/** minimum interval between updates of the last use */
const TOUCH_MS = 60_000;

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly sessionId: string;
  /** when the person last entered their password */
  readonly confirmedAt: Date;
}

/** Returns the person of the request's session, or null. Reads the database every time, so an ended session is rejected immediately. */
export async function readSession(auth: Auth, db: Database, headers: Headers, now = Date.now()): Promise<Person | null> {
  const found = await auth.api.getSession({ headers });
  if (!found) return null;
  const { session, user } = found;
  const idle = now - session.updatedAt.getTime();
  if (user.disabled || idle > IDLE_MS || session.expiresAt.getTime() <= now) {
    await db.delete(sessions).where(eq(sessions.id, session.id));
    return null;
  }
  if (idle > TOUCH_MS)
    await db
      .update(sessions)
      .set({ updatedAt: new Date(now) })
      .where(eq(sessions.id, session.id));
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: asRole(user.role),
    sessionId: session.id,
    confirmedAt: session.confirmedAt,
  };
}

const wrong = () => new DatelineError('unauthenticated', 'Incorrect email address or password. Try again.');

function sessionCookie(headers: Headers, name: string): SessionCookie {
  const cookie = parseSetCookieHeader(headers.getSetCookie().join(', ')).get(name);
  if (!cookie) throw new Error('The sign-in library set no session cookie.');
  // The library percent-encodes the value, and the code that sets the cookie encodes it again.
  return { name, value: cookie.value, maxAge: cookie['max-age'] ?? 0, secure: cookie.secure === true };
}

/**
 * Checks the password, creates a session and ends the previous one. An unknown email address, a wrong password and a blocked user get the
 * same response after the same work. Throws `unauthenticated`, or `rate-limited` if too many attempts wait. Database errors are passed on.
 */
export async function signIn(
  auth: Auth,
  db: Database,
  headers: Headers,
  credentials: { readonly email: string; readonly password: string },
): Promise<{ readonly userId: string; readonly role: Role; readonly cookie: SessionCookie; readonly device: SessionCookie }> {
  const { authCookies } = await auth.$context;
  const answer = await auth.api.signInEmail({ body: credentials, headers, returnHeaders: true }).catch((error: unknown) => {
    throw isAPIError(error) && error.statusCode < 500 ? wrong() : error;
  });
  const userId = answer.response.user.id;
  const [user] = await db.select({ disabled: users.disabled, role: users.role }).from(users).where(eq(users.id, userId));
  if (!user || user.disabled) {
    await db.delete(sessions).where(eq(sessions.userId, userId));
    throw wrong();
  }
  await endSession(auth, headers);
  return {
    userId,
    role: asRole(user.role),
    cookie: sessionCookie(answer.headers, authCookies.sessionToken.name),
    device: deviceCookie(headers, await deviceOptions(auth, credentials.email)),
  };
}

/** Returns the number of a browser that signed in to this account before; null for an unknown browser. */
export const knownDevice = async (auth: Auth, headers: Headers, account: string): Promise<string | null> =>
  readDevice(headers, await deviceOptions(auth, account));

async function deviceOptions(auth: Auth, account: string) {
  const { secret, authCookies } = await auth.$context;
  return { secret, account, secure: authCookies.sessionToken.attributes.secure === true, now: Date.now() };
}

export async function lostSessionToRole(auth: Auth, db: Database, headers: Headers): Promise<boolean> {
  const { authCookies } = await auth.$context;
  const value = parseCookies(headers.get('cookie') ?? '').get(authCookies.sessionToken.name);
  // The library appends a signature to the token.
  const [token = ''] = value?.split('.') ?? [];
  return token !== '' && endedForNewRole(db, token);
}

/** Ends the request's session, if any. Returns the cookie that removes it from the browser. */
export async function endSession(auth: Auth, headers: Headers): Promise<SessionCookie> {
  const { authCookies } = await auth.$context;
  await auth.api.signOut({ headers });
  const { name, attributes } = authCookies.sessionToken;
  return { name, value: '', maxAge: 0, secure: attributes.secure === true };
}
