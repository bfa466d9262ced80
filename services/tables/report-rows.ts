/** What was read of each row, and what is here already, as the report of a dry run. */
import { previewDate } from '@/domain/dates/date-entry';
import { dateWords } from '@/domain/dates/date-words';
import { type RowReport, rowWords } from '@/domain/desk/table-import';
import { cutText } from '@/domain/text/cut-text';
import type { Known } from './find-known';
import { inPieces } from './in-pieces';
import type { ParsedTable } from './parse-table';
import type { ReadRow } from './read-row';

const MAX_TITLE = 300;

/** A row that says what an earlier row of the file said is here already, too; one that has only its number in common is told. */
export function reportRows(table: ParsedTable, read: readonly ReadRow[], known: readonly (Known | null)[]): Promise<readonly RowReport[]> {
  const [texts, names] = [new Map<string, number>(), new Map<string, number>()];
  return inPieces(read, ({ event, title, problems, notes }, at): RowReport => {
    const line = table.rows[at]?.line ?? 0;
    const date = event && previewDate(event.event.date);
    const found = known[at] ?? null;
    const said = { line, title: cutText(title, MAX_TITLE), date: date ? dateWords(date) : null, problems };
    const base = { ...said, notes, known: found?.event ?? null };
    if (!event) return { ...base, state: 'refused' };
    const first = firstLine(texts, event.fingerprint, line);
    const namesake = event.externalId === null ? null : firstLine(names, event.externalId, line);
    const told =
      first === null && namesake !== null
        ? [...notes, `This row has the same ID as ${rowWords(table, namesake)}, but different content. Change one of the two IDs.`]
        : notes;
    if (found) return { ...base, notes: told, state: found.certain ? 'known' : 'alike' };
    if (first === null) return { ...base, notes: told, state: 'new' };
    return { ...base, state: 'known', notes: [...notes, `This row duplicates ${rowWords(table, first)}.`] };
  });
}

/** The earlier line that has this; null for the first, which is remembered. */
function firstLine(lines: Map<string, number>, key: string, line: number): number | null {
  const first = lines.get(key);
  if (first === undefined) lines.set(key, line);
  return first ?? null;
}
