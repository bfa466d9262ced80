'use client';
import { type ReactNode, useState } from 'react';
import { asTree, type FacetView, openFacetHref } from '@/domain/filters/facet-view';
import { type Facet, isShared, ROLES } from '@/domain/filters/facets';
import { choiceOf, markOf, withChoice } from '@/domain/filters/timeline-filters';
import { numberWords } from '@/domain/text/counted';
import { Button } from '../ui/button';
import { Checkbox, Select } from '../ui/field';
import { lazy } from '../ui/lazy';
import { FacetRow } from './facet-row';
import { useFilterState } from './filter-state';

const SHOWN_AT_ONCE = 10;
const FacetBrowser = lazy(() => import('./facet-browser').then((file) => file.FacetBrowser));

interface FacetSectionProps {
  readonly facet: Facet;
  readonly label: string;
  /** null if the facet is not loaded yet */
  readonly view: FacetView | null;
  /** the URL requests all values of this facet, or those whose names match `find` */
  readonly asked: { readonly find: string } | null;
  /** the options for the role of actors, rendered on the server */
  readonly roles: ReactNode;
}

/**
 * One facet: a disclosure with the number of selected values. Shows the values that came with the page. Fetches the values
 * of a closed facet, and the results of a search, on demand. Without scripts, a link opens the facet.
 */
export function FacetSection({ facet, label, view, asked, roles }: FacetSectionProps) {
  const { filters } = useFilterState();
  const [open, setOpen] = useState(view !== null);
  const [wide, setWide] = useState(view === null);
  const { values, not } = choiceOf(filters, facet);
  const chosen = values.length + not.length;
  const first = wide ? null : view;
  return (
    <details className="facet" aria-label={label} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="flex-1">{label}</span>
        {chosen > 0 ? (
          <span className="min-w-4.5 rounded-pill bg-accent px-1 text-center text-[0.75rem] text-on-accent tabular-nums">
            {chosen}
            <span className="sr-only"> selected</span>
          </span>
        ) : null}
      </summary>
      <FacetTogether facet={facet} roles={roles} />
      {first ? <FirstRows facet={facet} view={first} whole={asked !== null} /> : open && <FacetBrowser facet={facet} label={label} />}
      {first && (first.total > SHOWN_AT_ONCE || asked) ? (
        <Button variant="quiet" className="needs-script -ml-3" onClick={() => setWide(true)}>
          Search {numberWords(first.total)} {label.toLowerCase()}
        </Button>
      ) : null}
      <noscript>
        {asked ? (
          <p>
            <input type="hidden" name="facet" value={facet} />
            <input name="find" defaultValue={asked.find} aria-label={`Search ${label.toLowerCase()}`} className="control" />
          </p>
        ) : (
          <a className="link text-meta" href={openFacetHref(filters, facet)}>
            Show all {label.toLowerCase()}
          </a>
        )}
      </noscript>
    </details>
  );
}

function FirstRows({ facet, view, whole }: { readonly facet: Facet; readonly view: FacetView; readonly whole: boolean }) {
  const { filters } = useFilterState();
  const useful = view.values.filter(({ id, count }) => count > 0 || markOf(filters, facet, id) !== null);
  const shown = useful.filter(({ id }, index) => whole || index < SHOWN_AT_ONCE || markOf(filters, facet, id) !== null);
  return asTree(shown).map(({ value, depth }) => <FacetRow key={value.id} facet={facet} value={value} depth={depth} />);
}

function FacetTogether({ facet, roles }: Pick<FacetSectionProps, 'facet' | 'roles'>) {
  const { filters, apply } = useFilterState();
  const { values, match, not } = choiceOf(filters, facet);
  return (
    <>
      {isShared(facet) && (values.length > 1 || match === 'all') ? (
        <Checkbox
          name="all"
          value={facet}
          checked={match === 'all'}
          onChange={(change) => apply(withChoice(filters, facet, { match: change.target.checked ? 'all' : 'any' }), 'push')}
          label="Match all selected"
        />
      ) : null}
      {roles && values.length + not.length > 0 ? (
        <Select
          name="role"
          aria-label="Actor role"
          className="my-1 w-full"
          value={filters.role ?? ''}
          onChange={(change) => apply({ ...filters, role: ROLES.find((role) => role === change.target.value) ?? null }, 'push')}
        >
          <option value="">Any role</option>
          {roles}
        </Select>
      ) : null}
    </>
  );
}
