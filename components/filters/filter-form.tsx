'use client';
/**
 * The filter rail: a GET form that works without JavaScript and acts at once with it. Below 1280 px the same element is a sheet
 * (a native popover, so it opens without scripts, closes on Esc and gives the focus back).
 */
import { type ReactNode, useId } from 'react';
import { Button } from '../ui/button';
import { DateBounds } from './date-bounds';
import { useFilterState } from './filter-state';

export const FILTER_FORM = 'filter-form';
export const FILTER_SHEET = 'filters';

interface FilterFormProps {
  /** its facets */
  readonly children: ReactNode;
  readonly total: number;
  /** drawn on the server */
  readonly closeIcon: ReactNode;
  /** of the page that the filters are for */
  readonly path?: '/' | '/trends';
  /** what the address says beside the filters, as hidden fields */
  readonly hidden?: ReactNode;
}

export function FilterForm({ children, total, closeIcon, path = '/', hidden }: FilterFormProps) {
  const { filters, apply } = useFilterState();
  const title = useId();
  return (
    <aside id={FILTER_SHEET} popover="auto" className="filter-rail" aria-labelledby={title}>
      <div className="mb-3 flex items-center justify-between">
        <h2 id={title} className="font-semibold text-month">
          Filters
        </h2>
        <Button
          variant="quiet"
          iconOnly
          popoverTarget={FILTER_SHEET}
          popoverTargetAction="hide"
          aria-label="Close filters"
          className="rail-only-sheet"
        >
          {closeIcon}
        </Button>
      </div>
      <form
        id={FILTER_FORM}
        action={path}
        method="get"
        className="flex flex-col gap-4"
        onSubmit={(submission) => {
          submission.preventDefault();
          const data = new FormData(submission.currentTarget);
          apply({ ...filters, query: String(data.get('q') ?? '').trim() }, 'push');
        }}
      >
        {filters.order === 'newest' ? null : <input type="hidden" name="order" value={filters.order} />}
        {hidden}
        <DateBounds filters={filters} onChange={(bounds) => apply({ ...filters, ...bounds }, 'push')} />
        <div>{children}</div>
        <noscript>
          <Button type="submit" variant="primary">
            Apply filters
          </Button>
        </noscript>
      </form>
      <Button
        variant="primary"
        popoverTarget={FILTER_SHEET}
        popoverTargetAction="hide"
        className="rail-only-sheet needs-script mt-4 w-full"
      >
        Show {total} {total === 1 ? 'event' : 'events'}
      </Button>
    </aside>
  );
}
