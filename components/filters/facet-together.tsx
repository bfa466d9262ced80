'use client';
/** How the chosen values of a facet count together: any of them or all, and for actors in which role. */
import { choiceOf, withChoice } from '@/domain/filters/facet-choice';
import { type Facet, isShared, ROLES } from '@/domain/filters/facets';
import { ROLE_LABELS } from '@/domain/labels';
import { Checkbox, Select } from '../ui/field';
import { useFilterState } from './filter-state';

export function FacetTogether({ facet }: { readonly facet: Facet }) {
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
      {facet === 'actor' && values.length + not.length > 0 ? (
        <Select
          name="role"
          aria-label="Actor role"
          className="my-1 w-full"
          value={filters.role ?? ''}
          onChange={(change) => apply({ ...filters, role: ROLES.find((role) => role === change.target.value) ?? null }, 'push')}
        >
          <option value="">Any role</option>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {ROLE_LABELS[role]}
            </option>
          ))}
        </Select>
      ) : null}
    </>
  );
}
