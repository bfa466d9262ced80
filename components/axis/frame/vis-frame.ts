/**
 * The one file that knows vis-timeline: a window of time that is dragged and zoomed, with its scale. What stands in it is in a layer of
 * ours, changed by small differences, a few per frame. Times are days since 1970-01-01.
 */
import moment from 'moment';
import { Timeline, type TimelineOptions } from 'vis-timeline/esnext';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import type { DayWindow } from '../window/window-store';
import { createCutLabels } from './cut-labels';
import { type Change, changesBetween, type Framed } from './frame-changes';
import { createSlices } from './in-slices';
import { createItemLayer, ROW_PX } from './item-layer';
import { leanVis } from './lean-vis';
import { pxScale, rem } from './rem';
import { majorLabels, minorLabels } from './scale-words';

interface FrameOptions {
  readonly rows: number;
  readonly window: DayWindow;
  /** no further out than this */
  readonly bounds: DayWindow;
  /** makes the element of an item, or gives the one that was made, named as it is now */
  readonly elementOf: (id: string) => HTMLElement;
  /** the item is no longer shown */
  readonly onGone: (id: string) => void;
  /** while it moves; `ended`: a drag or an animation is over */
  readonly onMove: (window: DayWindow, ended: boolean) => void;
}

export interface VisFrame {
  /** Comes to show these at this scale, nearest first, within a few frames; `done` is called when it does, unless something else was asked since. */
  show(items: readonly Framed[], pxPerDay: number, done: () => void): void;
  /** Returns after how many ms it is there. */
  moveTo(window: DayWindow, animated: boolean): number;
  window(): DayWindow;
  /** The day where what stands at this one is drawn, nearer where it is far out of sight. */
  drawnAt(day: number): number;
  /** Its box has another size. */
  fit(): void;
  destroy(): void;
}

/** two lines of dates below the rows */
const SCALE_PX = 50;
const MS_PER_DAY = 86_400_000;
const LEAST_DAYS = 5;
/** what it costs to take an item away, where putting one costs 1 */
const REMOVAL = 0.2;
/** how long an animated move takes */
const MOVE_MS = 160;

/** How many rows a box of so many px of the screen has. */
export const rowsIn = (height: number): number => Math.max(2, Math.round((height / pxScale() - SCALE_PX) / ROW_PX));

const at = (day: number): Date => new Date(Math.round(day * MS_PER_DAY));
const dayAt = (time: Date): number => time.getTime() / MS_PER_DAY;

export function createVisFrame(container: HTMLElement, { rows, window, bounds, elementOf, onGone, onMove }: FrameOptions): VisFrame {
  const shown = new Map<string, Framed>();
  // vis does not move by itself while it believes that a finger drags, and a finger that scrolls the page leaves it in that belief
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
  // without a list of items, empty as it is, vis stays hidden; with the first window as an option it would for a second
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
  // once per frame, after the scale is drawn
  timeline.on('changed', () => {
    const now = read();
    const widths = lean.widths();
    hideCutLabels(widths.left, widths.whole);
    layer.move(now, widths.window);
    if (moved) onMove(now, false);
    moved = false;
  });
  // of a move in one step vis tells the end late, when another may be on its way
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
    show(wanted, pxPerDay, done) {
      slices.start(changesBetween(shown, wanted, { window: read(), pxPerDay }), done);
    },
    moveTo({ from, to }, animated) {
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
