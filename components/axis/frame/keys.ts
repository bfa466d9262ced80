import { singleKeysOn } from '../../shell/reader-choices';
import { listen } from '../../ui/listen';
import { CLUSTER_PX, type Cluster } from '../layout/clusters';
import type { AxisLayout } from '../layout/lay-out';
import type { Placed } from '../layout/mark-extent';
import type { DayWindow } from '../layout/window-store';
import { itemId } from './elements';
import type { Framed } from './frame-changes';

interface Stop {
  readonly kind: 'item' | 'cluster';
  readonly id: string;
  readonly row: number;
  /** days since 1970-01-01 */
  readonly days: DayWindow;
  readonly at: number;
}

interface Commands {
  readonly zoom: (factor: number) => void;
  readonly showAll: () => void;
  readonly toEnd: (end: 'first' | 'last') => void;
  readonly center: (day: number) => void;
  readonly window: () => DayWindow;
  readonly elementOf: (id: string) => HTMLElement | undefined;
}

/** share of the window at its right end in which a label would be cut off */
const RIGHT_MARGIN = 0.1;
/** px of a label that must be visible for a reader to recognize the event */
const FOUND_PX = 24;

/**
 * Keyboard control of the axis. One item is in the tab order, and arrow keys move from it in time or by row. `+` and `−`
 * zoom, `0` shows everything, Home and End go to the first and last events. Enter follows the link.
 */
