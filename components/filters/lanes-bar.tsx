import { ArrowDown, ArrowUp, ChevronsDownUp, ChevronsUpDown, Rows3, X } from 'lucide';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { laneFilters, withFold, withLane, withLaneMoved, withoutLane } from '@/domain/filters/lane-changes';
import { LANE_KINDS, type LaneChoice, type LaneKind, laneFacet, laneValues, MOST_LANES, printLanes } from '@/domain/filters/lane-choice';
import { lanePageHref, type TimelineFilters, timelineHref } from '@/domain/filters/timeline-filters';
import { numberOrMore, numberWords } from '@/domain/text/counted';
import { LANE_WORDS, type LanesView, type LaneView } from '@/domain/timeline/timeline-view';
import { Button, Link, MaybeLink } from '../ui/button';
import { SectionTitle } from '../ui/section';
import { LazyLaneFinder } from './lazy-lane-finder';

const SHEET = 'lanes';
/** on a phone, the fading end indicates more content to the right */
const GROUP_BY =
  'flex min-w-0 items-center gap-x-4 overflow-x-auto text-[0.8125rem] [scrollbar-width:none] max-tablet:pr-6 max-tablet:mask-[linear-gradient(90deg,#000_calc(100%-1.5rem),transparent)]';
const KIND = 'link inline-flex min-h-9 flex-none items-center focus-visible:-outline-offset-2';

/**
 * The bar above the axis that selects the kind of lanes. A native popover, which opens without scripts, arranges the lanes.
 * On a phone or without scripts, there is no axis, and the popover's table is part of the page.
 */
export const LanesBar = ({ filters, lanes }: { filters: TimelineFilters; lanes: LanesView | null }) => (
  <section className="lanes mb-1 print:hidden" aria-label="Lanes" data-on={lanes === null ? undefined : ''}>
    <div className="flex items-center justify-between gap-4">
      <nav aria-label="Group by" className={GROUP_BY}>
        <span aria-hidden="true" className="flex-none text-ink-2">
          Group by
        </span>
        <Link
          className={KIND}
          href={lanePageHref('/', { ...filters, lanes: null })}
          scroll={false}
          aria-current={lanes === null ? 'true' : undefined}
        >
          None
        </Link>
        {LANE_KINDS.map((by) => (
          <Link
            className={KIND}
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
        <Button dense popoverTarget={SHEET} className="flex-none max-tablet:hidden noscript:hidden">
          <Icon of={Rows3} size="0.875rem" />
          Edit lanes
        </Button>
      )}
    </div>
    {lanes === null || filters.lanes === null ? null : <Sheet lanes={lanes} filters={{ ...filters, lanes: filters.lanes }} />}
  </section>
);

interface SheetProps {
  readonly lanes: LanesView;
  readonly filters: TimelineFilters & { readonly lanes: LaneChoice };
}

const Sheet = ({ lanes, filters }: SheetProps) => (
  <section id={SHEET} popover="auto" className="lanes-sheet" aria-labelledby="lanes-title">
    <header className="mb-3 flex items-center justify-between max-tablet:hidden noscript:hidden">
      <SectionTitle id="lanes-title" text={`Lanes by ${LANE_WORDS[lanes.by].one}`} />
      <Button variant="quiet" iconOnly popoverTarget={SHEET} popoverTargetAction="hide" aria-label="Close">
        <Icon of={X} size="1.125rem" />
      </Button>
    </header>
    <LaneTable lanes={lanes} filters={filters} />
    <MoreLanes lanes={lanes} filters={filters} />
  </section>
);

const isSearched = (by: LaneKind): boolean => by === 'actor' || by === 'source';

function MoreLanes({ lanes: { by, lanes, more }, filters }: SheetProps) {
  const shown = laneValues(lanes);
  if (more.length === 0) return null;
  if (shown.length >= MOST_LANES)
    return <p className="mt-3 text-ink-2 text-meta">You can show up to {MOST_LANES} lanes. Remove one to add another.</p>;
  const list = (
    <ul aria-label={`${LANE_WORDS[by].many} without a lane`} className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
      {more.map(({ id, label, count }) => (
        <li key={id} className="inline-flex min-h-7 items-center gap-1.5">
          <Link
            className="link"
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
    <details className="mt-3 text-[0.8125rem]">
      <summary className="min-h-6 w-fit cursor-pointer font-medium text-accent">Add a lane</summary>
      {isSearched(by) ? (
        <LazyLaneFinder filters={filters} facet={laneFacet(by)} what={LANE_WORDS[by].many.toLowerCase()} shown={shown}>
          {list}
        </LazyLaneFinder>
      ) : (
        list
      )}
    </details>
  );
}

/**
 * The lanes of a view as a table of counts with links to their events. On pages with an axis, controls change the order of
 * the lanes. Plain links, so it works without scripts.
 */
function LaneTable({ lanes: { by, lanes }, filters }: SheetProps) {
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
  readonly filters: SheetProps['filters'];
  readonly href: string | null;
}

function Row({ lane: { id, label, count, hasMore, folded }, shown, filters, href }: RowProps) {
  const to = (lanes: LaneChoice): string => lanePageHref('/', { ...filters, lanes });
  const at = shown.indexOf(id);
  const { lanes } = filters;
  return (
    <tr>
      <th scope="row">
        <MaybeLink className="link" href={href}>
          {label}
        </MaybeLink>
      </th>
      <td className="lane-number">{numberOrMore(count, hasMore)}</td>
      <td>
        <span className={STEPS}>
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
          <Step id={`fold ${id}`} href={to(withFold(lanes, id, !folded))} label={`${folded ? 'Expand' : 'Collapse'} ${label}`}>
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

/** Each step has its own column, even in rows without that step. Folding needs an axis. */
const STEPS =
  'grid grid-cols-[repeat(4,var(--step))] gap-0.5 [--step:2rem] max-tablet:grid-cols-[repeat(3,var(--step))] noscript:grid-cols-[repeat(3,var(--step))] pointer-coarse:[--step:2.75rem]';
const STEP =
  'row-1 grid size-[var(--step)] place-items-center rounded-control text-ink-2 hover:bg-raised hover:text-ink data-[step=up]:col-1 data-[step=down]:col-2 data-[step=fold]:col-3 data-[step=leave]:-col-start-2 data-[step=fold]:max-tablet:hidden data-[step=fold]:noscript:hidden';

interface StepProps {
  /** step and lane, which identify the control that gets the focus back */
  readonly id: string;
  readonly href: string;
  readonly label: string;
  readonly children: ReactNode;
}

const Step = ({ id, href, label, children }: StepProps) => (
  <Link
    className={STEP}
    href={href}
    scroll={false}
    rel="nofollow"
    aria-label={label}
    title={label}
    data-lane-step={id}
    data-step={id.split(' ')[0]}
  >
    {children}
  </Link>
);

/** The lanes as hidden fields of the filter form, so that it keeps them without scripts. */
export function LaneFields({ filters: { lanes } }: { filters: TimelineFilters }) {
  if (lanes === null) return null;
  const params = new URLSearchParams();
  printLanes(params, lanes);
  return [...params].map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);
}
