'use client';
import { ChevronDown, ChevronRight, Maximize2, ZoomIn, ZoomOut } from 'lucide';
import { type CSSProperties, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Icon } from '@/components/ui/icon';
import { laneFilters, withFold } from '@/domain/filters/lane-changes';
import { type LaneKind, laneValues } from '@/domain/filters/lane-choice';
import { type LanePage, lanePageHref, printFilters, type TimelineFilters, timelineHref } from '@/domain/filters/timeline-filters';
import { numberOrMore } from '@/domain/text/counted';
import type { LanesView, LaneView } from '@/domain/timeline/timeline-view';
import { Button, Link, MaybeLink } from '../ui/button';
import { listen } from '../ui/listen';
import { ClusterPopover, type OpenCluster } from './cluster-popover';
import { lanesIn, SLIM, WIDE } from './layout/axis-lanes';
import { type Sight, sightWords } from './layout/sight';
import type { TileState } from './layout/tile-source';
import { Legend } from './legend';
import { type UseAxisOptions, useAxis } from './use-axis';
import { useMarkHint } from './use-mark-hint';

export interface AxisProps extends Pick<UseAxisOptions, 'view' | 'filters' | 'selectedId' | 'today'> {
  readonly lanes: LanesView | null;
  /** the height of the box, from `axisRows` */
  readonly rows: CSSProperties;
  readonly page: LanePage;
}

/**
 * The timeline axis above the list. It appears only where scripts run and the viewport is wide enough. The drawing library
 * loads after the page, and the box reserves its space until then.
 */
export function Axis({ view, filters, selectedId, today, lanes, rows, page }: AxisProps) {
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<OpenCluster | null>(null);
  const { drawn, laneFilters } = useAxisLanes(filters, lanes);
  const { axis, act, retry, sight, state } = useAxis(box, {
    view,
    tiles: lanes?.tiles ?? null,
    lanes: drawn,
    filters: laneFilters,
    selectedId,
    today,
    onCluster: setOpen,
  });
  const { hint, box: hinting } = useMarkHint();
  useKeptStep(printFilters(laneFilters));
  useEffect(() => axis.current?.select(selectedId), [axis, selectedId]);

  // The height changes only when the lanes do.
  const [height, setHeight] = useState({ rows, lanes });
  if (height.lanes !== lanes) setHeight({ rows, lanes });

  return (
    <section className="axis needs-script" aria-label="Timeline axis">
      <div className="axis-tools">
        <Legend />
        <div className="flex gap-1" data-dense="">
          <Button variant="quiet" iconOnly aria-label="Zoom in" onClick={() => act((one) => one.zoom(2))}>
            <Icon of={ZoomIn} size="1rem" />
          </Button>
          <Button variant="quiet" iconOnly aria-label="Zoom out" onClick={() => act((one) => one.zoom(0.5))}>
            <Icon of={ZoomOut} size="1rem" />
          </Button>
          <Button variant="quiet" iconOnly aria-label="Show all dates" onClick={() => act((one) => one.showAll())}>
            <Icon of={Maximize2} size="1rem" />
          </Button>
        </div>
      </div>
      <div className="axis-frame" data-lanes={lanes === null ? undefined : ''}>
        {lanes ? <LaneHeads lanes={lanes} filters={filters} page={page} /> : null}
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form */}
        <div
          className="axis-box"
          style={height.rows}
          role="group"
          aria-label="Events on the axis"
          aria-describedby="axis-help"
          aria-busy={state === 'loading'}
          {...hinting}
        >
          {sight === null ? <div className="axis-skeleton" aria-hidden="true" /> : null}
          <div ref={box} className="axis-canvas h-full" />
        </div>
      </div>
      {hint}
      <p id="axis-help" className="sr-only">
        Arrow keys move between events. Plus and minus zoom in and out. 0 shows all dates. Home and End go to the first and last events.
        Enter opens an event. {page === '/' ? 'The list below shows all of these events.' : 'The table above shows the numbers.'}
      </p>
      <AxisState sight={sight} state={state} onRetry={retry} />
      <ClusterPopover
        open={open}
        filters={laneFilters}
        today={today}
        onClose={() => setOpen(null)}
        onZoom={(window) => {
          act((one) => one.show(window));
          setOpen(null);
        }}
      />
    </section>
  );
}

/** ms without a change before a screen reader announces the new window */
const SETTLED_MS = 700;

