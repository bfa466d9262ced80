import { notFound } from '@/domain/errors';
import { idInUrl } from '@/domain/text/number-in-url';
import { getJob } from '@/services/jobs/list-jobs';
import { database } from '../../../../_server/context';
import { defineRoute } from '../../../../_server/mutations/define-route';

export const GET = defineRoute<{ id: string }, 'editor'>({
  name: 'jobs.progress',
  role: 'editor',
  async handle(_request, { params }) {
    const id = idInUrl(params.id);
    const job = id === null ? null : await getJob(await database(), id);
    if (!job) throw notFound('This job');
    return Response.json({ counts: job.counts }, { headers: { 'Cache-Control': 'private, no-store' } });
  },
});
