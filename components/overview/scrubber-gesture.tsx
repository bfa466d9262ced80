'use client';
/**
 * What moves over the scrubber: dragging or tapping names a stretch and leads the list to it, on this page or another; a line shows
 * where the list stands.
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
  /** on which page of the list each bar begins */
  readonly pages: readonly number[];
  readonly order: TimeOrder;
}

/** px from the top of the page within which a month counts as the one being read */
const READING_PX = 120;

/** The line of the first month of the list that lies in the stretch. */
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
    <>
      <span className="scrubber-here" style={{ left: percent(here ? here.left + here.width / 2 : 0) }} />
      <input
        type="range"
        className="needs-script"
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
        <output className="scrubber-bubble" style={{ '--at': here.left + here.width / 2 } as React.CSSProperties}>
          {words(here)}
        </output>
      ) : null}
    </>
  );
}

const words = (bar: OverviewBar): string => `${bar.words}, ${counted(bar.shown, 'event')}`;

/** The nearest bar that has events of the filter. */
function nearest(bars: readonly OverviewBar[], index: number): number {
  for (let away = 0; away < bars.length; away += 1) {
    for (const one of [index - away, index + away]) if ((bars[one]?.shown ?? 0) > 0) return one;
  }
  return index;
}
