import { windowAir } from '@/domain/timeline/axis-window';
import type { Tile } from '@/domain/timeline/tiles';
import type { AxisView, LaneTile } from '@/domain/timeline/timeline-view';
import { createDensityStrips } from './frame/density-strips';
import { createElements } from './frame/elements';
import { createKeys, drawn } from './frame/keys';
import { createLabelsInSight } from './frame/labels-in-sight';
import { pxScale } from './frame/rem';
import { createVisFrame, rowsIn, type VisFrame } from './frame/vis-frame';
import { type AxisLane, oneLane } from './layout/axis-lanes';
import type { Cluster } from './layout/clusters';
import { createCovers } from './layout/cover';
import { labelMeter } from './layout/labels';
import { type AxisLayout, isSameScale, type Lane, layOut, mostItems } from './layout/lay-out';
import { type Sight, sightOf } from './layout/sight';
import { createTileSource, type TileState } from './layout/tile-source';
import { type DayWindow, daysOf, getWhole, setWindow, shortened, subscribe, windowOver } from './layout/window-store';
import { createMotionEnd } from './motion-end';

export interface AxisOptions {
  readonly view: Pick<AxisView, 'bounds'>;
  readonly lanes: readonly AxisLane[] | null;
  readonly tiles: readonly LaneTile[];
  readonly window: DayWindow;
  readonly today: string;
  readonly fetchTile: (tile: Tile, signal: AbortSignal) => Promise<LaneTile>;
  readonly onCluster: (cluster: Cluster, anchor: HTMLElement) => void;
  readonly onSight: (sight: Sight, state: TileState) => void;
}

export type AxisController = ReturnType<typeof createAxis>;

