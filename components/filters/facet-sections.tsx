/** The facets of the filter rail. Actors and themes are counted with the page, and whatever something is chosen of or the address asks for. */
import { Fragment } from 'react';
import { choiceOf, markOf } from '@/domain/filters/facet-choice';
import type { FacetView, FacetViews } from '@/domain/filters/facet-view';
import { FACETS, type Facet } from '@/domain/filters/facets';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { FACET_WORDS } from '@/domain/timeline/facet-words';
import { FacetSection } from './facet-section';

/** The facet that the address opens, and of which it wants all values or those whose names have some words. */
export interface AskedFacet {
  readonly facet: Facet;
  readonly find: string;
  readonly view: FacetView;
}

interface FacetSectionsProps {
  readonly facets: FacetViews;
  readonly filters: TimelineFilters;
  readonly asked: AskedFacet | null;
}

export function FacetSections({ facets, filters, asked }: FacetSectionsProps) {
  return (
    <>
      {FACETS.map((facet) => {
        const mine = asked?.facet === facet ? asked : null;
        const view = mine?.view ?? facets[facet] ?? null;
        const offersNothing = view?.values.every(({ id, count }) => count === 0 && markOf(filters, facet, id) === null);
        return (
          <Fragment key={facet}>
            <FacetSection facet={facet} label={FACET_WORDS[facet].many} view={view} asked={mine} />
            {offersNothing ? <p className="facet-none">No values in these results.</p> : null}
          </Fragment>
        );
      })}
      <noscript>
        {FACETS.flatMap((facet) =>
          choiceOf(filters, facet).not.map((value) => (
            <input key={`${facet} ${value}`} type="hidden" name={`not-${facet}`} value={value} />
          )),
        )}
      </noscript>
    </>
  );
}
