'use client';
/**
 * The phone's way through time: the histogram as a slim bar that stays in sight. Dragging or tapping names a stretch and leads the list
 * to it, on this page or another; a line shows where the list stands. Without scripts its years are links.
 */
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef, useState, useTransition } from 'react';
import { type TimelineFilters, timelineHref } from '@/domain/filters';
import { changeAddress } from '../shell/change-address';
import { HistogramPlot, percent } from './histogram-plot';
import type { Overview, OverviewBar } from './overview-bars';
import { pagesOfBars } from './page-of-bar';

interface ScrubberProps {
  readonly overview: Overview;
  readonly filters: TimelineFilters;
  readonly pageSize: number;
}

/** px from the top of the page within which a month counts as the one being read */
const READING_PX = 120;
const yearAnchor = (day: string): string => `year-${Number.parseInt(day, 10)}`;

/** The line of the first month of the list that lies in the stretch. */
const lineIn = (bar: OverviewBar): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('.event-list [data-month]')].find((line) => {
    const month = line.dataset.month ?? '';
    return month >= bar.from.slice(0, -3) && month <= bar.to.slice(0, -3);
  });

export function Scrubber({ overview, filters, pageSize }: ScrubberProps) {
  const router = useRouter();
  const { bars } = overview;
  const pages = useMemo(() => pagesOfBars(overview, filters.order, pageSize), [overview, filters.order, pageSize]);
  const [at, setAt] = useState(filters.order === 'newest' ? bars.length - 1 : 0);
  const [dragging, setDragging] = useState(false);
  const [pending, startTransition] = useTransition();
  const wanted = useRef<OverviewBar | null>(null);
  const here = bars[at];

  const follow = useCallback(() => {
    const lines = [...document.querySelectorAll<HTMLElement>('.event-list [data-month]')];
    const line = lines.findLast((one) => one.getBoundingClientRect().top <= READING_PX) ?? lines[0];
    const month = line?.dataset.month;
    if (month === undefined) return;
    const found = bars.findLastIndex((bar) => bar.from.slice(0, -3) <= month);
    if (found !== -1) setAt(found);
  }, [bars]);

  useEffect(() => {
    if (dragging || pending) return;
    let frame = 0;
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(follow);
    };
    addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', onScroll);
    };
  }, [dragging, pending, follow]);

  // the page that was asked for is there
  useEffect(() => {
    if (pending || wanted.current === null) return;
    lineIn(wanted.current)?.scrollIntoView();
    wanted.current = null;
  }, [pending]);

  const jump = (index: number) => {
    setDragging(false);
    const near = nearest(bars, index);
    const bar = bars[near];
    if (!bar) return;
    setAt(near);
    const line = lineIn(bar);
    if (line) return line.scrollIntoView();
    const page = pages[near] ?? 1;
    wanted.current = bar;
    startTransition(() => router.push(changeAddress({ page: page > 1 ? String(page) : null, through: null }), { scroll: false }));
  };

  return (
    <div className="scrubber">
      <div className="scrubber-plot">
        <HistogramPlot overview={overview} label="How many events there are when" />
        <span className="scrubber-here" style={{ left: percent(here ? here.left + here.width / 2 : 0) }} />
        <input
          type="range"
          className="needs-script"
          aria-label="Go to a time"
          aria-valuetext={here ? words(here) : undefined}
          min={0}
          max={bars.length - 1}
          value={at}
          onChange={(change) => {
            setDragging(true);
            setAt(Number(change.target.value));
          }}
          onPointerUp={(release) => jump(Number(release.currentTarget.value))}
          onKeyUp={(key) => {
            if (dragging) jump(Number(key.currentTarget.value));
          }}
        />
        {dragging && here ? (
          <output className="scrubber-bubble" style={{ '--at': here.left + here.width / 2 } as React.CSSProperties}>
            {words(here)}
          </output>
        ) : null}
      </div>
      <nav aria-label="Years" className="scrubber-years">
        {overview.ticks.map((tick) => {
          const first =
            filters.order === 'newest' ? bars.findLastIndex((bar) => bar.from <= tick.to) : bars.findIndex((bar) => bar.to >= tick.from);
          return (
            <a
              key={tick.label}
              style={{ left: percent(tick.at) }}
              href={`${timelineHref({ ...filters, page: pages[first] ?? 1 })}#${yearAnchor(tick.from)}`}
            >
              {tick.label}
            </a>
          );
        })}
      </nav>
    </div>
  );
}

const words = (bar: OverviewBar): string => `${bar.words}, ${bar.shown} ${bar.shown === 1 ? 'event' : 'events'}`;

/** The nearest bar that has events of the filter. */
function nearest(bars: readonly OverviewBar[], index: number): number {
  for (let away = 0; away < bars.length; away += 1) {
    for (const one of [index - away, index + away]) if ((bars[one]?.shown ?? 0) > 0) return one;
  }
  return index;
}
