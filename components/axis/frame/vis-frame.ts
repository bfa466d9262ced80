import moment, { type Moment } from 'moment';
import { Timeline, type TimelineOptions } from 'vis-timeline/esnext';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { MONTH_NAMES, weekdayWords, yearWords } from '@/domain/dates/day-words';
import type { DayWindow } from '../layout/window-store';
import { type Change, changesBetween, type Framed } from './frame-changes';
import { createSlices } from './in-slices';
import { createItemLayer, ROW_PX } from './item-layer';
import { leanVis } from './lean-vis';
import { pxScale, rem } from './rem';

interface FrameOptions {
  readonly rows: number;
  readonly window: DayWindow;
  readonly bounds: DayWindow;
  /** creates the element of an item, or returns the existing one with its current name */
  readonly elementOf: (id: string) => HTMLElement;
  readonly onGone: (id: string) => void;
  /** called during a movement; `ended` is true at the end of a drag or an animation */
  readonly onMove: (window: DayWindow, ended: boolean) => void;
}

export type VisFrame = ReturnType<typeof createVisFrame>;

/** height of the two lines of dates below the rows */
const SCALE_PX = 50;
const MS_PER_DAY = 86_400_000;
const LEAST_DAYS = 5;
/** cost of removing an item, relative to adding one */
const REMOVAL = 0.2;
/** duration of an animated move */
const MOVE_MS = 160;

export const rowsIn = (height: number): number => Math.max(2, Math.round((height / pxScale() - SCALE_PX) / ROW_PX));

const at = (day: number): Date => new Date(Math.round(day * MS_PER_DAY));
const dayAt = (time: Date): number => time.getTime() / MS_PER_DAY;

/**
 * A draggable and zoomable window of time with a scale. Only this file and `lean-vis.ts` use vis-timeline. The items are in
 * a separate layer, which is updated by differences, a few per frame. Times are days since 1970-01-01.
 */
export function createVisFrame(container: HTMLElement, { rows, window, bounds, elementOf, onGone, onMove }: FrameOptions) {
  const shown = new Map<string, Framed>();
  // vis ignores programmatic moves while it assumes a touch drag. A finger that scrolls the page never ends that drag.
  const still = matchMedia('(prefers-reduced-motion: reduce), (pointer: coarse)');
  const settings: TimelineOptions = {
    height: rem(rows * ROW_PX + SCALE_PX),
    orientation: { axis: 'bottom', item: 'top' },
    selectable: false,
    showTooltips: false,
    zoomKey: 'ctrlKey',
    moment: (date: moment.MomentInput) => moment(date).utc(),
    min: at(bounds.from),
    max: at(bounds.to),
    zoomMin: LEAST_DAYS * MS_PER_DAY,
    format: { minorLabels, majorLabels },
  };
  // vis stays hidden without a list of items, even an empty one. If the first window is an option, vis stays hidden for a
  // second.
  const timeline = new Timeline(container, [], settings);
  const lean = leanVis(timeline);
  timeline.setWindow(at(window.from), at(window.to), { animation: false });
  const read = (): DayWindow => {
    const { start, end } = timeline.getWindow();
    return { from: dayAt(start), to: dayAt(end) };
  };
  const layer = createItemLayer(lean.center, window);
  const hideCutLabels = createCutLabels(container);
  let moved = false;
  timeline.on('rangechange', () => {
    moved = true;
  });
  // fires once per frame, after the scale is drawn
  timeline.on('changed', () => {
    const now = read();
    const widths = lean.widths();
    hideCutLabels(widths.left, widths.whole);
    layer.move(now, widths.window);
    if (moved) onMove(now, false);
    moved = false;
  });
  // vis reports the end of a one-step move late, when another move may have started.
  timeline.on('rangechanged', ({ start, end }: { readonly start: Date; readonly end: Date }) => {
    const now = read();
    if (dayAt(start) === now.from && dayAt(end) === now.to) onMove(now, true);
  });

  function make(change: Change): void {
    if (change.kind === 'remove') {
      layer.remove(change.id);
      shown.delete(change.id);
      onGone(change.id);
    } else {
      layer.put(change.item, elementOf(change.item.id));
      shown.set(change.item.id, change.item);
    }
  }
  const slices = createSlices(make, ({ kind }) => (kind === 'remove' ? REMOVAL : 1));

  return {
    /** Shows these items at this scale within a few frames, visible ones first. Calls `done` at the end, unless another call replaces it. */
    show(wanted: readonly Framed[], pxPerDay: number, done: () => void) {
      slices.start(changesBetween(shown, wanted, { window: read(), pxPerDay }), done);
    },
    /** Returns the duration of the move in ms. */
    moveTo({ from, to }: DayWindow, animated: boolean): number {
      const duration = animated && !still.matches ? MOVE_MS : 0;
      timeline.setWindow(at(from), at(to), { animation: duration > 0 ? { duration, easingFunction: 'easeOutQuad' } : false });
      return duration;
    },
    window: read,
    drawnAt: layer.drawnAt,
    fit: lean.fit,
    destroy() {
      slices.stop();
      lean.stop();
      timeline.destroy();
    },
  };
}

