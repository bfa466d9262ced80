/** Runs one axis in a box of the page: asks for tiles as it moves, lays out what they hold, and shows it with as little change as can be. */

import type { LaneTile } from '@/domain/timeline/lanes-view';
import type { Tile } from '@/domain/timeline/tiles';
import type { AxisView } from '@/domain/timeline/timeline-view';
import { createDensityStrips } from './frame/density-strips';
import { drawn } from './frame/drawn';
import { createElements } from './frame/elements';
import { createHand } from './frame/hand';
import { createKeys } from './frame/keys';
import { createLabelsInSight } from './frame/labels-in-sight';
import { createVisFrame, MOVE_MS, rowsIn } from './frame/vis-frame';
import { type AxisLane, oneLane } from './layout/axis-lanes';
import { createCover } from './layout/cover';
import type { Crowd } from './layout/crowds';
import { labelMeter } from './layout/label-meter';
import { type AxisLayout, isSameScale, type Lane, layOut } from './layout/lay-out';
import { type Sight, sightOf } from './layout/sight';
import { createTileSource, type TileState } from './tiles/tile-source';
import { type DayWindow, daysOf, setWindow, subscribe, windowOver } from './window/window-store';

export interface AxisOptions {
  readonly view: Pick<AxisView, 'bounds' | 'opening'>;
  /** null for an axis without lanes */
  readonly lanes: readonly AxisLane[] | null;
  /** what came with the page */
  readonly tiles: readonly LaneTile[];
  /** what it shows first */
  readonly window: DayWindow;
  /** the reader's day, `YYYY-MM-DD` */
  readonly today: string;
  readonly fetchTile: (tile: Tile, signal: AbortSignal) => Promise<LaneTile>;
  readonly onCrowd: (crowd: Crowd, anchor: HTMLElement) => void;
  /** after each change of what is drawn or known */
  readonly onSight: (sight: Sight, state: TileState) => void;
}

export interface AxisController {
  select(id: number | null): void;
  /** 2 shows half as much, 0.5 twice as much */
  zoom(factor: number): void;
  showAll(): void;
  show(window: DayWindow): void;
  retry(): void;
  destroy(): void;
}

const RESTING_MS = 40;
const MOST_ITEMS = 300;
/** items per cell of one label, over the window and what is drawn beside it */
const PER_CELL = 1.5;
const CELL_PX = 160;

