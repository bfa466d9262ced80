'use client';
/**
 * The axis: an enhancement of the list that exists only where scripts run and there is room. The drawing library is fetched after the
 * page; until then the box keeps its place.
 */
import { Maximize2, ZoomIn, ZoomOut } from 'lucide';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { type LanePage, printFilters } from '@/domain/filters/print-filters';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import type { LanesView } from '@/domain/timeline/lanes-view';
import type { AxisView } from '@/domain/timeline/timeline-view';
import { Button } from '../ui/button';
import { AxisState } from './axis-state';
import { ClusterPopover, type OpenCluster } from './cluster-popover';
import { LaneHeads } from './lane-heads';
import { Legend } from './legend';
import { useAxis } from './use-axis';
import { useAxisLanes } from './use-axis-lanes';
import { useKeptStep } from './use-kept-step';

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

export function Axis({ view, filters, selectedId, today, lanes, rows, page }: AxisProps) {
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<OpenCluster | null>(null);
  const { drawn, asked } = useAxisLanes(filters, lanes);
  const { axis, act, sight, state } = useAxis(box, {
    view,
    tiles: lanes?.tiles ?? null,
    lanes: drawn,
    filters: asked,
    selectedId,
    today,
    onCluster: setOpen,
  });
  useKeptStep(printFilters(asked));
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
        filters={asked}
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