function AxisState({ sight, state, onRetry }: { sight: Sight | null; state: TileState; onRetry: () => void }) {
  const [said, say] = useState('');
  useEffect(() => {
    if (sight === null || state === 'loading') return;
    const timer = setTimeout(() => say(sightWords(sight)), said === '' ? 0 : SETTLED_MS);
    return () => clearTimeout(timer);
  }, [sight, state, said]);

  return (
    <div className="axis-state">
      <p role="status" aria-live="polite">
        {state === 'failed' ? 'Could not load part of the axis. Events already loaded stay visible.' : said}
      </p>
      {state === 'failed' ? (
        <Button variant="quiet" dense onClick={onRetry}>
          Try again
        </Button>
      ) : null}
    </div>
  );
}

const STEP = '[data-lane-step]';

/**
 * Keeps keyboard focus on the lane control while lanes are reordered or folded. The new page replaces or moves the focused
 * link, and the browser then drops the focus.
 * @param lanes changes whenever the lanes do
 */
function useKeptStep(lanes: string): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      last.current = (target instanceof Element ? target.closest<HTMLElement>(STEP)?.dataset.laneStep : undefined) ?? null;
    };
    return listen(document, { focusin: onFocus });
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: these say that the lanes have changed
  useEffect(() => {
    if (last.current === null || (document.activeElement !== null && document.activeElement !== document.body)) return;
    const [step, lane] = last.current.split(' ');
    const find = (one: string | undefined): HTMLElement | null =>
      document.querySelector(`[data-lane-step="${CSS.escape(`${one} ${lane}`)}"]`);
    // The first and the last lane have only one of the two controls.
    (find(step) ?? find(step === 'up' ? 'down' : 'up'))?.focus({ preventScroll: true });
  }, [lanes]);
}

/** all lanes fit from this width on; keep in sync with the stylesheet */
const ALL = '(width >= 80rem)';

const subscribe = (listener: () => void): (() => void) => listen(matchMedia(ALL), { change: listener });

/**
 * Returns the lanes to draw and the filters that request exactly these. A narrow viewport gets only the first lanes.
 * The filters name every lane, because the most frequent lanes may change between requests.
 */
function useAxisLanes(filters: TimelineFilters, lanes: LanesView | null) {
  const isWide = () => matchMedia(ALL).matches;
  const wide = useSyncExternalStore(subscribe, isWide, () => true);
  return useMemo(() => {
    if (lanes === null) return { drawn: null, laneFilters: { ...filters, lanes: null } };
    const values = laneValues(lanes.lanes);
    const folded = lanes.lanes.flatMap((lane) => (lane.folded ? [lane.id] : []));
    return { drawn: lanesIn(lanes.lanes, wide ? WIDE : SLIM), laneFilters: { ...filters, lanes: { by: lanes.by, values, folded } } };
  }, [filters, lanes, wide]);
}

function LaneHeads({ lanes: { by, lanes }, filters, page }: { lanes: LanesView; filters: TimelineFilters; page: LanePage }) {
  const [wide, slim] = [lanesIn(lanes, WIDE), lanesIn(lanes, SLIM)];
  const shown = laneValues(lanes);
  return (
    <ul className="lane-heads absolute inset-x-0 top-0 bottom-auto" aria-label="Lanes">
      {lanes.map((lane, at) => (
        <li
          key={lane.id}
          className="box-border h-[calc(var(--lane-slim)*1.875rem)] border-t data-beyond:max-desk:hidden desk:h-[calc(var(--lane)*1.875rem)]"
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

const Head = ({ lane: { id, label, count, hasMore, folded }, href, fold }: { lane: LaneView; href: string | null; fold: string }) => (
  <div className="lane-head flex h-6 w-[var(--lane-names)] items-center gap-1 pr-2 text-meta">
    <Link
      className="grid size-6 flex-none place-items-center rounded-control text-ink-2 hover:bg-raised hover:text-ink"
      href={fold}
      scroll={false}
      aria-label={`${folded ? 'Expand' : 'Collapse'} ${label}`}
      title={folded ? 'Expand' : 'Collapse'}
      data-lane-step={`head-fold ${id}`}
    >
      {folded ? <Icon of={ChevronRight} size="1rem" /> : <Icon of={ChevronDown} size="1rem" />}
    </Link>
    <span className="lane-name min-w-0 flex-1 truncate font-medium">
      <MaybeLink className="underline-offset-[0.2em] hover:text-accent hover:underline" href={href} title={label}>
        {label}
      </MaybeLink>
    </span>
    <span className="lane-count text-ink-3 tabular-nums">
      {numberOrMore(count, hasMore)}
      <span className="sr-only"> {count === 1 ? 'event' : 'events'}</span>
    </span>
  </div>
);
