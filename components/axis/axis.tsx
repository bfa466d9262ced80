'use client';
/**
 * The axis: an enhancement of the list that exists only where scripts run and there is room. The drawing library is fetched after the
 * page; until then the box keeps its place.
 */
import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import type { AxisView } from '@/domain/timeline-view';
import { Button } from '../ui/button';
import { axisRows } from './axis-rows';
import { AxisState } from './axis-state';
import { CrowdPopover, type OpenCrowd } from './crowd-popover';
import { Legend } from './legend';
import { useAxis } from './use-axis';

export interface AxisProps {
  readonly view: AxisView;
  readonly filters: TimelineFilters;
  readonly selectedId: number | null;
  /** the reader's day, `YYYY-MM-DD` */
  readonly today: string;
}

export function Axis({ view, filters, selectedId, today }: AxisProps) {
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<OpenCrowd | null>(null);
  const { axis, sight, state } = useAxis(box, { view, filters, selectedId, today, onCrowd: setOpen });
  useEffect(() => axis.current?.select(selectedId), [axis, selectedId]);

  // decided once, so that the box keeps its height
  const [rows] = useState(() => axisRows(view));

  return (
    <section className="axis needs-script" aria-label="Timeline axis">
      <div className="axis-tools">
        <Legend />
        <div className="flex gap-1" data-dense="">
          <Button variant="quiet" iconOnly aria-label="Show less time" onClick={() => axis.current?.zoom(2)}>
            <ZoomIn size={16} aria-hidden />
          </Button>
          <Button variant="quiet" iconOnly aria-label="Show more time" onClick={() => axis.current?.zoom(0.5)}>
            <ZoomOut size={16} aria-hidden />
          </Button>
          <Button variant="quiet" iconOnly aria-label="Show everything" onClick={() => axis.current?.showAll()}>
            <Maximize2 size={16} aria-hidden />
          </Button>
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form */}
      <div
        className="axis-box"
        style={{ ['--rows' as string]: rows }}
        role="group"
        aria-label="Events on the axis"
        aria-describedby="axis-help"
        aria-busy={state === 'loading'}
      >
        {sight === null ? <div className="axis-skeleton" aria-hidden="true" /> : null}
        <div ref={box} className="axis-canvas" />
      </div>
      <p id="axis-help" className="sr-only">
        Arrow keys move from event to event, plus and minus zoom, 0 shows everything, Home and End go to the first and the last event, Enter
        opens. All of these events are in the list below.
      </p>
      <AxisState sight={sight} state={state} onRetry={() => axis.current?.retry()} />
      <CrowdPopover
        open={open}
        filters={filters}
        today={today}
        onClose={() => setOpen(null)}
        onZoom={(window) => {
          axis.current?.show(window);
          setOpen(null);
        }}
      />
    </section>
  );
}
