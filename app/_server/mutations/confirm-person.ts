/** Asks for the password again before sensitive changes, so that an unattended browser is not enough. */
import { eq } from 'drizzle-orm';
import { type Database, sessions } from '@/db/database';
import { DatelineError } from '@/domain/errors';
import { CONFIRM_FIELD, CONFIRM_MINUTES } from '@/domain/people/password-rules';
import { isPasswordOf } from '@/services/people/change-password';
import { tryConfirmation } from '../session/try-password';
import type { RequestContext } from './request-context';

type Entries = readonly (readonly [string, string])[];

/** Returns the form's own fields, and the password that was sent with them. */
export function takeConfirmation(entries: Entries): { readonly fields: Entries; readonly password: string } {
  const given = entries.filter(([name]) => name === CONFIRM_FIELD);
  return { fields: entries.filter(([name]) => name !== CONFIRM_FIELD), password: given[0]?.[1] ?? '' };
}

/** Throws `forbidden` for the password field if the password was neither confirmed recently nor sent now. `route` is the action. */
export async function confirmPerson(db: Database, context: RequestContext, route: string, password: string): Promise<void> {
  const { user, address, requestId } = context;
  if (!user || Date.now() - user.confirmedAt.getTime() < CONFIRM_MINUTES * 60_000) return;
  if (password === '') throw new DatelineError('forbidden', 'Enter your password to continue.', CONFIRM_FIELD);
  await tryConfirmation(db, { user, route, address, requestId }, async () => {
    if (!(await isPasswordOf(db, user.id, password))) throw new DatelineError('forbidden', 'Incorrect password. Try again.', CONFIRM_FIELD);
  });
  await db.update(sessions).set({ confirmedAt: new Date() }).where(eq(sessions.id, user.sessionId));
}