export function createKeys(container: HTMLElement, commands: Commands) {
  let stops: readonly Stop[] = [];
  let roving: Stop | null = null;
  let waiting: 'first' | 'last' | 'same' | null = null;
  /** true while this module sets the focus, because the window has already moved */
  let putting = false;

  const hasFocus = (): boolean => document.activeElement?.classList.contains('ax') === true && container.contains(document.activeElement);

  const elementOf = (stop: Stop | null): HTMLElement | undefined => (stop ? commands.elementOf(stop.id) : undefined);

  function rove(stop: Stop | null): void {
    const [before, now] = [elementOf(roving), elementOf(stop)];
    if (before) before.tabIndex = -1;
    if (now) now.tabIndex = 0;
    roving = stop;
  }

  function isSeen({ days }: Stop): boolean {
    const { from, to } = commands.window();
    return days.from <= to && days.to >= from;
  }

  /** Puts a visible item into the tab order, or none if no item is visible. */
  function roveInSight(): void {
    const window = commands.window();
    const here = roving?.at ?? (window.from + window.to) / 2;
    const seen = roving && isSeen(roving) ? [roving] : nearestFirst(stops.filter(isSeen), here);
    rove(seen.find(({ kind }) => kind === 'item') ?? seen[0] ?? null);
  }

  function focusOn(stop: Stop): void {
    rove(stop);
    const { from, to } = commands.window();
    if (stop.at < from || stop.at > to - (to - from) * RIGHT_MARGIN) commands.center(stop.at);
    waiting = 'same';
    focusWhenDrawn();
  }

  /** Waits two frames, because the window may still be moving to the item. */
  function focusWhenDrawn(): void {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const element = elementOf(roving);
        if (waiting !== 'same' || !element?.isConnected) return;
        waiting = null;
        putting = true;
        element.focus({ preventScroll: true });
        putting = false;
      }),
    );
  }

  function restore(complete: boolean): void {
    if ((waiting === 'first' || waiting === 'last') && complete) {
      const order = inTime('item');
      const stop = waiting === 'first' ? order[0] : order.at(-1);
      waiting = null;
      if (stop) focusOn(stop);
    } else if (waiting === 'same') focusWhenDrawn();
    else if (hasFocus()) rove(roving);
    else roveInSight();
  }

  const inTime = (kind: Stop['kind']): Stop[] => stops.filter((stop) => stop.kind === kind).sort((a, b) => a.at - b.at || a.row - b.row);

  /** Returns the next stop of the same kind in time, or the nearest stop in the next row with stops. */
  function neighbor(key: string): Stop | undefined {
    if (!roving) return undefined;
    const here = roving;
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const order = inTime(here.kind);
      return order[order.indexOf(here) + (key === 'ArrowLeft' ? -1 : 1)];
    }
    const down = key === 'ArrowDown';
    const beyond = stops.filter((stop) => (down ? stop.row > here.row : stop.row < here.row));
    const row = down ? Math.min(...beyond.map((stop) => stop.row)) : Math.max(...beyond.map((stop) => stop.row));
    const inRow = beyond.filter((stop) => stop.row === row);
    return nearestFirst(inRow, here.at)[0];
  }

  function onKey(key: KeyboardEvent): void {
    if (key.ctrlKey || key.metaKey || key.altKey) return;
    if (key.key.startsWith('Arrow')) {
      const next = neighbor(key.key);
      if (next) focusOn(next);
    } else if (key.key === 'Home' || key.key === 'End') {
      waiting = key.key === 'Home' ? 'first' : 'last';
      commands.toEnd(waiting);
    } else if (!singleKeysOn()) return;
    else if (key.key === '+' || key.key === '=') commands.zoom(2);
    else if (key.key === '-' || key.key === '−') commands.zoom(0.5);
    else if (key.key === '0') commands.showAll();
    else return;
    key.preventDefault();
  }

  /** Assistive technology can focus items outside the window, so the window moves to them. A pressed item stays under the pointer. */
  function onFocus({ target }: FocusEvent): void {
    const stop = stops.find((one) => elementOf(one) === target);
    if (!stop || !(target instanceof Element)) return;
    rove(stop);
    if (!putting && !isSeen(stop) && pxInSight(target) < FOUND_PX && !target.matches(':active')) commands.center(stop.at);
  }

  function pxInSight(element: Element): number {
    const [one, whole] = [element, container].map((each) => each.getBoundingClientRect());
    return one && whole ? Math.min(one.right, whole.right) - Math.max(one.left, whole.left) : 0;
  }

  function onBlur({ relatedTarget }: FocusEvent): void {
    if (!(relatedTarget instanceof Node && container.contains(relatedTarget))) roveInSight();
  }

  const destroy = listen(container, { keydown: onKey, focusin: onFocus, focusout: onBlur });
  return {
    setStops(next: readonly Stop[]) {
      const focused = hasFocus();
      stops = next;
      const before = roving;
      const same = before && next.find((stop) => stop.id === before.id);
      rove(same ?? (before ? nearestFirst(next, before.at)[0] : inTime('item')[0]) ?? null);
      // If the focused item disappears, the focus moves to the nearest stop, which may not be drawn yet.
      if (focused && !same) waiting ??= 'same';
    },
    /** Returns the day of the focused item, which a zoom keeps in place. Null if the focus is elsewhere. */
    held: () => (hasFocus() ? (roving?.at ?? null) : null),
    /** Moves the focus to a pending item if it is drawn now. `complete` means that no more tiles will arrive. */
    restore,
    destroy,
  };
}

const nearestFirst = (stops: readonly Stop[], at: number): readonly Stop[] =>
  [...stops].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));

export const drawn = ({ placed, clusters }: AxisLayout): { readonly framed: readonly Framed[]; readonly stops: readonly Stop[] } => ({
  framed: [...placed.map(framedItem), ...clusters.map(framedCluster)],
  stops: [
    ...placed.map((one): Stop => ({ kind: 'item', id: itemId(one), row: one.row, days: one.mark.anchor, at: middle(one) })),
    ...clusters.map(({ key, row, at }): Stop => ({ kind: 'cluster', id: key, row, days: { from: at, to: at }, at })),
  ],
});

const middle = ({ mark: { anchor } }: Placed): number => (anchor.from + anchor.to) / 2;

function framedItem(placed: Placed): Framed {
  const { row, mark, label } = placed;
  return {
    id: itemId(placed),
    row,
    anchor: mark.anchor,
    before: mark.before,
    after: mark.after + label,
    least: mark.least + label,
    label,
    count: 0,
  };
}

const framedCluster = ({ key, row, at, count }: Cluster): Framed => ({
  id: key,
  row,
  anchor: { from: at, to: at },
  before: 0,
  after: CLUSTER_PX,
  least: CLUSTER_PX,
  label: 0,
  count,
});
