/** The check at the top of every page that is not for everyone. It stands beside the data, not in the proxy. */
import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { type Role, roleAtLeast } from '@/domain/people/permissions';
import { database } from '../context';
import { authOn } from './guards';
import { type Person, readSession } from './session';

/** The person whose session this request carries, or null. Read once for one request. */
export const currentUser = cache(async (): Promise<Person | null> => {
  const received = new Headers(await headers());
  const db = await database();
  return readSession(authOn(db), db, received);
});

/** The person, when the role suffices; otherwise the sign-in page, which leads back to `path` or says what is missing. */
export async function requireRole(role: Role, path: string): Promise<Person> {
  const user = await currentUser();
  if (!user || !roleAtLeast(user.role, role)) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return user;
}
