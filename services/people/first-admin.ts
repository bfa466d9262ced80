/**
 * The first administrator. There is no default account: whoever starts the server, or runs the command line, gets a one-time
 * token, and the token works only while there are no users. Two people who use it at once make exactly one administrator.
 */
import type { Database } from '@/db/database';
import { hold } from '@/db/locks';
import { setupTokens } from '@/db/schema/people';
import { DatelineError } from '@/domain/errors';
import { insertUser } from './create-user';
import { hashPassword } from './hash-password';
import { checkNewUser, type NewUser } from './new-user';
import { countUsers, isSetupToken, setupTokenWorks } from './setup-token';

/** Makes the first administrator and returns the id. Throws `forbidden` when the token does not work (any more). */
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
    'This link has expired or was already used. Restart the server or run "dateline admin create" to get a new one.',
    'token',
  );
