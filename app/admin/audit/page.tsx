/** The audit log, with filters and an export. For administrators. */
import { AuditEntry, AuditFilterForm } from '@/components/admin/audit-log';
import { PageHeading } from '@/components/admin/page-heading';
import { LatestAndOlder } from '@/components/history/latest-and-older';
import { AUDIT_FORMATS, askedDays, auditExportHref, auditHref, parseAuditFilters } from '@/domain/people/audit-filters';
import { listAudit, listAuditActions } from '@/services/history/list-audit';
import { listUsers } from '@/services/people/users';
import { requireRole } from '../../_server/session/require-role';

export const metadata = { title: 'Audit log' };

const PAGE = 50;

export default async function AuditPage({ searchParams }: PageProps<'/admin/audit'>) {
  const { db } = await requireRole('admin', '/admin/audit');
  const params = await searchParams;
  const filters = parseAuditFilters(params);
  const before = typeof params.before === 'string' && /^\d{1,15}$/.test(params.before) ? Number(params.before) : null;
  const [found, people, actions] = await Promise.all([
    listAudit(db, { filters, before, limit: PAGE + 1 }),
    listUsers(db),
    listAuditActions(db),
  ]);
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  return (
    <main className="page-width wide-page">
      <PageHeading title="Audit log" lead="Every change and the person who made it. No one can edit or delete entries.">
        {AUDIT_FORMATS.map((format) => (
          <a key={format} href={auditExportHref(filters, format)} className="button" download>
            {format.toUpperCase()}
          </a>
        ))}
      </PageHeading>
      <AuditFilterForm key={auditHref(filters)} filters={filters} asked={askedDays(params)} people={people} actions={actions} />
      {rows.length === 0 ? <p className="border-t py-6 text-ink-2">No entries match these filters.</p> : null}
      <ol>
        {rows.map((row) => (
          <AuditEntry key={row.id} row={row} filters={filters} people={people} />
        ))}
      </ol>
      <LatestAndOlder
        what="entries"
        latest={before === null ? null : auditHref(filters)}
        older={found.length > PAGE && last ? auditHref(filters, last.id) : null}
      />
    </main>
  );
}
