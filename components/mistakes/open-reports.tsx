/** What readers say is wrong with an event, above its form. */

import { type MistakeReport, mistakeDeskHref } from '@/domain/desk/mistakes';
import { shortText } from '@/domain/text/cut-text';
import { Notice } from '../ui/notice';
import { ReportWords } from './report-words';

export function OpenReports({ reports }: { reports: readonly MistakeReport[] }) {
  if (reports.length === 0) return null;
  return (
    <div className="pb-6">
      <Notice kind="warning">
        <p className="font-medium">
          {reports.length === 1 ? 'A reader reported a mistake.' : `Readers reported ${reports.length} mistakes.`}
        </p>
        <ul className="mt-3 flex flex-col gap-4">
          {reports.map((report) => (
            <li key={report.id}>
              <ReportWords report={report} />
              <p className="mt-1 pl-4.5 text-meta">
                <a className="link" href={mistakeDeskHref(report.id)}>
                  Review report<span className="sr-only">: {shortText(report.words, 80)}</span>
                </a>
              </p>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
