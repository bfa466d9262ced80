/** Says when the timeline is not that of today's knowledge, or not in the order of what happened, and leads back. */
import Link from 'next/link';
import { calendarWords } from '@/domain/dates/day-words';
import { timelineHref } from '@/domain/filters/print-filters';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { numberWords } from '@/domain/text/counted';
import { Notice } from '../../ui/notice';

interface ClockNoticeProps {
  readonly filters: TimelineFilters;
  /** articles published after the day as known on; null without such a day */
  readonly reportsSince: number | null;
  /** the page under other filters; the timeline's by itself */
  readonly hrefOf?: (filters: TimelineFilters) => string;
}

export function ClockNotice({ filters, reportsSince, hrefOf = timelineHref }: ClockNoticeProps) {
  const { known, clock } = filters;
  if (known === null && clock === 'happened') return null;
  return (
    <div className="mb-3 flex flex-col gap-2">
      {known === null ? null : (
        <Notice>
          <strong className="font-medium">As of {calendarWords(known)}</strong> · {left(reportsSince ?? 0)} ·{' '}
          <Link className="link" href={hrefOf({ ...filters, known: null, page: 1 })} scroll={false}>
            Show current events
          </Link>
        </Notice>
      )}
      {clock === 'happened' ? null : (
        <Notice>
          The timeline uses reporting dates. Events without an article are hidden.{' '}
          <Link className="link" href={hrefOf({ ...filters, clock: 'happened', page: 1 })} scroll={false}>
            Use event dates
          </Link>
        </Notice>
      )}
    </div>
  );
}

const left = (reports: number): string =>
  reports === 0 ? 'no later articles' : reports === 1 ? '1 later article hidden' : `${numberWords(reports)} later articles hidden`;