function partsOf(date: Date | Moment) {
  const utc = new Date(date.valueOf());
  return {
    iso: utc.toISOString().slice(0, 10),
    year: utc.getUTCFullYear(),
    month: MONTH_NAMES[utc.getUTCMonth()] ?? '',
    day: utc.getUTCDate(),
  };
}

/** `scale` is vis's term for the unit between two lines. */
function minorLabels(date: Date | Moment, scale: string): string {
  const { iso, year, month, day } = partsOf(date);
  switch (scale) {
    case 'year':
      return yearWords(year);
    case 'month':
      return month.slice(0, 3);
    case 'weekday':
      return `${weekdayWords(iso).slice(0, 3)} ${day}`;
    case 'day':
    case 'week':
      return String(day);
    default:
      return '';
  }
}

function majorLabels(date: Date | Moment, scale: string): string {
  const { year, month, day } = partsOf(date);
  switch (scale) {
    case 'year':
      return '';
    case 'month':
      return yearWords(year);
    case 'weekday':
    case 'day':
    case 'week':
      return `${month} ${yearWords(year)}`;
    default:
      return `${day} ${month} ${yearWords(year)}`;
  }
}

/** The extent of a date's text. vis draws partial dates at both ends of the window, and a partial date is misleading. */
interface Letters {
  readonly before: number;
  readonly width: number;
}

/** Maximum width of a date. Only dates within this distance of an end can be cut, so only those are measured. */
const LONGEST_PX = 160;

/** Returns a function to call after each draw, which marks cut dates. Each date is measured once. */
function createCutLabels(container: HTMLElement): (left: number, width: number) => void {
  const measured = new Map<string, Letters>();
  const range = document.createRange();
  const labels = container.getElementsByClassName('vis-text') as HTMLCollectionOf<HTMLElement>;

  function lettersOf(label: Element): Letters {
    const key = `${label.classList.contains('vis-major')} ${label.textContent}`;
    const before = measured.get(key);
    if (before) return before;
    // Measures the text, because the label's box spans the whole period.
    range.selectNodeContents(label);
    const box = range.getBoundingClientRect();
    const letters = { before: box.left - label.getBoundingClientRect().left, width: box.width };
    measured.set(key, letters);
    return letters;
  }

  function isCut(label: HTMLElement, left: number, width: number): boolean {
    const from = left + Number.parseFloat(label.style.transform.slice('translate('.length));
    const isFarFromEnds = from >= 0 && from + LONGEST_PX <= width;
    if (isFarFromEnds || label.classList.contains('vis-measure')) return false;
    const letters = lettersOf(label);
    return from + letters.before < 0 || from + letters.before + letters.width > width;
  }

  return (left, width) => {
    for (const label of labels) label.toggleAttribute('data-cut', isCut(label, left, width));
  };
}
