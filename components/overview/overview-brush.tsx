'use client';
/**
 * The brush over the overview, which shows and moves the window of the axis. Pointer or keys move an end, and a drag moves
 * the middle. A drag outside draws a new window, as does any drag while everything is visible. A click centers the window there.
 */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { calendarWords } from '@/domain/dates/day-words';
import type { DaySpan } from '@/domain/timeline/tiles';
import { type DayWindow, daysOf } from '../axis/layout/window-store';
import { centeredWindow, drawnWindow, edgeFrom, type Grip, moveGrip } from './brush-moves';
import { percent } from './histogram-plot';
import { setFromOverview, useWindow } from './window-fields';

export interface BrushProps {
  readonly firstDay: number;
  readonly days: number;
  /** start of each bucket and end of the last one, in days since 1970-01-01 */
  readonly edges: readonly number[];
  readonly firstWindow: DaySpan | null;
}

interface Drag {
  readonly grip: Grip | 'new';
  readonly startDay: number;
  readonly startX: number;
  readonly window: DayWindow;
}

/** a press that moves less than this many px is a click */
const CLICK_PX = 4;
const MANY = 10;

export function OverviewBrush({ firstDay, days, edges, firstWindow }: BrushProps) {
  const whole = { from: firstDay, to: firstDay + days };
  const window = within(useWindow(firstWindow), whole);
  const plot = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);

  const dayAt = (x: number): number => {
    const { left = 0, width = 1 } = plot.current?.getBoundingClientRect() ?? {};
    return firstDay + Math.min(1, Math.max(0, (x - left) / width)) * days;
  };

  const onPointerDown = (press: PointerEvent) => {
    if (press.button !== 0 || !(press.target instanceof HTMLElement)) return;
    const grip = press.target.dataset.grip as Grip | undefined;
    plot.current?.setPointerCapture(press.pointerId);
    drag.current = { grip: grip ?? 'new', startDay: dayAt(press.clientX), startX: press.clientX, window: window ?? whole };
  };

  const windowUnder = (x: number): DayWindow | null => {
    if (!drag.current) return null;
    const { grip, startDay, startX, window: start } = drag.current;
    if (Math.abs(x - startX) < CLICK_PX) return null;
    const day = dayAt(x);
    return grip === 'new' ? drawnWindow(startDay, day, whole) : moveGrip(start, grip, Math.round(day - startDay), whole);
  };

  const onPointerMove = (move: PointerEvent) => {
    const next = windowUnder(move.clientX);
    if (next) setFromOverview(next, 'moving');
  };

  const onPointerUp = (release: PointerEvent) => {
    const begun = drag.current;
    if (!begun) return;
    const centers = begun.grip === 'new' && !isWhole(begun.window, whole);
    const next = windowUnder(release.clientX) ?? (centers ? centeredWindow(begun.window, begun.startDay, whole) : null);
    drag.current = null;
    if (next) setFromOverview(next, 'jumped');
  };

  const onKeyDown = (key: KeyboardEvent, grip: 'from' | 'to') => {
    if (!window || key.ctrlKey || key.metaKey || key.altKey) return;
    const many = key.shiftKey ? MANY : 1;
    const steps: Record<string, number> = {
      ArrowRight: many,
      ArrowUp: many,
      ArrowLeft: -many,
      ArrowDown: -many,
      PageUp: MANY,
      PageDown: -MANY,
      Home: -edges.length,
      End: edges.length,
    };
    const step = steps[key.key];
    if (step === undefined) return;
    key.preventDefault();
    setFromOverview(moveGrip(window, grip, edgeFrom(edges, window[grip], step) - window[grip], whole), 'moved');
  };

  return (
    <div
      ref={plot}
      className="brush needs-script absolute inset-0 cursor-crosshair touch-pan-y select-none [contain:layout_size]"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        drag.current = null;
      }}
    >
      {window ? <Window window={window} whole={whole} onKeyDown={onKeyDown} /> : null}
    </div>
  );
}

/** Returns the part of the window inside the overview. The axis can show days beyond its ends. */
function within(window: DayWindow | null, whole: DayWindow): DayWindow | null {
  if (window === null) return null;
  const [from, to] = [Math.max(whole.from, window.from), Math.min(whole.to, window.to)];
  return from < to ? { from, to } : null;
}

const isWhole = (window: DayWindow, whole: DayWindow): boolean => window.to - window.from > 0.999 * (whole.to - whole.from);

interface WindowProps {
  readonly window: DayWindow;
  readonly whole: DayWindow;
  readonly onKeyDown: (key: KeyboardEvent, grip: 'from' | 'to') => void;
}

function Window({ window, whole, onKeyDown }: WindowProps) {
  const share = (day: number): number => (day - whole.from) / (whole.to - whole.from);
  const [left, right] = [share(window.from), share(window.to)];
  const span = daysOf(window);
  const handle = (grip: 'from' | 'to', at: number, name: string, least: number, most: number) => (
    <span
      role="slider"
      tabIndex={0}
      className="brush-handle"
      data-grip={grip}
      style={{ left: percent(at) }}
      aria-label={name}
      aria-valuemin={Math.round(least)}
      aria-valuemax={Math.round(most)}
      aria-valuenow={Math.round(window[grip])}
      aria-valuetext={calendarWords(span[grip])}
      onKeyDown={(key) => onKeyDown(key, grip)}
    />
  );
  return (
    <>
      <span
        // without a grip, everything is visible, so nothing is highlighted
        className="brush-window absolute inset-y-0 data-grip:cursor-grab data-grip:bg-[color-mix(in_srgb,var(--accent)_8%,transparent)] data-grip:active:cursor-grabbing forced-colors:border-[Highlight] forced-colors:border-y-2"
        data-grip={isWhole(window, whole) ? undefined : 'both'}
        style={{ left: percent(left), width: percent(right - left) }}
      />
      {handle('from', left, 'Start of the range', whole.from, window.to)}
      {handle('to', right, 'End of the range', window.from, whole.to)}
    </>
  );
}
