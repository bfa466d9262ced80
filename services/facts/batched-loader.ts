/**
 * Loads small parts that many answers share, such as actor names. They are cached with the answers until the data version changes. Reading
 * them in every statement would cost more than the rest of the statement. Outside `cacheQuery` there is no cache, because a long export
 * does not check the data version.
 */
import type { Database } from '@/db/database';
import { cachedParts } from './query-cache';

/** maximum per kind; the oldest are evicted first */
const MAX_PARTS = 5_000;

/** Returns the parts by key. `load` gets each missing key once. Keys that it does not find are omitted. */
export async function loadBatched<Key, Part>(
  db: Database,
  kind: string,
  keys: readonly Key[],
  load: (unknown: readonly Key[]) => Promise<ReadonlyMap<Key, Part>>,
): Promise<ReadonlyMap<Key, Part>> {
  if (keys.length === 0) return new Map();
  // null means that there is no such part
  const cached = (cachedParts(db, kind) ?? new Map()) as Map<Key, Part | null>;
  const parts = new Map(keys.map((key) => [key, cached.get(key)]));
  const unknown = [...parts.keys()].filter((key) => parts.get(key) === undefined);
  if (unknown.length > 0) {
    const loaded = await load(unknown);
    for (const key of unknown) {
      const part = loaded.get(key) ?? null;
      parts.set(key, part);
      cached.set(key, part);
    }
    for (const oldest of cached.keys()) {
      if (cached.size <= MAX_PARTS) break;
      cached.delete(oldest);
    }
  }
  return new Map([...parts].flatMap(([key, part]) => (part === null || part === undefined ? [] : [[key, part]])));
}
