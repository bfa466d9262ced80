/**
 * Small parts that many answers have, such as the names of actors: each is read once, and kept with the answers for as long as nothing in the
 * database has changed. Reading them in every statement that needs them costs more than the rest of it. Outside of an answer that is kept they
 * are read each time: a file that is written for minutes looks at no version.
 */
import type { Database } from '@/db/database';
import { cachedParts } from './query-cache';

/** of each kind; the oldest are forgotten first */
const MAX_PARTS = 5_000;

/** The parts with these keys. `load` gets those that are not known yet, each once; what it does not find has no part. */
export async function loadBatched<Key, Part>(
  db: Database,
  kind: string,
  keys: readonly Key[],
  load: (unknown: readonly Key[]) => Promise<ReadonlyMap<Key, Part>>,
): Promise<ReadonlyMap<Key, Part>> {
  if (keys.length === 0) return new Map();
  // null is kept for what there is not
  const known = (cachedParts(db, kind) ?? new Map()) as Map<Key, Part | null>;
  const parts = new Map(keys.map((key) => [key, known.get(key)]));
  const unknown = [...parts.keys()].filter((key) => parts.get(key) === undefined);
  if (unknown.length > 0) {
    const loaded = await load(unknown);
    for (const key of unknown) {
      const part = loaded.get(key) ?? null;
      parts.set(key, part);
      known.set(key, part);
    }
    for (const oldest of known.keys()) {
      if (known.size <= MAX_PARTS) break;
      known.delete(oldest);
    }
  }
  return new Map([...parts].flatMap(([key, part]) => (part === null || part === undefined ? [] : [[key, part]])));
}
