/**
 * Above the axis: by what it has lanes, if by anything. What lanes there are is arranged in a sheet (a native popover, so it opens without
 * scripts); where there is no axis, on a phone or without scripts, the sheet's table stands on the page and is all there is of them.
 */
import { Rows3, X } from 'lucide';
import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import { withLane } from '@/domain/filters/lane-changes';
import { LANE_KINDS, type LaneChoice, type LaneKind, laneFacet, laneValues, MOST_LANES } from '@/domain/filters/lane-choice';
import { lanePageHref } from '@/domain/filters/print-filters';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { numberWords } from '@/domain/text/counted';
import { LANE_WORDS, type LanesView } from '@/domain/timeline/lanes-view';
import { Button } from '../ui/button';
import { LaneFinderLate } from './lane-finder-late';
import { LaneTable } from './lane-table';

const SHEET = 'lanes';

interface LanesBarProps {
  readonly filters: TimelineFilters;
  /** null without lanes */
  readonly lanes: LanesView | null;
}

export function LanesBar({ filters, lanes }: LanesBarProps) {
  return (
    <section className="lanes print:hidden" aria-label="Lanes" data-on={lanes === null ? undefined : ''}>
      <div className="lanes-bar">
        <nav aria-label="Group by">
          <span aria-hidden="true">Group by</span>
          <Link
            prefetch={false}
            href={lanePageHref('/', { ...filters, lanes: null })}
            scroll={false}
            aria-current={lanes === null ? 'true' : undefined}
          >
            None
          </Link>
          {LANE_KINDS.map((by) => (
            <Link
              prefetch={false}
              key={by}
              scroll={false}
              rel="nofollow"
              href={lanePageHref('/', { ...filters, lanes: { by, values: [], folded: [] } })}
              aria-current={lanes?.by === by ? 'true' : undefined}
            >
              {LANE_WORDS[by].many}
            </Link>
          ))}
        </nav>
        {lanes === null ? null : (
          <Button dense popoverTarget={SHEET} className="lanes-opener">
            <Icon of={Rows3} size="0.875rem" />
            Edit lanes
          </Button>
        )}
      </div>
      {lanes === null || filters.lanes === null ? null : <Sheet lanes={lanes} filters={{ ...filters, lanes: filters.lanes }} />}
    </section>
  );
}

interface SheetProps {
  readonly lanes: LanesView;
  readonly filters: TimelineFilters & { readonly lanes: LaneChoice };
}

function Sheet({ lanes, filters }: SheetProps) {
  return (
    <section id={SHEET} popover="auto" className="lanes-sheet" aria-labelledby="lanes-title">
      <header className="lanes-sheet-head">
        <h2 id="lanes-title" className="font-semibold text-month">
          Lanes by {LANE_WORDS[lanes.by].one}
        </h2>
        <Button variant="quiet" iconOnly popoverTarget={SHEET} popoverTargetAction="hide" aria-label="Close">
          <Icon of={X} size="1.125rem" />
        </Button>
      </header>
      <LaneTable lanes={lanes} filters={filters} />
      <MoreLanes lanes={lanes} filters={filters} />
    </section>
  );
}

/** Kinds of which there can be many more than stand in the list. */
const isSearched = (by: LaneKind): boolean => by === 'actor' || by === 'source';

function MoreLanes({ lanes: { by, lanes, more }, filters }: SheetProps) {
  const shown = laneValues(lanes);
  if (more.length === 0) return null;
  if (shown.length >= MOST_LANES)
    return <p className="mt-3 text-ink-2 text-meta">You can show up to {MOST_LANES} lanes. Remove one to add another.</p>;
  const list = (
    <ul aria-label={`${LANE_WORDS[by].many} without a lane`}>
      {more.map(({ id, label, count }) => (
        <li key={id}>
          <Link
            prefetch={false}
            scroll={false}
            rel="nofollow"
            href={lanePageHref('/', { ...filters, lanes: withLane(filters.lanes, shown, id) })}
            data-lane-step={`add ${id}`}
          >
            {label}
          </Link>
          <span className="lane-number">{numberWords(count)}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <details className="lanes-more">
      <summary>Add a lane</summary>
      {isSearched(by) ? (
        <LaneFinderLate filters={filters} facet={laneFacet(by)} what={LANE_WORDS[by].many.toLowerCase()} shown={shown}>
          {list}
        </LaneFinderLate>
      ) : (
        list
      )}
    </details>
  );
}
