'use client';
/** Labels of the lanes, beside their rows. Each label links to the events of its lane and has a control that folds it. */
import { ChevronDown, ChevronRight } from 'lucide';
import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import { laneFilters, withFold } from '@/domain/filters/lane-changes';
import { type LaneKind, laneValues } from '@/domain/filters/lane-choice';
import { type LanePage, lanePageHref, timelineHref } from '@/domain/filters/print-filters';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { numberWords } from '@/domain/text/counted';
import type { LanesView, LaneView } from '@/domain/timeline/timeline-view';
import { lanesIn, SLIM, WIDE } from './layout/axis-lanes';

export function LaneHeads({ lanes: { by, lanes }, filters, page }: { lanes: LanesView; filters: TimelineFilters; page: LanePage }) {
  const [wide, slim] = [lanesIn(lanes, WIDE), lanesIn(lanes, SLIM)];
  const shown = laneValues(lanes);
  return (
    <ul className="lane-heads" aria-label="Lanes">
      {lanes.map((lane, at) => (
        <li
          key={lane.id}
          data-beyond={slim[at] === undefined ? '' : undefined}
          style={{ ['--lane' as string]: (wide[at]?.rows ?? 0) + 1, ['--lane-slim' as string]: (slim[at]?.rows ?? 0) + 1 }}
        >
          <Head lane={lane} href={hrefOf(laneFilters(filters, by, shown, lane.id))} fold={foldHref(filters, by, lane, page)} />
        </li>
      ))}
    </ul>
  );
}

const hrefOf = (filters: TimelineFilters | null): string | null => filters && timelineHref(filters);

const foldHref = (filters: TimelineFilters, by: LaneKind, { id, folded }: LaneView, page: LanePage): string =>
  lanePageHref(page, { ...filters, lanes: withFold(filters.lanes ?? { by, values: [], folded: [] }, id, !folded) });

function Head({ lane: { id, label, count, folded }, href, fold }: { lane: LaneView; href: string | null; fold: string }) {
  return (
    <div className="lane-head">
      <Link
        prefetch={false}
        className="lane-fold"
        href={fold}
        scroll={false}
        aria-label={`${folded ? 'Expand' : 'Collapse'} ${label}`}
        title={folded ? 'Expand' : 'Collapse'}
        data-lane-step={`head-fold ${id}`}
      >
        {folded ? <Icon of={ChevronRight} size="1rem" /> : <Icon of={ChevronDown} size="1rem" />}
      </Link>
      <span className="lane-name">
        {href === null ? (
          label
        ) : (
          <Link prefetch={false} href={href} title={label}>
            {label}
          </Link>
        )}
      </span>
      <span className="lane-count">
        {numberWords(count)}
        <span className="sr-only"> {count === 1 ? 'event' : 'events'}</span>
      </span>
    </div>
  );
}
