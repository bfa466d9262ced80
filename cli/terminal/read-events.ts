/** The events of a view, a batch at a time, from the database or from the server that has it open. */
import type { ExportRecord } from '@/domain/export/export-record';
import { CommandError, EXIT } from '@/services/control/exit-codes';
import type { ExportBatchInput, ExportedView } from '@/services/export/export-batch';
import type { Store } from './open-store';

export interface ReadEvents {
  readonly view: ExportedView;
  /** Ask once. */
  readonly batches: AsyncIterable<readonly ExportRecord[]>;
}

export async function readEvents(store: Store, input: Omit<ExportBatchInput, 'after'>): Promise<ReadEvents> {
  const first = await store.run('export-batch', input);
  if (!first.view) throw new CommandError(EXIT.failure, 'The server answered without a description of the view.');
  async function* batches() {
    let { records, next } = first;
    for (;;) {
      yield records;
      if (next === null) return;
      ({ records, next } = await store.run('export-batch', { ...input, after: next }));
    }
  }
  return { view: first.view, batches: batches() };
}
