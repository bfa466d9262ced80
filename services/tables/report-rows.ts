/** What was read of each row, and what is here already, as the report of a dry run. */
import { previewDate } from '@/domain/date-entry';
import { dateWords } from '@/domain/date-words';
import { type RowReport, rowWords } from '@/domain/table-import';
import { cutText } from '@/domain/text/cut-text';
import type { Known } from './find-known';
import { inPieces } from './in-pieces';
import type { ParsedTable } from './parse-table';
import type { ReadRow } from './read-row';

const MAX_TITLE = 300;

/** A row that says what an earlier row of the file said is here already, too. */
export function reportRows(table: ParsedTable, read: readonly ReadRow[], known: readonly (Known | null)[]): Promise<readonly RowReport[]> {
  const firstOf = new Map<string, number>();
  return inPieces(read, ({ event, title, problems, notes }, at): RowReport => {
    const line = table.rows[at]?.line ?? 0;
    const date = event && previewDate(event.event.date);
    const found = known[at] ?? null;
    const said = { line, title: cutText(title, MAX_TITLE), date: date ? dateWords(date) : null, problems, notes };
    const base = { ...said, sameAs: null, known: found?.event ?? null };
    if (!event) return { ...base, state: 'refused' };
    const first = firstOf.get(event.fingerprint);
    if (first === undefined) firstOf.set(event.fingerprint, line);
    if (found) return { ...base, state: found.certain ? 'known' : 'alike' };
    if (first === undefined) return { ...base, state: 'new' };
    return { ...base, state: 'known', sameAs: first, notes: [...notes, `It says the same as ${rowWords(table, first)}.`] };
  });
}
