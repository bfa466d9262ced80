/** First step of an import: upload a table of events. */
import { PageHeading } from '@/components/admin/page-heading';
import { TableForm } from '@/components/jobs/table-forms';
import { formNumber } from '../../_server/mutations/form-page';
import { requireRole } from '../../_server/session/require-role';
import { receiveTableAction } from './actions';

export const metadata = { title: 'Import events' };

const HERE = '/admin/import';

export default async function ImportPage({ searchParams }: PageProps<'/admin/import'>) {
  await requireRole('editor', HERE);
  const number = formNumber(HERE, await searchParams);
  return (
    <main className="page-width">
      <PageHeading
        title="Import events"
        lead="Import events from a table, a calendar or a Dateline export. To import articles, select Add article."
      />
      <TableForm action={receiveTableAction} number={number} />
    </main>
  );
}