/** Runs one axis in a container element. Requests tiles as the window moves, lays out their events and draws the differences. */
export function createAxis(container: HTMLElement, options: AxisOptions) {
  const { view, onSight } = options;
  const bounds = windowOver(view.bounds);
  const air = Math.max(60, (bounds.to - bounds.from) * 0.5);
  const rows = rowsIn(container.clientHeight);
  const lanes = options.lanes ?? oneLane(rows);
  const elements = createElements(lanes, options.onCluster);
  const labelWidth = labelMeter();
  const strips = createDensityStrips(container, lanes);
  const covers = createCovers(options.today);
  let layout: AxisLayout | null = null;
  let knownLanes: readonly Lane[] = [];
  let selected: number | null = null;
  let soon = 0;
  /** true while the axis only follows a window that another component set */
  let following = false;
  /** The first draw has no animation, because nothing is visible yet. */
  let isSeen = false;
  const measured = (): number => Math.max(1, container.clientWidth / pxScale());
  let width = measured();

  const resting = createMotionEnd(rest);
  const source = createTileSource({ initial: options.tiles, bounds: view.bounds, fetchTile, onChange: arrangeSoon });
  const frame = createVisFrame(container, {
    rows,
    window: options.window,
    bounds: { from: Math.min(bounds.from - air, options.window.from), to: Math.max(bounds.to + air, options.window.to) },
    elementOf: elements.make,
    onGone: elements.forget,
    onMove,
  });
  const inSight = createLabelsInSight({ elementOf: elements.get, drawnAt: frame.drawnAt });
  const pxPerDay = (window: DayWindow): number => width / (window.to - window.from);
  /** The open panel changes no tiles, so that no mark changes its place. */
  const look = (window: DayWindow, resting: boolean): boolean => source.look(daysOf(getWhole() ?? window), resting);

  /** Reads and measures a new tile immediately, which makes the next layout cheaper. */
  async function fetchTile(tile: Tile, signal: AbortSignal): Promise<LaneTile> {
    const come = await options.fetchTile(tile, signal);
    for (const item of Object.values(come.lanes).flatMap(covers.itemsOf)) labelWidth(item, 0);
    return come;
  }

  function onMove(window: DayWindow, ended: boolean): void {
    container.dataset.dragged = '';
    const pause = gesture.moved();
    const scale = pxPerDay(window);
    strips.move(window, scale);
    inSight.update(window, scale, width);
    if (!following) setWindow(window, { by: 'axis', how: 'moving' });
    if (look(window, false)) arrangeSoon();
    resting.moved(pause, ended);
  }

  function rest(jumped: boolean): void {
    gesture.rested();
    const window = frame.window();
    const rescaled = layout === null || !isSameScale(layout.pxPerDay, pxPerDay(window));
    const changed = look(window, true);
    if (!following) setWindow(window, { by: 'axis', how: jumped || rescaled ? 'jumped' : 'moved' });
    if (rescaled || changed) arrange();
    else shown();
  }

  /** Lays out at most once per frame. Waits until a zoom ends, because the scale still changes; new tiles wait too. */
  function arrangeSoon(): void {
    cancelAnimationFrame(soon);
    soon = requestAnimationFrame(() => {
      if (layout === null || isSameScale(layout.pxPerDay, pxPerDay(frame.window()))) arrange();
      else arrangeSoon();
    });
  }

  function arrange(): void {
    cancelAnimationFrame(soon);
    const window = frame.window();
    const scale = pxPerDay(window);
    knownLanes = lanes.map((lane) => ({ ...lane, ...covers.over(source.wanted(), (tile) => source.known(tile)?.lanes[lane.id]) }));
    layout = layOut(knownLanes, { pxPerDay: scale, labelWidth, most: mostItems(rows, width), selected }, layout);
    elements.follow(layout);
    strips.draw(knownLanes, scale);
    strips.move(window, scale);
    inSight.choose(layout.placed);
    const { framed, stops } = drawn(layout);
    keys.setStops(stops);
    frame.show(framed, scale, shown);
  }

  function shown(): void {
    isSeen = true;
    const window = frame.window();
    inSight.update(window, pxPerDay(window), width);
    keys.restore(source.state() === 'complete');
    if (layout) onSight(sightOf(window, bounds, layout, knownLanes), source.state());
  }

  function moveTo(window: DayWindow, animated: boolean): number {
    following = false;
    return frame.moveTo(window, animated);
  }

  function goTo(window: DayWindow, animated: boolean): void {
    const begun = performance.now();
    resting.jumps(begun + moveTo(window, animated && isSeen));
  }

  const moves = createMoves(bounds, { window: frame.window, moveTo }, goTo);
  const zoom = (factor: number): void => moves.zoom(factor, keys.held());
  const keys = createKeys(container, { ...moves, zoom, window: frame.window, elementOf: elements.get });
  const gesture = createGesture(container, () => {
    following = false;
    delete container.dataset.dragged;
  });
  const leave = subscribe((window, { by: distance }) => {
    if (distance === 'axis') return;
    following = true;
    resting.yields();
    frame.moveTo(window, false);
  });
  let viewport = innerWidth;
  /** Opening the panel shortens the window and closing restores it, so that the scale stays. @param share of the former width */
  function keepScale(share: number): void {
    const openId = container.closest<HTMLElement>('[data-panel]')?.dataset.panel;
    const whole = getWhole();
    const move = { by: 'panel', how: 'moving' } as const;
    if (openId === undefined && whole !== null) setWindow(whole, move);
    // the browser was resized, so the axis keeps what it shows
    else if (innerWidth !== viewport && whole !== null) setWindow(frame.window(), { by: 'panel', how: 'moved' });
    if (openId === undefined || whole !== null || innerWidth !== viewport) return;
    const event = knownLanes.flatMap(({ items }) => items).find(({ id }) => String(id) === openId);
    setWindow(shortened(frame.window(), share, event), { ...move, whole: frame.window() });
  }

  // The side panel changes the width and the text size changes the height. Other changes of the width change the scale.
  const resized = new ResizeObserver(() => {
    const now = measured();
    if (now === width) return;
    keepScale(now / width);
    width = now;
    viewport = innerWidth;
    frame.fit();
    if (layout && !isSameScale(layout.pxPerDay, pxPerDay(frame.window()))) arrange();
  });
  resized.observe(container);
  // the window of another axis may still be known
  source.look(daysOf(options.window), true);
  arrange();
  if (!following) setWindow(frame.window(), { by: 'axis', how: 'moving' });
  delete container.dataset.dragged;

  function select(id: number | null): void {
    selected = id;
    elements.select(id);
    const isIt = (item: { readonly id: number }): boolean => item.id === id;
    const isDrawn = layout?.placed.some(({ item }) => isIt(item));
    // an event that no tile contains is drawn when its tile arrives
    if (!isDrawn && knownLanes.some(({ items }) => items.some(isIt))) arrange();
  }

  return {
    select,
    /** 2 halves the visible span, 0.5 doubles it */
    zoom,
    showAll: moves.showAll,
    show: (window: DayWindow) => goTo(window, true),
    retry: source.retry,
    destroy() {
      resting.stop();
      cancelAnimationFrame(soon);
      gesture.destroy();
      leave();
      resized.disconnect();
      keys.destroy();
      source.close();
      strips.destroy();
      frame.destroy();
    },
  };
}