export function createAxis(container: HTMLElement, options: AxisOptions): AxisController {
  const { view, onSight } = options;
  const bounds = windowOver(view.bounds);
  const air = Math.max(60, (bounds.to - bounds.from) * 0.5);
  const rows = rowsIn(container.clientHeight);
  const lanes = options.lanes ?? oneLane(rows);
  const elements = createElements(lanes, options.onCrowd);
  const labelWidth = labelMeter();
  const inSight = createLabelsInSight(elements.ofItem);
  const strips = createDensityStrips(container, lanes);
  const cover = createCover(options.today);
  const edges = { from: bounds.from, to: Math.min(bounds.to, windowOver(view.opening).to) };
  let layout: AxisLayout | null = null;
  let known: readonly Lane[] = [];
  let resting: ReturnType<typeof setTimeout> | undefined;
  /** the movement comes from somebody else, who has told everyone */
  let following = false;
  let jumping = false;
  let width = Math.max(1, container.clientWidth);

  const source = createTileSource({ initial: options.tiles, bounds: view.bounds, fetchTile: options.fetchTile, onChange: arrangeSoon });
  const frame = createVisFrame(container, {
    rows,
    window: options.window,
    bounds: { from: Math.min(bounds.from - air, options.window.from), to: Math.max(bounds.to + air, options.window.to) },
    onMove,
  });
  const pxPerDay = (window: DayWindow): number => width / (window.to - window.from);

  function onMove(window: DayWindow, ended: boolean): void {
    container.dataset.dragged = '';
    const pause = hand.moved();
    const scale = pxPerDay(window);
    strips.move(window, scale);
    inSight.update(window, scale, width);
    if (!following) setWindow(window, { by: 'axis', how: 'moving' });
    if (source.look(daysOf(window), false)) arrangeSoon();
    clearTimeout(resting);
    if (ended) rest();
    else resting = setTimeout(rest, pause);
  }

  function rest(): void {
    clearTimeout(resting);
    const window = frame.window();
    const rescaled = layout === null || !isSameScale(layout.pxPerDay, pxPerDay(window));
    const changed = source.look(daysOf(window), true);
    if (!following) setWindow(window, { by: 'axis', how: jumping || rescaled ? 'jumped' : 'moved' });
    following = false;
    jumping = false;
    if (rescaled || changed) arrange();
    else shown();
  }

  /** In the middle of a zoom nothing is laid out: the scale is another one a moment later. */
  function arrangeSoon(): void {
    if (layout === null || isSameScale(layout.pxPerDay, pxPerDay(frame.window()))) arrange();
  }

  function arrange(): void {
    const window = frame.window();
    const scale = pxPerDay(window);
    known = lanes.map((lane) => ({ ...lane, ...cover(source.wanted(), (tile) => source.known(tile)?.lanes[lane.id]) }));
    // what is drawn reaches as far again beside the window
    const most = Math.min(MOST_ITEMS, Math.round(rows * ((2 * width) / CELL_PX) * PER_CELL));
    layout = layOut(known, { pxPerDay: scale, labelWidth, edges, most }, layout);
    elements.keepOnly(layout);
    strips.draw(known, scale);
    strips.move(window, scale);
    inSight.choose(layout.placed);
    inSight.update(window, scale, width);
    const { framed, stops } = drawn(layout, elements);
    keys.setStops(stops);
    frame.show(framed, shown);
  }

  function shown(): void {
    keys.restore(source.state() === 'complete');
    if (layout) onSight(sightOf(frame.window(), layout, known), source.state());
  }

  function goTo(window: DayWindow, animated: boolean): void {
    following = false;
    jumping = true;
    frame.moveTo(window, animated);
    // also where there is nowhere further to go
    clearTimeout(resting);
    resting = setTimeout(rest, animated ? MOVE_MS + RESTING_MS : RESTING_MS);
  }

  function zoom(factor: number): void {
    const { from, to } = frame.window();
    const middle = keys.held() ?? (from + to) / 2;
    const half = (to - from) / 2 / factor;
    goTo({ from: middle - half, to: middle + half }, true);
  }

  const margin = Math.max(5, (bounds.to - bounds.from) * 0.04);
  const showAll = (): void => goTo({ from: bounds.from - margin, to: bounds.to + margin }, true);
  const toEnd = (end: 'first' | 'last'): void => {
    const { from, to } = frame.window();
    const by = end === 'first' ? bounds.from - margin - from : bounds.to + margin - to;
    goTo({ from: from + by, to: to + by }, false);
  };
  const center = (day: number): void => {
    const { from, to } = frame.window();
    frame.moveTo({ from: day - (to - from) / 2, to: day + (to - from) / 2 }, false);
  };

  const keys = createKeys(container, { zoom, showAll, toEnd, center, window: frame.window });
  const hand = createHand(container, () => {
    following = false;
    delete container.dataset.dragged;
  });
  const leave = subscribe((window, { by }) => {
    following = by !== 'axis' || following;
    if (by !== 'axis') frame.moveTo(window, false);
  });
  // the panel beside it changes its width, and with it the scale
  const resized = new ResizeObserver(() => {
    width = Math.max(1, container.clientWidth);
    if (layout && !isSameScale(layout.pxPerDay, pxPerDay(frame.window()))) arrange();
  });
  resized.observe(container);
  source.look(daysOf(options.window), true);
  arrange();
  if (!following) setWindow(frame.window(), { by: 'axis', how: 'moving' });
  delete container.dataset.dragged;

  return {
    select: elements.select,
    zoom,
    showAll,
    show: (window) => goTo(window, true),
    retry: source.retry,
    destroy() {
      clearTimeout(resting);
      hand.destroy();
      leave();
      resized.disconnect();
      keys.destroy();
      source.close();
      strips.destroy();
      frame.destroy();
    },
  };
}
