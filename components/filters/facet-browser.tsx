'use client';
/** All values of a facet under the current filters, with a search by name. Loads up to three hundred at a time, on demand. */
import { useState } from 'react';
import { asTree, noneWords } from '@/domain/filters/facet-view';
import { FACET_STEP, type Facet, MOST_LETTERS } from '@/domain/filters/facets';
import { markOf } from '@/domain/filters/timeline-filters';
import { counted } from '@/domain/text/counted';
import { Button } from '../ui/button';
import { TextInput } from '../ui/field';
import { SpokenStatus } from '../ui/spoken-status';
import { FacetRow } from './facet-row';
import { useFilterState } from './filter-state';
import { useFacet } from './use-facet';

/** minimum number of values for a search field */
const SEARCHED_FROM = 12;

export function FacetBrowser({ facet, label }: { facet: Facet; label: string }) {
  const { filters } = useFilterState();
  const [find, setFind] = useState('');
  const [limit, setLimit] = useState(FACET_STEP);
  const { view, failed, retry } = useFacet(filters, facet, { find: find.trim(), limit });
  if (failed)
    return (
      <p className="text-meta" role="alert">
        Could not load the values. <Button onClick={retry}>Try again</Button>
      </p>
    );
  if (view === null) return <p className="text-ink-3 text-meta">Loading…</p>;
  const useful = view.values.filter(({ id, count }) => count > 0 || markOf(filters, facet, id) !== null);
  const more = view.total - view.values.length;
  return (
    <>
      {find !== '' || view.total >= SEARCHED_FROM ? (
        <TextInput
          type="search"
          value={find}
          maxLength={MOST_LETTERS}
          aria-label={`Search ${label.toLowerCase()}`}
          placeholder={`Search ${label.toLowerCase()}`}
          className="my-1 w-full"
          onChange={(change) => {
            setFind(change.target.value);
            setLimit(FACET_STEP);
          }}
          // Enter must not submit the filter form around this field.
          onKeyDown={(key) => key.key === 'Enter' && key.preventDefault()}
        />
      ) : null}
      {/* the list scrolls, which would clip focus rings at its edge */}
      <div className="-mx-1 max-h-96 overflow-y-auto overscroll-contain px-1">
        {asTree(useful).map(({ value, depth }) => (
          <FacetRow key={value.id} facet={facet} value={value} depth={depth} />
        ))}
        {useful.length === 0 ? <p className="text-ink-3 text-meta">{find === '' ? noneWords(label) : 'No matches.'}</p> : null}
        {more > 0 ? <Button onClick={() => setLimit(limit + FACET_STEP)}>Show {Math.min(more, FACET_STEP)} more</Button> : null}
      </div>
      <SpokenStatus>
        Showing {useful.length} of {counted(view.total, 'value')}
      </SpokenStatus>
    </>
  );
}
