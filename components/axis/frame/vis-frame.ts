/**
 * The one file that knows vis-timeline: a window of time that is dragged and zoomed, rows, and a data set kept alive and changed by
 * small differences, a few per frame. Everything inside an item is an element of ours; vis places it. Times are days since 1970-01-01.
 */
import moment from 'moment';
import { DataSet } from 'vis-data/esnext';
import { type DataItem, Timeline, type TimelineOptions } from 'vis-timeline/esnext';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import type { DayWindow } from '../window/window-store';
import { createCutLabels } from './cut-labels';
import { type Change, changesBetween, type Framed, type Shown } from './frame-changes';
import { createSlices } from './in-slices';
import { AXIS_ITEM } from './lean-item';
import { leanVis } from './lean-vis';
import { majorLabels, minorLabels } from './scale-words';

interface FrameOptions {
  readonly rows: number;
  readonly window: DayWindow;
  /** no further out than this */
  readonly bounds: DayWindow;
  /** while it moves; `ended`: a drag or an animation is over */
  readonly onMove: (window: DayWindow, ended: boolean) => void;
}

export interface VisFrame {
  /** Comes to show these, nearest first, within a few frames; `done` is called when it does, unless something else was asked since. */
  show(items: readonly Framed[], done: () => void): void;
  moveTo(window: DayWindow, animated: boolean): void;
  window(): DayWindow;
  destroy(): void;
}

export const ROW_PX = 30;
/** two lines of dates below the rows */
const SCALE_PX = 50;
const MS_PER_DAY = 86_400_000;
const LEAST_DAYS = 5;
/** how long an animated move takes */
export const MOVE_MS = 160;

/** How many rows a box of that height has. */
export const rowsIn = (height: number): number => Math.max(2, Math.round((height - SCALE_PX) / ROW_PX));

const at = (day: number): Date => new Date(Math.round(day * MS_PER_DAY));
const dayAt = (time: Date): number => time.getTime() / MS_PER_DAY;

interface Datum extends DataItem {
  readonly align: 'left';
  readonly limitSize: false;
}

export function createVisFrame(container: HTMLElement, options: FrameOptions): VisFrame {
  const shown = new Map<string, Shown>();
  const data = new DataSet<Datum>();
  const groups = new DataSet(Array.from({ length: options.rows }, (_, row) => ({ id: row, content: '' })));
  // vis does not move by itself while it believes that a finger drags, and a finger that scrolls the page leaves it in that belief
  const still = matchMedia('(prefers-reduced-motion: reduce), (pointer: coarse)');
  const settings: TimelineOptions = {
    height: options.rows * ROW_PX + SCALE_PX,
    stack: false,
    groupOrder: 'id',
    groupTemplate: () => document.createElement('span'),
    template: (item: { id: string }) => shown.get(item.id)?.element ?? document.createElement('span'),
    margin: { axis: 3, item: { horizontal: 0, vertical: 0 } },
    orientation: { axis: 'bottom', item: 'top' },
    selectable: false,
    showTooltips: false,
    zoomKey: 'ctrlKey',
    moment: (date: moment.MomentInput) => moment(date).utc(),
    min: at(options.bounds.from),
    max: at(options.bounds.to),
    zoomMin: LEAST_DAYS * MS_PER_DAY,
    format: { minorLabels, majorLabels },
  };
  const timeline = new Timeline(container, data, groups, settings);
  const lean = leanVis(timeline);
  // As an option the first window would keep everything hidden for a second; without it vis, once drawn, fits in all items.
  const begin = (): void => timeline.setWindow(at(options.window.from), at(options.window.to), { animation: false });
  const afterFit = (): void => {
    timeline.off('changed', afterFit);
    begin();
  };
  timeline.on('changed', afterFit);
  begin();
  const read = (): DayWindow => {
    const { start, end } = timeline.getWindow();
    return { from: dayAt(start), to: dayAt(end) };
  };
  const { props } = timeline as unknown as { readonly props: Record<'left' | 'root', { readonly width: number }> };
  const hideCutLabels = createCutLabels(container, () => props.left.width);
  let moved = false;
  timeline.on('rangechange', () => {
    moved = true;
  });
  // once per frame, after it is drawn
  timeline.on('changed', () => {
    hideCutLabels(props.root.width);
    if (moved) options.onMove(read(), false);
    moved = false;
  });
  timeline.on('rangechanged', () => options.onMove(read(), true));

  function take(changes: readonly Change[]): void {
    const gone: string[] = [];
    const put: Datum[] = [];
    for (const change of changes) {
      if (change.kind === 'remove') {
        shown.delete(change.id);
        gone.push(change.id);
        continue;
      }
      const { item } = change;
      shown.set(item.id, item);
      dress(item);
      if (change.kind === 'put') put.push(datum(item));
    }
    if (gone.length + put.length === 0) return;
    lean.together(() => {
      data.remove(gone);
      data.update(put);
    });
  }
  const slices = createSlices(take);

  return {
    show(wanted, done) {
      const window = read();
      const pxPerDay = container.clientWidth / (window.to - window.from);
      slices.start(changesBetween(shown, wanted, { window, pxPerDay }), done);
    },
    moveTo: ({ from, to }, animated) =>
      timeline.setWindow(at(from), at(to), {
        animation: animated && !still.matches ? { duration: MOVE_MS, easingFunction: 'easeOutQuad' } : false,
      }),
    window: read,
    destroy() {
      slices.stop();
      lean.stop();
      timeline.destroy();
    },
  };
}

const datum = ({ id, row, days: { from, to } }: Shown): Datum => ({
  id,
  group: row,
  content: '',
  type: AXIS_ITEM,
  align: 'left',
  limitSize: false,
  start: at(from),
  end: at(to),
});

/** Shares of the item's days stay true while the scale changes; the stylesheet adds the pixels that do not. */
function dress({ element, anchor, days, before, after, least, label, flipped }: Shown): void {
  const share = (length: number): string => `${((length / (days.to - days.from)) * 100).toFixed(4)}%`;
  const { style } = element;
  style.setProperty('--at', share(anchor.from - days.from));
  style.setProperty('--span', share(anchor.to - anchor.from));
  style.setProperty('--before', `${before}px`);
  style.setProperty('--after', `${after}px`);
  style.setProperty('--least', `${least}px`);
  style.setProperty('--label', `${label}px`);
  element.toggleAttribute('data-bare', label === 0);
  element.toggleAttribute('data-flipped', flipped);
}
