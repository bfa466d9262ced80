/** Reads the events of a view in batches, from the database or the server that has it open. `batches` can be iterated only once. */
import type { ExportIdsInput } from '@/services/export/export-commands';
import { BATCH } from '@/services/export/export-events';
import type { Store } from './open-store';

export async function readEvents(store: Store, input: ExportIdsInput) {
  const view = await store.run('export-ids', input);
  async function* batches() {
    for (let from = 0; from < view.ids.length; from += BATCH)
      yield await store.run('export-records', { ids: view.ids.slice(from, from + BATCH), filter: input.filter });
  }
  return { view, batches: batches() };
}
