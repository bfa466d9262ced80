/** Who did what and when. Administrators only. */
import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHeading } from '@/components/admin/page-heading';
import { LinkButton } from '@/components/ui/button';
import { listAudit } from '@/services/audit/list-audit';
import { database } from '../../_server/context';
import { requireRole } from '../../_server/require-role';

export const metadata: Metadata = { title: 'Audit' };

const PAGE = 50;

export default async function AuditPage({ searchParams }: PageProps<'/admin/audit'>) {
  await requireRole('admin', '/admin/audit');
  const { before } = await searchParams;
  const from = typeof before === 'string' && /^\d{1,15}$/.test(before) ? Number(before) : undefined;
  const rows = await listAudit(await database(), { before: from, limit: PAGE });
  const last = rows[rows.length - 1];
  return (
    <main className="page-width">
      <PageHeading title="Audit" lead="Every change, with who made it. Nothing here can be altered." />
      {rows.length === 0 ? <p className="border-t py-6 text-ink-2">Nothing has been changed yet.</p> : null}
      <ol>
        {rows.map((row) => (
          <li key={row.id} className="grid gap-x-6 gap-y-1 border-t py-3 tablet:grid-cols-[11rem_12rem_1fr]">
            <time dateTime={row.at} className="text-ink-2 text-meta tabular-nums">
              {row.at.slice(0, 10)} {row.at.slice(11, 19)} UTC
            </time>
            <span className="font-medium">{row.by ?? 'Dateline'}</span>
            <div className="min-w-0">
              <span>
                {row.action}
                {row.target ? <span className="text-ink-2">, {row.target}</span> : null}
              </span>
              {row.before !== null || row.after !== null ? (
                <details className="text-meta">
                  <summary className="text-accent">What changed</summary>
                  <Change label="before" value={row.before} />
                  <Change label="after" value={row.after} />
                  {row.requestId ? <p className="text-ink-3">request {row.requestId}</p> : null}
                </details>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
      <div className="flex gap-2 border-t py-6">
        {from === undefined ? null : (
          <Link href="/admin/audit" className="link self-center">
            Newest
          </Link>
        )}
        {rows.length === PAGE && last ? <LinkButton href={`/admin/audit?before=${last.id}`}>Older</LinkButton> : null}
      </div>
    </main>
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
