/** Checks the role at the top of every restricted page. The check is in the page, next to the data, and not in the proxy. */
import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Visitor } from '@/components/views/save-view';
import type { Database } from '@/db/database';
import { may, type Role, roleAtLeast } from '@/domain/people/permissions';
import { getSecondReaderSettings } from '@/services/second-reader/client/settings';
import { database } from '../context';
import { authOn } from './guards';
import { lostSessionToRole, type Person, readSession } from './session';

/** Returns the person of this request's session, or null. Cached per request. */
export const currentUser = cache(async (): Promise<Person | null> => {
  const received = new Headers(await headers());
  const db = await database();
  return readSession(authOn(db), db, received);
});

/** Returns whether this request’s session ended because an administrator changed the role of the person. */
export async function hasNewRole(): Promise<boolean> {
  const db = await database();
  return lostSessionToRole(authOn(db), db, new Headers(await headers()));
}

/**
 * Returns the database, and the person if their role suffices. Otherwise, redirects to the sign-in page, which returns to `path` or
 * names the missing role.
 */
export async function requireRole(role: Role, path: string): Promise<{ readonly db: Database; readonly user: Person }> {
  const user = await currentUser();
  if (!user || !roleAtLeast(user.role, role)) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return { db: await database(), user };
}

/** Whether to ask a person which sources a language model may read: only an administrator, and only with a configured model. */
export const decidesConsent = async (db: Database, { role }: { readonly role: Role }): Promise<boolean> =>
  may(role, 'change-site') && (await getSecondReaderSettings(db)).url !== '';

export const visitorOf = (user: Person | null): Visitor => (user === null ? 'signed-out' : may(user.role, 'keep-views') ? 'may' : 'reader');
