'use client';
/** The form of the filters: a GET form that works without JavaScript and acts at once with it. */
import type { ReactNode } from 'react';
import { DateBounds } from './date-bounds';
import { FILTER_FORM } from './filter-ids';
import { useFilterState } from './filter-state';

interface FilterFormProps {
  /** of the page that the filters are for */
  readonly path: '/' | '/trends' | '/compare';
  readonly hidden: ReactNode;
  /** what follows the bounds */
  readonly children: ReactNode;
}

export function FilterForm({ path, hidden, children }: FilterFormProps) {
  const { filters, apply } = useFilterState();
  return (
    <form
      id={FILTER_FORM}
      action={path}
      method="get"
      className="flex flex-col gap-4"
      onSubmit={(submission) => {
        submission.preventDefault();
        const data = new FormData(submission.currentTarget);
        apply({ ...filters, query: String(data.get('q') ?? '').trim(), known: String(data.get('known') ?? '') || null }, 'push');
      }}
    >
      {filters.order === 'newest' ? null : <input type="hidden" name="order" value={filters.order} />}
      {hidden}
      <DateBounds filters={filters} onChange={(bounds) => apply({ ...filters, ...bounds }, 'push')} />
      {children}
    </form>
  );
}
