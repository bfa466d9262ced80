import { calendarWords } from '@/domain/dates/day-words';
import { type MistakeReport, mistakeDeskHref } from '@/domain/desk/mistakes';
import { shortText } from '@/domain/text/cut-text';
import { PageLink } from '../ui/button';
import { Notice } from '../ui/notice';

export function OpenReports({ reports }: { reports: readonly MistakeReport[] }) {
  if (reports.length === 0) return null;
  return (
    <Notice kind="warning" className="mb-6">
      <p className="font-medium">
        {reports.length === 1 ? 'A reader reported a mistake.' : `Readers reported ${reports.length} mistakes.`}
      </p>
      <ul className="mt-3 flex flex-col gap-4">
        {reports.map((report) => (
          <li key={report.id}>
            <ReportWords report={report} />
            <p className="mt-1 pl-4.5 text-meta">
              <PageLink href={mistakeDeskHref(report.id)}>
                Review report<span className="sr-only">: {shortText(report.words, 80)}</span>
              </PageLink>
            </p>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** A reader report as plain text with its date. URLs in it are not links, because no one has checked them. */
export const ReportWords = ({ report }: { report: Pick<MistakeReport, 'words' | 'evidence' | 'createdAt'> }) => (
  <figure className="border-l-2 pl-4">
    <blockquote className="whitespace-pre-line break-words">{report.words}</blockquote>
    {report.evidence === null ? null : <p className="mt-2 break-words text-ink-2 text-meta">Source: {report.evidence}</p>}
    <figcaption className="mt-2 text-ink-3 text-meta">
      A reader, <time dateTime={report.createdAt}>{calendarWords(report.createdAt.slice(0, 10))}</time>
    </figcaption>
  </figure>
);
