/** All rows of a table, read in pieces, so that nobody waits for a long table. */
import type { Database } from '@/db/database';
import { themes } from '@/db/schema/vocabulary';
import type { TableChoices } from '@/domain/desk/table-import';
import { sha256Of } from '../sha256';
import { inPieces } from './in-pieces';
import type { ParsedTable } from './parse-table';
import { type ReadRow, type RowRules, readRow } from './read-row';
import { senseDayOrder } from './sense-day-order';

/** In the order of the rows. `today` as YYYY-MM-DD. */
export async function readTable(db: Database, table: ParsedTable, choices: TableChoices, today: string): Promise<readonly ReadRow[]> {
  const rules: RowRules = {
    choices,
    dayOrder: choices.dayOrder === '' ? senseDayOrder(table, choices.columns).order : choices.dayOrder,
    serials: choices.serials,
    themes: await themesByName(db),
    today,
    scope: sha256Of(JSON.stringify(table.columns)).slice(0, 12),
  };
  return inPieces(table.rows, ({ cells, notes, problem }): ReadRow => {
    if (problem !== null) return { ...NOTHING, problems: [{ field: 'row', message: `Could not read this row: ${problem}.` }], notes };
    const row = readRow(cells, rules);
    return { ...row, notes: [...notes, ...row.notes] };
  });
}

const NOTHING = { event: null, title: '', unknownThemes: [] };

/** Names and ids in small letters; a theme that was merged into another stands for that one. */
async function themesByName(db: Database): Promise<ReadonlyMap<string, string>> {
  const found = await db.select({ id: themes.id, label: themes.label, mergedInto: themes.mergedInto }).from(themes);
  return new Map(
    found.flatMap(({ id, label, mergedInto }) => [[label.toLowerCase(), mergedInto ?? id] as const, [id, mergedInto ?? id] as const]),
  );
}
