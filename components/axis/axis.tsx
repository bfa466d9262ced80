'use client';
import { Maximize2, ZoomIn, ZoomOut } from 'lucide';
import { type CSSProperties, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Icon } from '@/components/ui/icon';
import { laneValues } from '@/domain/filters/lane-choice';
import type { LanePage } from '@/domain/filters/print-filters';
import { printFilters } from '@/domain/filters/print-filters';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import type { LanesView } from '@/domain/timeline/lanes-view';
import type { AxisView } from '@/domain/timeline/timeline-view';
import { Button } from '../ui/button';
import { ClusterPopover, type OpenCluster } from './cluster-popover';
import { LaneHeads } from './lane-heads';
import { type AxisLane, lanesIn, SLIM, WIDE } from './layout/axis-lanes';
import { type Sight, sightWords } from './layout/sight';
import { Legend } from './legend';
import type { TileState } from './tiles/tile-source';
import { useAxis } from './use-axis';

export interface AxisProps {
  readonly view: AxisView;
  readonly filters: TimelineFilters;
  readonly selectedId: number | null;
  /** the reader's day, `YYYY-MM-DD` */
  readonly today: string;
  /** null without lanes */
  readonly lanes: LanesView | null;
  /** how tall it stands: of `axisRows` */
  readonly rows: CSSProperties;
  /** on which page it is */
  readonly page: LanePage;
}

/**
 * The axis: an enhancement of the list that exists only where scripts run and there is room. The drawing library is fetched after the
 * page; until then the box keeps its place.
 */
export function Axis({ view, filters, selectedId, today, lanes, rows, page }: AxisProps) {
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<OpenCluster | null>(null);
  const { drawn, laneFilters } = useAxisLanes(filters, lanes);
  const { axis, act, sight, state } = useAxis(box, {
    view,
    tiles: lanes?.tiles ?? null,
    lanes: drawn,
    filters: laneFilters,
    selectedId,
    today,
    onCluster: setOpen,
  });
  useKeptStep(printFilters(laneFilters));
  useEffect(() => axis.current?.select(selectedId), [axis, selectedId]);

  // decided once for the same lanes, so that the box keeps its height
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
        >
          {sight === null ? <div className="axis-skeleton" aria-hidden="true" /> : null}
          <div ref={box} className="axis-canvas" />
        </div>
      </div>
      <p id="axis-help" className="sr-only">
        Arrow keys move between events. Plus and minus zoom in and out. 0 shows all dates. Home and End go to the first and last event.
        Enter opens an event. {page === '/' ? 'The list below shows all of these events.' : 'The table above shows the numbers.'}
      </p>
      <AxisState sight={sight} state={state} onRetry={() => axis.current?.retry()} />
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

/** until then the window may move on */
const SETTLED_MS = 700;

/** One line below the axis, seen and announced: what is in sight, or quietly that something could not be fetched. */
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
 * Keeps the keyboard's place while lanes are ordered and folded: the link that was followed is another one afterwards, or has moved, and the
 * browser then drops the focus.
 * @param lanes changes whenever the lanes do
 */
function useKeptStep(lanes: string): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      last.current = (target instanceof Element ? target.closest<HTMLElement>(STEP)?.dataset.laneStep : undefined) ?? null;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: these say that the lanes have changed
  useEffect(() => {
    if (last.current === null || (document.activeElement !== null && document.activeElement !== document.body)) return;
    const [step, lane] = last.current.split(' ');
    const find = (one: string | undefined): HTMLElement | null =>
      document.querySelector(`[data-lane-step="${CSS.escape(`${one} ${lane}`)}"]`);
    // at either end of the list there is no further
    (find(step) ?? find(step === 'up' ? 'down' : 'up'))?.focus({ preventScroll: true });
  }, [lanes]);
}

/** from here on all lanes have room (the stylesheet says the same) */
const ALL = '(width >= 80rem)';

function subscribe(listener: () => void): () => void {
  const room = matchMedia(ALL);
  room.addEventListener('change', listener);
  return () => room.removeEventListener('change', listener);
}

interface UsedLanes {
  /** null for an axis without lanes */
  readonly drawn: readonly AxisLane[] | null;
  /** with every lane by name, so that an answer is about the lanes of the page whatever has become the most frequent since */
  readonly laneFilters: TimelineFilters;
}

/** What an axis with lanes draws: all of them where there is room, else the first few; and the filters that ask for just these. */
function useAxisLanes(filters: TimelineFilters, lanes: LanesView | null): UsedLanes {
  const wide = useSyncExternalStore(
    subscribe,
    () => matchMedia(ALL).matches,
    () => true,
  );
  return useMemo(() => {
    if (lanes === null) return { drawn: null, laneFilters: { ...filters, lanes: null } };
    const values = laneValues(lanes.lanes);
    const folded = lanes.lanes.flatMap((lane) => (lane.folded ? [lane.id] : []));
    return { drawn: lanesIn(lanes.lanes, wide ? WIDE : SLIM), laneFilters: { ...filters, lanes: { by: lanes.by, values, folded } } };
  }, [filters, lanes, wide]);
}
