/** Global setup of the database tests: one PostgreSQL server for the whole run, with a migrated template database. */
import { prepareTemplate } from '@/db/testing/test-database';
import { startTestServer } from '@/db/testing/test-server';

/** Does nothing if a server is configured. Returns a function that stops the server. */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_DATABASE_URL) return undefined;
  const { url, stop } = await startTestServer();
  await prepareTemplate(url);
  // the test processes, which start later, inherit it
  process.env.TEST_DATABASE_URL = url;
  return stop;
}
