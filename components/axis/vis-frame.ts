/**
 * The one file that knows vis-timeline: a window of time that is dragged and zoomed, rows, and a data set kept alive and changed by
 * small differences. Everything inside an item is an element of ours; vis places it. Times are days since 1970-01-01.
 */
import moment from 'moment';
import { DataSet } from 'vis-data/esnext';
import { type DataItem, Timeline, type TimelineOptions } from 'vis-timeline/esnext';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { MONTH_NAMES, weekdayWords, yearWords } from '@/domain/day-words';

export interface Framed {
  readonly id: string;
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly element: HTMLElement;
}

export interface Window {
  readonly from: number;
  readonly to: number;
}

interface FrameOptions {
  readonly rows: number;
  readonly window: Window;
  /** no further out than this */
  readonly bounds: Window;
  /** while it moves, and once more when it has come to rest */
  readonly onMove: (window: Window, resting: boolean) => void;
}

export interface VisFrame {
  show(items: readonly Framed[]): void;
  moveTo(window: Window, animated: boolean): void;
  window(): Window;
  destroy(): void;
}

const ROW_PX = 30;
/** two lines of dates below the rows */
const SCALE_PX = 50;
const MS_PER_DAY = 86_400_000;
const LEAST_DAYS = 5;

const at = (day: number): Date => new Date(Math.round(day * MS_PER_DAY));
const dayAt = (time: Date): number => time.getTime() / MS_PER_DAY;

interface Datum extends DataItem {
  readonly limitSize: false;
}

export function createVisFrame(container: HTMLElement, options: FrameOptions): VisFrame {
  const elements = new Map<string, HTMLElement>();
  const data = new DataSet<Datum>();
  const groups = new DataSet(Array.from({ length: options.rows }, (_, row) => ({ id: row, content: '' })));
  const settings: TimelineOptions = {
    height: options.rows * ROW_PX + SCALE_PX,
    stack: false,
    groupOrder: 'id',
    groupTemplate: () => document.createElement('span'),
    template: (item: { id: string }) => elements.get(item.id) ?? document.createElement('span'),
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
  // As an option the first window would keep everything hidden for a second; without it vis, once drawn, fits in all items.
  const begin = (): void => timeline.setWindow(at(options.window.from), at(options.window.to), { animation: false });
  const afterFit = (): void => {
    timeline.off('changed', afterFit);
    begin();
  };
  timeline.on('changed', afterFit);
  begin();
  const read = (): Window => {
    const { start, end } = timeline.getWindow();
    return { from: dayAt(start), to: dayAt(end) };
  };
  timeline.on('changed', () => hideCutLabels(container));
  timeline.on('rangechange', () => options.onMove(read(), false));
  timeline.on('rangechanged', () => options.onMove(read(), true));

  return {
    show(items) {
      const wanted = new Map(items.map((item) => [item.id, item]));
      const gone = data.getIds().filter((id) => !wanted.has(String(id)));
      for (const item of items) elements.set(item.id, item.element);
      data.remove(gone);
      for (const id of gone) elements.delete(String(id));
      data.update(
        items.map((item) => ({
          id: item.id,
          group: item.row,
          content: '',
          type: 'range',
          align: 'left',
          limitSize: false,
          start: at(item.from),
          end: at(item.to),
        })),
      );
    },
    moveTo: ({ from, to }, animated) =>
      timeline.setWindow(at(from), at(to), { animation: animated ? { duration: 160, easingFunction: 'easeOutQuad' } : false }),
    window: read,
    destroy: () => timeline.destroy(),
  };
}

/** At either end vis draws the half of a name that lies in the window; a half says less than its grid line alone. */
function hideCutLabels(container: HTMLElement): void {
  const { left, right } = container.getBoundingClientRect();
  const letters = document.createRange();
  for (const label of container.querySelectorAll('.vis-time-axis .vis-text:not(.vis-measure)')) {
    // of the letters: the box of a date is as wide as the time it names
    letters.selectNodeContents(label);
    const box = letters.getBoundingClientRect();
    label.toggleAttribute('data-cut', box.left < left || box.right > right);
  }
}

type Scale = 'millisecond' | 'second' | 'minute' | 'hour' | 'weekday' | 'day' | 'week' | 'month' | 'year';

const partsOf = (date: Date | moment.Moment): { iso: string; year: number; month: string; day: number } => {
  const utc = moment(date).utc();
  return { iso: utc.toISOString().slice(0, 10), year: utc.year(), month: MONTH_NAMES[utc.month()] ?? '', day: utc.date() };
};

function minorLabels(date: Date | moment.Moment, scale: string): string {
  const { iso, year, month, day } = partsOf(date);
  switch (scale as Scale) {
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

function majorLabels(date: Date | moment.Moment, scale: string): string {
  const { year, month, day } = partsOf(date);
  switch (scale as Scale) {
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
