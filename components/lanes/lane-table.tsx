/** The lanes of a view as a table: counts with links to their events, and where there is an axis the order of its lanes. Plain links, so that it works without scripts. */
import { ArrowDown, ArrowUp, ChevronsDownUp, ChevronsUpDown, X } from 'lucide';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { laneFilters, withFold, withLaneMoved, withoutLane } from '@/domain/filters/lane-changes';
import { type LaneChoice, laneValues } from '@/domain/filters/lane-choice';
import { lanePageHref, timelineHref } from '@/domain/filters/print-filters';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { numberWords } from '@/domain/text/counted';
import { LANE_WORDS, type LanesView, type LaneView } from '@/domain/timeline/lanes-view';

interface LaneTableProps {
  readonly lanes: LanesView;
  readonly filters: TimelineFilters & { readonly lanes: LaneChoice };
}

export function LaneTable({ lanes: { by, lanes }, filters }: LaneTableProps) {
  const shown = laneValues(lanes);
  const words = LANE_WORDS[by];
  return (
    <table className="lane-table">
      <caption className="sr-only">Events by {words.one}. An event can be in several lanes.</caption>
      <thead>
        <tr>
          <th scope="col">{words.many}</th>
          <th scope="col">Events</th>
          <th scope="col">
            <span className="sr-only">Order</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lanes.map((lane) => (
          <Row key={lane.id} lane={lane} shown={shown} filters={filters} href={hrefOf(laneFilters(filters, by, shown, lane.id))} />
        ))}
      </tbody>
    </table>
  );
}

const hrefOf = (filters: TimelineFilters | null): string | null => filters && timelineHref(filters);

interface RowProps {
  readonly lane: LaneView;
  readonly shown: readonly string[];
  readonly filters: LaneTableProps['filters'];
  readonly href: string | null;
}

function Row({ lane: { id, label, count, folded }, shown, filters, href }: RowProps) {
  const to = (lanes: LaneChoice): string => lanePageHref('/', { ...filters, lanes });
  const at = shown.indexOf(id);
  const { lanes } = filters;
  return (
    <tr>
      <th scope="row">
        {href === null ? (
          label
        ) : (
          <Link prefetch={false} className="link" href={href}>
            {label}
          </Link>
        )}
      </th>
      <td className="lane-number">{numberWords(count)}</td>
      <td>
        <span className="lane-steps">
          {at > 0 ? (
            <Step id={`up ${id}`} href={to(withLaneMoved(lanes, shown, id, -1))} label={`Move ${label} up`}>
              <Icon of={ArrowUp} size="1rem" />
            </Step>
          ) : null}
          {at >= 0 && at < shown.length - 1 ? (
            <Step id={`down ${id}`} href={to(withLaneMoved(lanes, shown, id, 1))} label={`Move ${label} down`}>
              <Icon of={ArrowDown} size="1rem" />
            </Step>
          ) : null}
          <Step id={`fold ${id}`} href={to(withFold(lanes, id, !folded))} label={`${folded ? 'Expand' : 'Collapse'} ${label}`} ofAxis>
            {folded ? <Icon of={ChevronsUpDown} size="1rem" /> : <Icon of={ChevronsDownUp} size="1rem" />}
          </Step>
          {at >= 0 && shown.length > 1 ? (
            <Step id={`leave ${id}`} href={to(withoutLane(lanes, shown, id))} label={`Remove ${label}`}>
              <Icon of={X} size="1rem" />
            </Step>
          ) : null}
        </span>
      </td>
    </tr>
  );
}

interface StepProps {
  /** step and lane, by which the focus is given back */
  readonly id: string;
  readonly href: string;
  readonly label: string;
  /** of no use where there is no axis */
  readonly ofAxis?: boolean;
  readonly children: ReactNode;
}

function Step({ id, href, label, ofAxis, children }: StepProps) {
  return (
    <Link
      prefetch={false}
      className="lane-step"
      href={href}
      scroll={false}
      rel="nofollow"
      aria-label={label}
      title={label}
      data-lane-step={id}
      data-step={id.split(' ')[0]}
      data-of-axis={ofAxis ? '' : undefined}
    >
      {children}
    </Link>
  );
}
