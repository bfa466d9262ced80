'use client';
/**
 * Pointer control of the scrubber. A drag or tap selects a period and scrolls the list to it, or opens its page. A line
 * shows the current position of the list.
 */
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState, useTransition } from 'react';
import type { TimeOrder } from '@/domain/filters/timeline-filters';
import { counted } from '@/domain/text/counted';
import { changeAddress } from '../shell/navigation';
import { percent } from './histogram-plot';
import type { OverviewBar } from './overview-bars';

export interface GestureProps {
  readonly bars: readonly OverviewBar[];
  /** the list page on which each bar begins */
  readonly pages: readonly number[];
  readonly order: TimeOrder;
}

/** a month counts as being read if its line is within this many px of the top */
const READING_PX = 120;

const lineIn = (bar: OverviewBar): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('.event-list [data-month]')].find((line) => {
    const month = line.dataset.month ?? '';
    return month >= bar.from.slice(0, -3) && month <= bar.to.slice(0, -3);
  });

export function ScrubberGesture({ bars, pages, order }: GestureProps) {
  const router = useRouter();
  const [at, setAt] = useState(order === 'newest' ? bars.length - 1 : 0);
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

  // Continues after the requested page has loaded.
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
    <>
      <span
        className="absolute -top-[2px] bottom-0 -ml-px w-[2px] bg-accent forced-color-adjust-none forced-colors:bg-[Highlight]"
        style={{ left: percent(here ? here.left + here.width / 2 : 0) }}
      />
      <input
        type="range"
        className="needs-script absolute inset-x-0 -top-0.5 -bottom-3 m-0 h-[calc(100%+0.875rem)] w-full cursor-pointer touch-pan-y opacity-0"
        aria-label="Go to a date"
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
        <output
          className="absolute top-[calc(100%+1rem)] left-[clamp(5.5rem,calc(var(--at)*100%),calc(100%-5.5rem))] z-7 -translate-x-1/2 whitespace-nowrap rounded-control border bg-surface px-2 py-1 font-medium text-meta shadow-sheet"
          style={{ '--at': here.left + here.width / 2 } as React.CSSProperties}
        >
          {words(here)}
        </output>
      ) : null}
    </>
  );
}

const words = (bar: OverviewBar): string => `${bar.words}, ${counted(bar.shown, 'event')}`;

function nearest(bars: readonly OverviewBar[], index: number): number {
  for (let away = 0; away < bars.length; away += 1) {
    for (const one of [index - away, index + away]) if ((bars[one]?.shown ?? 0) > 0) return one;
  }
  return index;
}
