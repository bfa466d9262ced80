/** A reader's report as plain text, with when it came. Its addresses are not made into links: nobody has looked at them. */
import { calendarWords } from '@/domain/dates/day-words';
import type { MistakeReport } from '@/domain/desk/mistakes';

export function ReportWords({ report }: { report: Pick<MistakeReport, 'words' | 'evidence' | 'createdAt'> }) {
  return (
    <figure className="border-l-2 pl-4">
      <blockquote className="whitespace-pre-line break-words">{report.words}</blockquote>
      {report.evidence === null ? null : <p className="mt-2 break-words text-ink-2 text-meta">Source: {report.evidence}</p>}
      <figcaption className="mt-2 text-ink-3 text-meta">
        A reader, <time dateTime={report.createdAt}>{calendarWords(report.createdAt.slice(0, 10))}</time>
      </figcaption>
    </figure>
  );
}
