'use client';
/** Finds values for a lane by name, among all values under the filters. Loads after the page; its children are visible until then. */
import { type ReactNode, useState } from 'react';
import type { Facet } from '@/domain/filters/facets';
import { withLane } from '@/domain/filters/lane-changes';
import type { LaneChoice } from '@/domain/filters/lane-choice';
import { lanePageHref, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { numberWords } from '@/domain/text/counted';
import { Button, Link } from '../ui/button';
import { TextInput } from '../ui/field';
import { useFacet } from './use-facet';

export interface LaneFinderProps {
  readonly filters: TimelineFilters & { readonly lanes: LaneChoice };
  readonly facet: Facet;
  /** plural noun, such as "actors" */
  readonly what: string;
  readonly shown: readonly string[];
  readonly children: ReactNode;
}

export function LaneFinder({ children, ...props }: LaneFinderProps) {
  const [find, setFind] = useState('');
  return (
    <>
      <TextInput
        type="search"
        value={find}
        maxLength={80}
        aria-label={`Search ${props.what}`}
        placeholder={`Search ${props.what}`}
        className="mt-2 w-full"
        onChange={(change) => setFind(change.target.value)}
      />
      {find.trim() === '' ? children : <Found {...props} find={find.trim()} />}
    </>
  );
}

const MOST_FOUND = 40;

function Found({ filters, facet, what, shown, find }: Omit<LaneFinderProps, 'children'> & { readonly find: string }) {
  const { view, failed, retry } = useFacet(filters, facet, { find, limit: MOST_FOUND });
  if (failed)
    return (
      <p className="mt-2" role="alert">
        Could not load the {what}. <Button onClick={retry}>Try again</Button>
      </p>
    );
  const found = view?.values.filter(({ id, count }) => count > 0 && !shown.includes(id)) ?? [];
  return (
    <>
      <p className={found.length > 0 ? 'sr-only' : 'mt-2 text-ink-2'} role="status">
        {view === null ? 'Searching…' : found.length === 0 ? 'No more matches.' : `${found.length} found`}
      </p>
      <ul aria-label={`Matching ${what}`} className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
        {found.map(({ id, label, count }) => (
          <li key={id} className="inline-flex min-h-7 items-center gap-1.5">
            <Link className="link" scroll={false} href={lanePageHref('/', { ...filters, lanes: withLane(filters.lanes, shown, id) })}>
              {label}
            </Link>
            <span className="lane-number">{numberWords(count)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
