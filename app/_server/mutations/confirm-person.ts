/** Asks a person for their own password again before something that a browser left open must not be enough for. */
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { sessions } from '@/db/schema/people';
import { DatelineError } from '@/domain/errors';
import { CONFIRM_FIELD, CONFIRM_MINUTES } from '@/domain/people/password-rules';
import { isPasswordOf } from '@/services/people/change-password';
import { tryConfirmation } from '../session/try-password';
import type { RequestContext } from './request-context';

type Entries = readonly (readonly [string, string])[];

/** The fields of the form itself, and the password that was given with them. */
export function takeConfirmation(entries: Entries): { readonly fields: Entries; readonly password: string } {
  const given = entries.filter(([name]) => name === CONFIRM_FIELD);
  return { fields: entries.filter(([name]) => name !== CONFIRM_FIELD), password: given[0]?.[1] ?? '' };
}

/** Throws `forbidden` on the field of the password when it was not given lately and is not given now. `route` is the action that asks. */
export async function confirmPerson(db: Database, context: RequestContext, route: string, password: string): Promise<void> {
  const { user, address, requestId } = context;
  if (!user || Date.now() - user.confirmedAt.getTime() < CONFIRM_MINUTES * 60_000) return;
  if (password === '') throw new DatelineError('forbidden', 'Enter your password to continue.', CONFIRM_FIELD);
  await tryConfirmation(db, { user, route, address, requestId }, async () => {
    if (!(await isPasswordOf(db, user.id, password))) throw new DatelineError('forbidden', 'Incorrect password. Try again.', CONFIRM_FIELD);
  });
  await db.update(sessions).set({ confirmedAt: new Date() }).where(eq(sessions.id, user.sessionId));
}
