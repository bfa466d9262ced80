import { FilterChips } from '@/components/filters/filter-chips';
import { LinkButton, PageLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { NamedChoice } from '@/domain/filters/facet-view';
import { NO_FILTERS, type TimelineFilters, timelineHref } from '@/domain/filters/timeline-filters';
import { shorterWindows } from '@/domain/timeline/axis-window';

export interface TooMuchProps {
  /** the name of the view */
  readonly title: string;
  /** reason, as a sentence */
  readonly message: string;
  /** true if a retry may succeed soon */
  readonly passes: boolean;
  readonly filters: TimelineFilters;
  readonly choices: readonly NamedChoice[];
  /** the reader's day, `YYYY-MM-DD` */
  readonly today: string;
  /** years with events */
  readonly years: readonly number[];
  /** returns the page's URL for other filters; the timeline by default */
  readonly hrefOf?: (filters: TimelineFilters) => string;
  /** false if a shorter period would not help; true by default */
  readonly timed?: boolean;
}

/** Replaces a view that would overload the server. Gives the reason and links to smaller views. */
export function TooMuch({ title, message, passes, filters, choices, today, years, hrefOf = timelineHref, timed = true }: TooMuchProps) {
  const windows = passes || !timed ? [] : shorterWindows(filters, today, years);
  return (
    <main className="page-width py-12">
      <h1 className="font-medium font-serif text-page-phone tablet:text-page">{title}</h1>
      <p className="mt-3 mb-6 max-w-[62ch] text-ink-2" role="status">
        {message}
      </p>
      <FilterChips filters={filters} choices={choices} dropped={[]} hrefOf={hrefOf} />
      <div className="mt-6 flex flex-wrap gap-3">
        {passes ? (
          <LinkButton href={hrefOf(filters)} variant="primary">
            Try again
          </LinkButton>
        ) : null}
        {windows.map((window) => (
          <LinkButton key={window.words} href={hrefOf(window.filters)} variant="primary">
            Show only {window.words}
          </LinkButton>
        ))}
        <LinkButton href={hrefOf(NO_FILTERS)}>Clear filters</LinkButton>
      </div>
    </main>
  );
}

interface StaleCountsNoticeProps {
  readonly from: Date;
  readonly to: Date;
  /** URL that loads the view again */
  readonly href: string;
}

/** Notice above a view whose data changed during its queries. */
export function StaleCountsNotice({ from, to, href }: StaleCountsNoticeProps) {
  return (
    <div className="page-width pt-4">
      <Notice>
        Data changed while this page loaded ({clockTime(from)} to {clockTime(to)} UTC), so some counts may not match.{' '}
        <PageLink href={href}>Reload page</PageLink>
      </Notice>
    </div>
  );
}

const clockTime = (time: Date): string => time.toISOString().slice(11, 19);
