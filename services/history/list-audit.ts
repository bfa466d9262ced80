/** Reads the audit log, newest first, in pages or as a file. */
import { and, desc, eq, gte, isNull, like, lt, type SQL } from 'drizzle-orm';
import { auditLog, type Database, rows, users } from '@/db/database';
import { type AuditFilters, type AuditFormat, type AuditRow, NOBODY } from '@/domain/people/audit-filters';
import { BYTE_ORDER_MARK, type Cell, csvLines } from '../export/csv';

interface AuditAsked {
  readonly filters: AuditFilters;
  /** only rows older than this id */
  readonly before: number | null;
  readonly limit: number;
}

export async function listAudit(db: Database, { filters, before, limit }: AuditAsked): Promise<readonly AuditRow[]> {
  const found = await db
    .select({ row: auditLog, name: users.name })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.userId))
    .where(and(before === null ? undefined : lt(auditLog.id, before), ...conditions(filters)))
    .orderBy(desc(auditLog.id))
    .limit(limit);
  return found.map(({ row, name }) => ({
    id: row.id,
    at: row.at.toISOString(),
    userId: row.userId,
    by: name ?? (row.userId === null ? null : 'a removed user'),
    action: row.action,
    target: row.targetType === null ? null : `${row.targetType} ${row.targetId ?? ''}`.trim(),
    before: row.before,
    after: row.after,
    requestId: row.requestId,
    ip: row.ip,
  }));
}

/** Returns the distinct actions by name. Steps through the index, so the length of the log does not matter. */
export async function listAuditActions(db: Database): Promise<readonly string[]> {
  const found = await rows<{ action: string }>(db)`
    with recursive steps as (
      (select action from ${auditLog} order by action limit 1)
      union all
      select (select later.action from ${auditLog} later where later.action > steps.action order by later.action limit 1)
      from steps where steps.action is not null
    )
    select action from steps where action is not null`;
  return found.map(({ action }) => action);
}

function conditions({ who, what, action, from, to }: AuditFilters): readonly (SQL | undefined)[] {
  // the target of a queue item has a type and two words
  const [type, ...words] = what?.split(' ') ?? [];
  const id = words.length === 0 ? undefined : words.join(' ');
  return [
    who === null ? undefined : who === NOBODY ? isNull(auditLog.userId) : eq(auditLog.userId, who),
    type === undefined ? undefined : eq(auditLog.targetType, type),
    id === undefined ? undefined : eq(auditLog.targetId, id),
    action === null ? undefined : action.includes('.') ? eq(auditLog.action, action) : like(auditLog.action, `${action}.%`),
    from === null ? undefined : gte(auditLog.at, startOf(from, 0)),
    to === null ? undefined : lt(auditLog.at, startOf(to, 1)),
  ];
}

const DAY_MS = 86_400_000;
const startOf = (day: string, later: number): Date => new Date(Date.parse(`${day}T00:00:00Z`) + later * DAY_MS);

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

/** Reads one batch at a time, so that memory does not grow with the log. */
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
