import type { FacetView } from '@/domain/filters/facet-view';
import { choiceOf, type TimelineFilters, withMark } from '@/domain/filters/timeline-filters';
import { counted, numberWords } from '@/domain/text/counted';
import { type Comparison, comparedLanes, compareHref, LEAST_COMPARED, MOST_COMPARED } from '@/domain/timeline/compare';
import type { LanesView } from '@/domain/timeline/timeline-view';
import { axisRows } from '../axis/layout/axis-lanes';
import { LazyAxis } from '../axis/lazy-axis';
import { LaneFields } from '../filters/lanes-bar';
import { FilteredPage } from '../timeline/list/filtered-page';
import type { TimelinePageProps } from '../timeline/timeline-page';
import { Link } from '../ui/button';
import { CompareTable, SharedEvents } from './compare-table';

interface ComparePageProps extends Pick<TimelinePageProps, 'view' | 'filters' | 'dropped' | 'today'> {
  readonly comparison: Comparison;
  readonly lanes: LanesView | null;
}

export function ComparePage({ view, comparison, lanes, filters, dropped, today }: ComparePageProps) {
  const { actors } = comparison;
  return (
    <FilteredPage
      here="compare"
      title="Compare"
      words={compareWords(comparison, view.total)}
      {...{ view, filters, dropped, hrefOf: compareHref }}
      hidden={<LaneFields filters={{ ...filters, lanes: comparedLanes(filters) }} />}
    >
      {view.total === 0 ? null : (
        <>
          {actors.length > 0 ? <CompareTable comparison={comparison} filters={filters} /> : null}
          {actors.length < MOST_COMPARED ? <ChooseActors actors={view.facets.actor} filters={filters} /> : null}
          {actors.length >= LEAST_COMPARED && view.axis && lanes ? (
            <>
              <LazyAxis
                view={{ ...view.axis, tiles: [] }}
                lanes={lanes}
                rows={axisRows(view.axis, lanes)}
                page="/compare"
                filters={filters}
                selectedId={null}
                today={today}
              />
              <SharedEvents comparison={comparison} filters={filters} />
            </>
          ) : null}
        </>
      )}
    </FilteredPage>
  );
}

function compareWords({ actors, sharedTotal }: Comparison, total: number): string {
  const events = counted(total, 'event');
  if (actors.length === 0) return 'Compare up to six actors side by side.';
  if (actors.length < LEAST_COMPARED) return `${events}. Add a second actor to compare.`;
  return `${events} involving ${actors.length} actors, including ${counted(sharedTotal, 'shared event')}`;
}

const OFFERED = 8;

function ChooseActors({ actors: { values }, filters }: { actors: FacetView; filters: TimelineFilters }) {
  const chosen = choiceOf(filters, 'actor').values;
  const offered = values.filter(({ id, count, mark }) => count > 0 && mark === null && !chosen.includes(id)).slice(0, OFFERED);
  if (offered.length === 0) return null;
  return (
    <section className="mt-3 mb-6 print:hidden" aria-labelledby="compare-choose">
      {chosen.length < LEAST_COMPARED ? (
        <p className="mb-2 max-w-[62ch] font-serif text-middle">
          {chosen.length === 0 ? 'Choose two or more actors.' : 'Choose another actor to compare with.'}
        </p>
      ) : null}
      <h2 id="compare-choose" className="text-ink-2 text-meta">
        {chosen.length === 0 ? 'Most frequent actors' : 'Compare with'}
      </h2>
      <ul aria-labelledby="compare-choose" className="mt-2 flex flex-wrap gap-2">
        {offered.map(({ id, label, count }) => (
          <li key={id}>
            <Link className="chip" scroll={false} href={compareHref(withMark(filters, 'actor', id, 'chosen'))}>
              {label}
              <span className="lane-number font-normal">
                {numberWords(count)} <span className="sr-only">{count === 1 ? 'event' : 'events'}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
