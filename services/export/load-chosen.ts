/** The events that somebody picked, in the order they were given. */
import type { Database } from '@/db/database';
import type { ExportRecord } from '@/domain/export/export-record';
import { resolveMerged } from '../relations/merged';
import { loadPublished } from './load-records';

/** Those that are published now. In the place of one that was merged into another stands the other, once. */
export async function loadChosen(db: Database, ids: readonly number[]): Promise<readonly ExportRecord[]> {
  const found = await loadPublished(db, ids);
  if (found.length === ids.length) return found;
  const known = new Set(found.map(({ id }) => id));
  const current = await Promise.all(ids.map((id) => (known.has(id) ? id : resolveMerged(db, id))));
  return loadPublished(db, [...new Set(current.filter((id) => id !== null))]);
}