/** @param bounds days from the first to the last event @param goTo moves in one step that Back undoes */
function createMoves(
  bounds: DayWindow,
  { window, moveTo }: Pick<VisFrame, 'window' | 'moveTo'>,
  goTo: (window: DayWindow, animated: boolean) => void,
) {
  const air = windowAir(bounds.to - bounds.from);
  return {
    /** 2 halves the visible span, 0.5 doubles it; zooms around the given day, or around the middle */
    zoom(factor: number, around: number | null) {
      const { from, to } = window();
      const middle = around ?? (from + to) / 2;
      const half = (to - from) / 2 / factor;
      goTo({ from: middle - half, to: middle + half }, true);
    },
    showAll: () => goTo({ from: bounds.from - air.before, to: bounds.to + air.after }, true),
    toEnd(end: 'first' | 'last') {
      const { from, to } = window();
      const shift = end === 'first' ? bounds.from - air.before - from : bounds.to + air.after - to;
      goTo({ from: from + shift, to: to + shift }, false);
    },
    /** moves the window without changing its length, as a drag does */
    center(day: number) {
      const { from, to } = window();
      moveTo({ from: day - (to - from) / 2, to: day + (to - from) / 2 }, false);
    },
  };
}

const RESTING_MS = 40;
/** pause after the first move, when the interval between moves is still unknown */
const FIRST_MS = 120;
/** pause that ends a movement while the pointer stays down */
const HELD_MS = 400;
/** Moves less than this apart belong to one movement. Slow moves extend the pause that ends it. */
const ONE_MOVE_MS = 200;
const LONGER = 1.25;

const BEGINS = ['pointerdown', 'wheel', 'keydown'] as const;
const ENDS = ['pointerup', 'pointercancel'] as const;

/** Sets `data-held` during a drag and `data-moving` during another movement. @param onBegin called when a gesture begins */
function createGesture(container: HTMLElement, onBegin: () => void) {
  let held = false;
  let movedAt = 0;
  const begin = ({ type }: Event): void => {
    held = type === 'pointerdown';
    onBegin();
  };
  const end = (): void => {
    held = false;
    delete container.dataset.held;
  };
  for (const event of BEGINS) container.addEventListener(event, begin, { capture: true, passive: true });
  for (const event of ENDS) window.addEventListener(event, end, { capture: true });

  return {
    /** Call on each move. Returns the pause in ms that ends the movement. */
    moved() {
      const since = performance.now() - movedAt;
      movedAt += since;
      if (held) container.dataset.held = '';
      if (held) return HELD_MS;
      container.dataset.moving = '';
      return since < ONE_MOVE_MS ? Math.max(RESTING_MS, LONGER * since) : FIRST_MS;
    },
    rested() {
      delete container.dataset.moving;
    },
    destroy() {
      delete container.dataset.held;
      delete container.dataset.moving;
      for (const event of BEGINS) container.removeEventListener(event, begin, { capture: true });
      for (const event of ENDS) window.removeEventListener(event, end, { capture: true });
    },
  };
}
