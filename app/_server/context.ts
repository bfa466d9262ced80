/** What pages, actions and route handlers start from: the database. */
import 'server-only';
import { answers, type Database } from '@/db/database';
import { databaseHandle } from './server-state';

/** The open database of this process. */
export async function database(): Promise<Database> {
  return (await databaseHandle()).db;
}

/** True when the database answers. */
export async function isReady(): Promise<boolean> {
  try {
    return await answers(await database());
  } catch {
    return false;
  }
}
