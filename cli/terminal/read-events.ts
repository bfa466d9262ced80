/** Reads the events of a view in batches, from the database or the server that has it open. */
import type { ExportRecord } from '@/domain/export/export-record';
import type { ExportedView, ExportIdsInput } from '@/services/export/export-commands';
import { BATCH } from '@/services/export/export-events';
import type { Store } from './open-store';

export interface ReadEvents {
  readonly view: ExportedView;
  /** Can be iterated only once. */
  readonly batches: AsyncIterable<readonly ExportRecord[]>;
}

export async function readEvents(store: Store, input: ExportIdsInput): Promise<ReadEvents> {
  const view = await store.run('export-ids', input);
  async function* batches() {
    for (let from = 0; from < view.ids.length; from += BATCH)
      yield await store.run('export-records', { ids: view.ids.slice(from, from + BATCH), filter: input.filter });
  }
  return { view, batches: batches() };
}
