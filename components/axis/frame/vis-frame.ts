import moment, { type Moment } from 'moment';
import { Timeline, type TimelineOptions } from 'vis-timeline/esnext';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { MONTH_NAMES, weekdayWords, yearWords } from '@/domain/dates/day-words';
import type { DayWindow } from '../window/window-store';
import { type Change, changesBetween, type Framed } from './frame-changes';
import { createSlices } from './in-slices';
import { createItemLayer, ROW_PX } from './item-layer';
import { leanVis } from './lean-vis';
import { pxScale, rem } from './rem';

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

/**
 * The one file that knows vis-timeline: a window of time that is dragged and zoomed, with its scale. What stands in it is in a layer of
 * ours, changed by small differences, a few per frame. Times are days since 1970-01-01.
 */
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

interface Parts {
  readonly iso: string;
  readonly year: number;
  readonly month: string;
  readonly day: number;
}

function partsOf(date: Date | Moment): Parts {
  const utc = new Date(date.valueOf());
  return {
    iso: utc.toISOString().slice(0, 10),
    year: utc.getUTCFullYear(),
    month: MONTH_NAMES[utc.getUTCMonth()] ?? '',
    day: utc.getUTCDate(),
  };
}

/** `scale` is vis's word for the step between two lines. */
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

/** At either end vis draws the half of a date that lies in the window; a half says less than its grid line alone. */
interface Letters {
  /** px from where its label begins */
  readonly before: number;
  readonly width: number;
}

/** no date is longer: only what begins or ends this near to an end of the scale can be cut, and is measured */
const LONGEST_PX = 160;

/** Call what it returns after each drawing. What a date takes is measured once. */
function createCutLabels(container: HTMLElement): (left: number, width: number) => void {
  const measured = new Map<string, Letters>();
  const range = document.createRange();
  const labels = container.getElementsByClassName('vis-text') as HTMLCollectionOf<HTMLElement>;

  function lettersOf(label: Element): Letters {
    const key = `${label.classList.contains('vis-major')} ${label.textContent}`;
    const before = measured.get(key);
    if (before) return before;
    // of the letters: the box of a date is as wide as the time it names
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
