/** Stands in place of a view that would keep everybody else waiting: why it is not worked out, and the ways on. */
import type { NamedChoice } from '@/domain/filters/facet-view';
import { timelineHref } from '@/domain/filters/print-filters';
import { NO_FILTERS, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { shorterWindows } from '@/domain/timeline/axis-window';
import { FilterChips } from '../../filters/filter-chips';
import { LinkButton } from '../../ui/button';

interface TooMuchProps {
  /** the name of the view */
  readonly title: string;
  /** why, as a sentence */
  readonly message: string;
  /** it may go well a little later */
  readonly passes: boolean;
  readonly filters: TimelineFilters;
  readonly choices: readonly NamedChoice[];
  /** the reader's day, `YYYY-MM-DD` */
  readonly today: string;
  /** in which events begin */
  readonly years: readonly number[];
  /** the page under other filters; the timeline's by itself */
  readonly hrefOf?: (filters: TimelineFilters) => string;
  /** whether a shorter time is a way on */
  readonly timed?: boolean;
}

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
