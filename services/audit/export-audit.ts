/** The audit log as a file, written while it is read: a batch at a time, however long it is. */
import type { Database } from '@/db/database';
import type { AuditFilters, AuditFormat } from '@/domain/people/audit-filters';
import type { AuditRow } from '@/domain/people/audit-views';
import { BYTE_ORDER_MARK, type Cell, csvLines } from '../export/formats/csv-lines';
import { listAudit } from './list-audit';

const BATCH = 500;

const COLUMNS: Readonly<Record<string, (row: AuditRow) => Cell>> = {
  id: (row) => row.id,
  at: (row) => row.at,
  user_id: (row) => row.userId,
  by: (row) => row.by ?? 'Dateline',
  action: (row) => row.action,
  target: (row) => row.target,
  before: (row) => json(row.before),
  after: (row) => json(row.after),
  request_id: (row) => row.requestId,
  address: (row) => row.ip,
};

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

export const AUDIT_MEDIA_TYPES: Readonly<Record<AuditFormat, string>> = { csv: 'text/csv; charset=utf-8', json: 'application/json' };

/** The newest row first; a JSON file is one list. */
export async function* exportAudit(db: Database, filters: AuditFilters, format: AuditFormat): AsyncGenerator<string, void> {
  yield format === 'csv' ? BYTE_ORDER_MARK + csvLines([Object.keys(COLUMNS)]) : '[';
  let before: number | null = null;
  for (let begun = false; ; begun = true) {
    const rows: readonly AuditRow[] = await listAudit(db, { filters, before, limit: BATCH });
    if (rows.length > 0)
      yield format === 'csv' ? csvLines(rows.map(cellsOf)) : `${begun ? ',' : ''}\n${rows.map((row) => JSON.stringify(row)).join(',\n')}`;
    before = rows.at(-1)?.id ?? null;
    if (rows.length < BATCH) break;
  }
  if (format === 'json') yield '\n]\n';
}

const cellsOf = (row: AuditRow): readonly Cell[] => Object.values(COLUMNS).map((cell) => cell(row));
