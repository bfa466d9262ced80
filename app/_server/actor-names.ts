/** Returns the actor names that forms suggest: those with the most events. */
import 'server-only';
import type { Database } from '@/db/database';
import { listActors } from '@/services/vocabulary/list-actors';

const MOST_NAMES = 400;

export const actorNames = async (db: Database): Promise<readonly string[]> => [
  ...new Set((await listActors(db, { limit: MOST_NAMES })).map(({ name }) => name)),
];
