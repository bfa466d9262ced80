/** Creates a database of random events of a few actors, for tests that compare the services with a simple count. */
import type { DatabaseHandle } from '@/db/client';
import type { VocabularyActor } from '@/engine/index';
import { write } from '../../timeline/facts/write';
import { seedVocabulary } from '../../vocabulary/seed-vocabulary';
import { SAMPLE_THEMES } from '../sample-vocabulary';
import { insertRandomEvent, insertSources } from './change-events';
import { randomOf } from './random';

export async function fillAtRandom(
  handle: DatabaseHandle,
  { actors, events, seed }: { readonly actors: readonly VocabularyActor[]; readonly events: number; readonly seed: number },
): Promise<void> {
  await seedVocabulary(handle.db, actors, SAMPLE_THEMES);
  await insertSources(handle.db);
  const random = randomOf(seed);
  await write(handle.db, async (tx) => {
    for (let n = 0; n < events; n += 1) await insertRandomEvent(tx, random);
  });
}
