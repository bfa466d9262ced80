/** What is being filtered, each with its way out; and what in the address was not understood. */
import Link from 'next/link';
import { calendarWords } from '@/domain/day-words';
import { NO_FILTERS, type TimelineFilters, timelineHref } from '@/domain/filters';
import type { TimelineView } from '@/domain/timeline-view';
import { RemovableChip } from '../ui/chip';
import { Notice } from '../ui/notice';

interface FilterChipsProps {
  readonly filters: TimelineFilters;
  readonly facets: TimelineView['facets'];
  readonly dropped: readonly string[];
  /** the page under other filters; the timeline's by itself */
  readonly hrefOf?: (filters: TimelineFilters) => string;
}

export const isFiltered = (filters: TimelineFilters): boolean =>
  filters.actors.length + filters.themes.length > 0 || filters.query !== '' || filters.from !== null || filters.to !== null;

export function FilterChips({ filters, facets, dropped, hrefOf = timelineHref }: FilterChipsProps) {
  const labelOf = (values: TimelineView['facets']['actors'], id: string): string => values.find((value) => value.id === id)?.label ?? id;
  const without = (change: Partial<TimelineFilters>): string => hrefOf({ ...filters, ...change, page: 1 });
  return (
    <>
      {dropped.length > 0 ? (
        <div className="mb-3">
          <Notice kind="warning">
            Not understood and left out of this view: <span className="font-medium">{dropped.join(', ')}</span>
          </Notice>
        </div>
      ) : null}
      {isFiltered(filters) ? (
        <ul aria-label="Active filters" className="mb-3 flex flex-wrap items-center gap-2 print:hidden">
          {filters.query ? (
            <li>
              <RemovableChip kind="text" label={`“${filters.query}”`} href={without({ query: '' })} />
            </li>
          ) : null}
          {filters.from ? (
            <li>
              <RemovableChip kind="from" label={calendarWords(filters.from)} href={without({ from: null })} />
            </li>
          ) : null}
          {filters.to ? (
            <li>
              <RemovableChip kind="to" label={calendarWords(filters.to)} href={without({ to: null })} />
            </li>
          ) : null}
          {filters.actors.map((id) => (
            <li key={`actor-${id}`}>
              <RemovableChip
                kind="actor"
                label={labelOf(facets.actors, id)}
                href={without({ actors: filters.actors.filter((one) => one !== id) })}
              />
            </li>
          ))}
          {filters.themes.map((id) => (
            <li key={`theme-${id}`}>
              <RemovableChip
                kind="theme"
                label={labelOf(facets.themes, id)}
                href={without({ themes: filters.themes.filter((one) => one !== id) })}
              />
            </li>
          ))}
          <li>
            <Link className="link text-meta" scroll={false} href={hrefOf({ ...NO_FILTERS, order: filters.order })}>
              Clear filters
            </Link>
          </li>
        </ul>
      ) : null}
    </>
  );
}
