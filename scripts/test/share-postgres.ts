/** Before the tests of databases: one PostgreSQL server for the whole run, and on it a migrated database to be copied. */
import { prepareTemplate } from '@/db/test-database';
import { startTestServer } from '@/db/test-server';

/** Does nothing where a server is given. Returns what stops the server. */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_DATABASE_URL) return undefined;
  const { url, stop } = await startTestServer();
  await prepareTemplate(url);
  // the processes of the tests, which come later, inherit it
  process.env.TEST_DATABASE_URL = url;
  return stop;
}
