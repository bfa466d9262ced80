'use client';
/**
 * The axis: an enhancement of the list that exists only where scripts run and there is room. The drawing library is fetched when the
 * page is quiet; until then the box keeps its place.
 */
import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { TimelineFilters } from '@/domain/filters';
import { Button } from '../ui/button';
import type { AxisController } from './axis-controller';
import type { AxisItem } from './axis-item';
import { CrowdPopover } from './crowd-popover';
import type { Crowd } from './lay-out';
import { Legend } from './legend';

interface AxisProps {
  readonly items: readonly AxisItem[];
  /** events of this view that are not among the items */
  readonly hidden: number;
  readonly filters: TimelineFilters;
  readonly selectedId: number | null;
}

export function Axis({ items, hidden, filters, selectedId }: AxisProps) {
  const box = useRef<HTMLDivElement>(null);
  const axis = useRef<AxisController | null>(null);
  const [open, setOpen] = useState<{ crowd: Crowd; anchor: HTMLElement } | null>(null);
  const selected = useRef(selectedId);
  selected.current = selectedId;
  // The server hands over a new array with every answer; the axis is drawn anew only when what it draws has changed.
  const key = JSON.stringify(items);

  useEffect(() => {
    let over = false;
    const container = box.current;
    const drawn = JSON.parse(key) as readonly AxisItem[];
    const start = async () => {
      const { createAxis } = await import('./axis-controller');
      await document.fonts.ready;
      if (over || !container || container.clientWidth === 0 || drawn.length === 0) return;
      axis.current = createAxis(container, drawn, {
        onCrowd: (crowd, anchor) => setOpen({ crowd, anchor }),
        onWindow: showOnOverview,
      });
      axis.current.select(selected.current);
    };
    void start();
    return () => {
      over = true;
      axis.current?.destroy();
      axis.current = null;
      showOnOverview(null);
    };
  }, [key]);

  useEffect(() => axis.current?.select(selectedId), [selectedId]);

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
      <div ref={box} className="axis-box" />
      {hidden > 0 ? (
        <p className="mt-1 text-hint text-ink-3">
          The {items.length} most important events are drawn; {hidden} more are in the list.
        </p>
      ) : null}
      <CrowdPopover
        open={open}
        filters={filters}
        onClose={() => setOpen(null)}
        onZoom={(crowd) => {
          const air = Math.max(3, (crowd.to - crowd.from) * 0.2);
          axis.current?.show({ from: crowd.from - air, to: crowd.to + air });
          setOpen(null);
        }}
      />
    </section>
  );
}

/** Marks on the overview, which the server has drawn, the part that the axis shows. */
function showOnOverview(window: { readonly from: number; readonly to: number } | null): void {
  const mark = document.querySelector<HTMLElement>('.overview-window');
  if (!mark) return;
  const days = Number(mark.dataset.days);
  const share = (day: number): number => Math.min(1, Math.max(0, (day - Number(mark.dataset.firstDay)) / days));
  mark.hidden = window === null || share(window.to) - share(window.from) >= 0.999;
  if (window === null) return;
  mark.style.left = `${share(window.from) * 100}%`;
  mark.style.width = `${(share(window.to) - share(window.from)) * 100}%`;
}
