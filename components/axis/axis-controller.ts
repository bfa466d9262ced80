/** Runs one axis in a box of the page: lays out after each zoom, keeps wide bars' labels in sight, moves the focus among its items. */
import type { AxisItem } from './axis-item';
import { crowdElement, itemElement, labelMeter } from './item-element';
import { type AxisLayout, type Crowd, crowdStart, firstWindow, layOut, type Placed } from './lay-out';
import { createVisFrame, type VisFrame, type Window } from './vis-frame';

interface Listeners {
  readonly onCrowd: (crowd: Crowd, anchor: HTMLElement) => void;
  readonly onWindow: (window: Window) => void;
}

export interface AxisController {
  select(id: number | null): void;
  /** 2 shows half as much, 0.5 twice as much */
  zoom(factor: number): void;
  showAll(): void;
  show(window: Window): void;
  destroy(): void;
}

const LEAST_ROWS = 4;
const ROWS_WIDE = 11;
const ROWS_NARROW = 7;
const WIDE_PX = 900;
const SCALE_TOLERANCE = 0.002;

export function createAxis(container: HTMLElement, items: readonly AxisItem[], { onCrowd, onWindow }: Listeners): AxisController {
  const elements = new Map(items.map((item) => [item.id, itemElement(item)]));
  const labelWidth = labelMeter();
  const width = (): number => Math.max(1, container.clientWidth);
  const first = firstWindow(items);
  const most = width() >= WIDE_PX ? ROWS_WIDE : ROWS_NARROW;
  const pxPerDay = (window: Window): number => width() / (window.to - window.from);
  const rows = Math.min(most, Math.max(LEAST_ROWS, layOut(items, { pxPerDay: pxPerDay(first), rows: most, labelWidth }).rows + 1));
  const reach = Math.max(...items.map((item) => item.to)) - Math.min(...items.map((item) => item.from));
  const air = Math.max(60, reach * 0.5);
  const whole: Window = { from: Math.min(...items.map((item) => item.from)) - air, to: Math.max(...items.map((item) => item.to)) + air };
  let layout: AxisLayout = { placed: [], crowds: [], rows: 0 };
  let scale = 0;
  let roving: number | null = null;

  const frame: VisFrame = createVisFrame(container, {
    // one more for the counts
    rows: rows + 1,
    window: first,
    bounds: whole,
    onMove: (window, resting) => {
      container.dataset.dragged = '';
      if (resting && Math.abs(pxPerDay(window) / scale - 1) > SCALE_TOLERANCE) arrange(window);
      keepLabelsInSight(window);
      onWindow(window);
    },
  });

  function arrange(window: Window): void {
    const hadFocus = document.activeElement?.classList.contains('ax') && container.contains(document.activeElement);
    scale = pxPerDay(window);
    const before = new Map(layout.placed.map((one) => [one.item.id, one.row]));
    layout = layOut(items, { pxPerDay: scale, rows, labelWidth }, before);
    for (const one of layout.placed) dress(one);
    frame.show([
      ...layout.placed.map((one) => ({
        id: `e${one.item.id}`,
        row: one.row,
        from: one.start,
        to: one.end,
        element: elementOf(one.item.id),
      })),
      ...layout.crowds.map((crowd) => ({
        id: `more-${crowd.items[0]?.id ?? 0}-${crowd.items.length}`,
        row: rows,
        from: crowdStart(crowd, scale),
        to: crowdStart(crowd, scale) + 44 / scale,
        element: crowdElement(crowd, (anchor) => onCrowd(crowd, anchor)),
      })),
    ]);
    rove(roving ?? inTime()[0]?.item.id ?? null);
    // an item that changes its row leaves the page for a moment
    if (hadFocus && roving !== null) focusWhenDrawn(roving);
  }

  /** vis puts elements into the page on its next drawing. */
  const focusWhenDrawn = (id: number): void => {
    requestAnimationFrame(() => requestAnimationFrame(() => elementOf(id).focus({ preventScroll: true })));
  };

  const elementOf = (id: number): HTMLElement => elements.get(id) ?? document.createElement('span');

  function dress({ item, labelled, flipped, markShare }: Placed): void {
    const element = elementOf(item.id);
    element.style.setProperty('--span', `${(markShare * 100).toFixed(4)}%`);
    element.toggleAttribute('data-bare', !labelled);
    element.toggleAttribute('data-flipped', flipped);
  }

  /** A bar that runs out of the window on the right would take its label with it: the label then stands on it. */
  function keepLabelsInSight(window: Window): void {
    const edge = width();
    for (const { item, labelled, flipped } of layout.placed) {
      if (!labelled || flipped || item.to - item.from < 2) continue;
      const from = (item.from - window.from) * scale;
      const to = (item.to - window.from) * scale;
      const inside = to > edge - 40 && from < edge - 120 && to - from > 80;
      const element = elementOf(item.id);
      element.toggleAttribute('data-inside', inside);
      if (inside) element.style.setProperty('--label-left', `${Math.round(Math.max(0, -from) + 6)}px`);
    }
  }

  const inTime = (): Placed[] => [...layout.placed].sort((a, b) => a.item.from - b.item.from || a.row - b.row);

  /** One item takes part in the tab order. */
  function rove(id: number | null): void {
    if (roving !== null) elementOf(roving).tabIndex = -1;
    roving = id;
    if (id !== null) elementOf(id).tabIndex = 0;
  }

  function focusOn({ item }: Placed): void {
    rove(item.id);
    const window = frame.window();
    const middle = (item.from + item.to) / 2;
    if (middle < window.from || middle > window.to - (window.to - window.from) * 0.1) {
      const half = (window.to - window.from) / 2;
      frame.moveTo({ from: middle - half, to: middle + half }, false);
    }
    focusWhenDrawn(item.id);
  }

  function onKey(key: KeyboardEvent): void {
    onDown();
    if (key.ctrlKey || key.metaKey || key.altKey) return;
    const order = inTime();
    const here = order.findIndex((one) => one.item.id === roving);
    const step: Record<string, number> = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: order.length - 1 };
    const next = step[key.key] === undefined ? undefined : order[Math.min(order.length - 1, Math.max(0, step[key.key] ?? 0))];
    if (next) focusOn(next);
    else if (key.key === '+' || key.key === '=') zoom(2);
    else if (key.key === '-') zoom(0.5);
    else if (key.key === '0') showAll();
    else return;
    key.preventDefault();
  }

  function zoom(factor: number): void {
    const { from, to } = frame.window();
    const held = container.contains(document.activeElement) ? items.find((item) => item.id === roving) : undefined;
    const middle = held ? (held.from + held.to) / 2 : (from + to) / 2;
    const half = (to - from) / 2 / factor;
    frame.moveTo({ from: middle - half, to: middle + half }, true);
  }

  const showAll = (): void => frame.moveTo({ from: whole.from + air * 0.92, to: whole.to - air * 0.85 }, true);
  const onDown = (): void => {
    delete container.dataset.dragged;
  };
  const onFocus = (focus: FocusEvent): void => {
    const id = focus.target instanceof HTMLElement ? focus.target.dataset.event : undefined;
    if (id !== undefined) rove(Number(id));
  };
  container.addEventListener('pointerdown', onDown, true);
  container.addEventListener('keydown', onKey);
  container.addEventListener('focusin', onFocus);
  // the panel beside it changes its width, and with it the scale
  const resized = new ResizeObserver(() => {
    if (Math.abs(pxPerDay(frame.window()) / scale - 1) > SCALE_TOLERANCE) arrange(frame.window());
  });
  resized.observe(container);
  arrange(frame.window());
  onWindow(frame.window());
  delete container.dataset.dragged;

  return {
    select(id) {
      for (const [one, element] of elements) element.toggleAttribute('data-selected', one === id);
    },
    zoom,
    showAll,
    show: (window) => frame.moveTo(window, true),
    destroy() {
      resized.disconnect();
      container.removeEventListener('pointerdown', onDown, true);
      container.removeEventListener('keydown', onKey);
      container.removeEventListener('focusin', onFocus);
      frame.destroy();
    },
  };
}
