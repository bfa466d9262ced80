/** A job in the list of jobs. */
import Link from 'next/link';
import { instantWords } from '@/domain/dates/day-words';
import { type JobSummary, jobHref, progressWords } from '@/domain/desk/job-views';
import { ProgressBar } from './progress-bar';

export function JobRow({ job }: { job: JobSummary }) {
  return (
    <li className="grid items-baseline gap-x-6 gap-y-1 border-t py-3 desk:grid-cols-[minmax(0,1fr)_20rem_20rem] wide:grid-cols-[minmax(0,1fr)_30rem_24rem]">
      <Link href={jobHref(job.id)} className="min-w-0 break-words py-px font-medium hover:text-accent pointer-coarse:py-1.5">
        {job.title}
      </Link>
      <p className="flex flex-wrap gap-x-4 text-ink-2 text-meta tabular-nums desk:contents">
        <span>
          {instantWords(job.createdAt)}
          {job.by ? `, ${job.by}` : ''}
        </span>
        <span className="flex items-center gap-3 desk:justify-end">
          {progressWords(job.counts)}
          <ProgressBar counts={job.counts} />
        </span>
      </p>
    </li>
  );
}
