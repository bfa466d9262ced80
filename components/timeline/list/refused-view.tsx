import { FilterChips } from '@/components/filters/filter-chips';
import { LinkButton, PageLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { NamedChoice } from '@/domain/filters/facet-view';
import { NO_FILTERS, type TimelineFilters, timelineHref } from '@/domain/filters/timeline-filters';
import { shorterWindows } from '@/domain/timeline/axis-window';

export interface TooMuchProps {
  readonly title: string;
  readonly message: string;
  /** true if a retry may succeed soon */
  readonly passes: boolean;
  readonly filters: TimelineFilters;
  readonly choices: readonly NamedChoice[];
  readonly today: string;
  readonly years: readonly number[];
  readonly hrefOf?: (filters: TimelineFilters) => string;
  /** false if a shorter period would not help; true by default */
  readonly timed?: boolean;
}

export function TooMuch({ title, message, passes, filters, choices, today, years, hrefOf = timelineHref, timed = true }: TooMuchProps) {
  const windows = passes || !timed ? [] : shorterWindows(filters, today, years);
  return (
    <main className="page-width py-12">
      <h1 className="page-title">{title}</h1>
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

export const StaleCountsNotice = ({ from, to, href }: { from: Date; to: Date; href: string }) => (
  <div className="page-width pt-4">
    <Notice>
      Data changed while this page loaded ({clockTime(from)} to {clockTime(to)} UTC), so some counts may not match.{' '}
      <PageLink href={href}>Reload page</PageLink>
    </Notice>
  </div>
);

const clockTime = (time: Date): string => time.toISOString().slice(11, 19);
