import { PageHeading } from '@/components/admin/page-heading';
import { LatestAndOlder } from '@/components/history/latest-and-older';
import { JobRow } from '@/components/jobs/job-rows';
import { LinkButton, TextLink } from '@/components/ui/button';
import { idInUrl } from '@/domain/text/number-in-url';
import { listJobs } from '@/services/jobs/list-jobs';
import { requireRole } from '../../_server/session/require-role';

export const metadata = { title: 'Import history' };

const PAGE = 50;

export default async function JobsPage({ searchParams }: PageProps<'/admin/jobs'>) {
  const { db } = await requireRole('editor', '/admin/jobs');
  const { before } = await searchParams;
  const from = idInUrl(before) ?? undefined;
  const found = await listJobs(db, { before: from, limit: PAGE + 1 });
  const jobs = found.slice(0, PAGE);
  const last = jobs.at(-1);
  return (
    <main className="page-width wide-page">
      <PageHeading title="Import history" lead="Your imports, their progress and the items that need your confirmation.">
        <LinkButton href="/admin/import">Import events</LinkButton>
        <LinkButton href="/admin/articles/new" variant="primary">
          Add article
        </LinkButton>
      </PageHeading>
      {jobs.length === 0 ? (
        <p className="border-t py-6 text-ink-2">
          No imports yet. <TextLink href="/admin/articles/new">Add an article</TextLink> to begin.
        </p>
      ) : null}
      <ul>
        {jobs.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </ul>
      <LatestAndOlder
        what="imports"
        latest={from === undefined ? null : '/admin/jobs'}
        older={found.length > PAGE && last ? `/admin/jobs?before=${last.id}` : null}
      />
    </main>
  );
}
