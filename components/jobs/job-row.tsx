/** A job in the list of jobs. */
import Link from 'next/link';
import { instantWords } from '@/domain/dates/day-words';
import { type JobSummary, jobHref, progressWords } from '@/domain/desk/job-views';
import { ProgressBar } from './progress-bar';

export function JobRow({ job }: { job: JobSummary }) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-t py-3">
      <Link
        href={jobHref(job.id)}
        className="min-w-0 flex-1 basis-80 break-words py-px font-medium hover:text-accent pointer-coarse:py-1.5"
      >
        {job.title}
      </Link>
      <span className="text-ink-2 text-meta tabular-nums">
        {instantWords(job.createdAt)}
        {job.by ? `, ${job.by}` : ''}
      </span>
      <span className="flex w-full items-center gap-3 text-ink-2 text-meta tabular-nums tablet:w-80 tablet:justify-end">
        {progressWords(job.counts)}
        <ProgressBar counts={job.counts} />
      </span>
    </li>
  );
}
