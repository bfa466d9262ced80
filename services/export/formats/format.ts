/** Defines an export format: a pure function from the export’s head to a writer, which converts batches of events to text. */
import type { ExportHead, ExportRecord } from '@/domain/export/export-record';

/** Call order: `begin`, then `add` for each batch that is not empty, then `end`. */
export interface Writer {
  begin(): string;
  add(batch: readonly ExportRecord[]): string;
  end(): string;
}

export type Format = (head: ExportHead) => Writer;

/** Yields the export in pieces that are not empty, and keeps at most one batch in memory. */
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
