/** One row of the audit log: when, who, what was done to what, and behind a fold how it stood before and after. */
import Link from 'next/link';
import { auditActionLabel, auditTargetLabel } from '@/domain/people/audit-actions';
import { type AuditFilters, type AuditRow, auditHref } from '@/domain/people/audit-filters';

interface AuditEntryProps {
  readonly row: AuditRow;
  readonly filters: AuditFilters;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

export function AuditEntry({ row, filters, people }: AuditEntryProps) {
  return (
    <li className="grid gap-x-6 gap-y-1 border-t py-3 tablet:grid-cols-[11rem_12rem_1fr] wide:grid-cols-[13rem_18rem_1fr]">
      <time dateTime={row.at} className="text-ink-2 text-meta tabular-nums">
        {row.at.slice(0, 10)} {row.at.slice(11, 19)} UTC
      </time>
      <span className="font-medium">{row.by ?? 'Dateline'}</span>
      <div className="min-w-0">
        <span>
          {auditActionLabel(row.action)}
          {row.target ? (
            <>
              ,{' '}
              <Link href={auditHref({ ...filters, what: row.target })} className="link wrap-anywhere">
                {auditTargetLabel(row.target, people)}
              </Link>
            </>
          ) : null}
        </span>
        {row.before !== null || row.after !== null || row.requestId !== null ? (
          <details className="text-meta">
            <summary className="text-accent">Details</summary>
            <Change label="Before" value={row.before} />
            <Change label="After" value={row.after} />
            <p className="break-all text-ink-3">
              {row.requestId ? `Error ID ${row.requestId}` : 'No error ID'}
              {row.ip ? `, IP address ${row.ip}` : ''}
            </p>
          </details>
        ) : null}
      </div>
    </li>
  );
}

function Change({ label, value }: { label: string; value: unknown }) {
  if (value === null) return null;
  return (
    <div>
      <p className="text-ink-3">{label}</p>
      <pre className="max-h-60 overflow-auto whitespace-pre-wrap rounded-control bg-raised p-2">{JSON.stringify(value, null, 2)}</pre>
    </div>
  );
}
