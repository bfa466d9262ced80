/** What a format is: a pure function from what an export says of itself to a writer that turns batches of events into text. */
import type { ExportHead, ExportRecord } from '@/domain/export/export-record';

/** Called in this order: `begin`, `add` for every batch that is not empty, `end`. */
export interface Writer {
  begin(): string;
  add(batch: readonly ExportRecord[]): string;
  end(): string;
}

export type Format = (head: ExportHead) => Writer;

/** Everything a format writes in pieces, none of them empty; no more than one batch is held. */
export async function* writeExport(
  format: Format,
  head: ExportHead,
  batches: AsyncIterable<readonly ExportRecord[]>,
): AsyncGenerator<string, void> {
  const writer = format(head);
  yield writer.begin();
  for await (const batch of batches) if (batch.length > 0) yield writer.add(batch);
  const end = writer.end();
  if (end !== '') yield end;
}
