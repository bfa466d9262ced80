import { singleKeysOn } from '../../shell/key-choice';
import { CLUSTER_PX, type Cluster } from '../layout/clusters';
import type { AxisLayout } from '../layout/lay-out';
import type { Placed } from '../layout/mark-extent';
import type { DayWindow } from '../window/window-store';
import { itemId } from './elements';
import type { Framed } from './frame-changes';

/** A place that the focus can stand on. */
interface Stop {
  readonly kind: 'item' | 'cluster';
  readonly id: string;
  readonly row: number;
  /** days since 1970-01-01 */
  readonly days: DayWindow;
  /** the middle of them */
  readonly at: number;
}

interface Commands {
  readonly zoom: (factor: number) => void;
  readonly showAll: () => void;
  readonly toEnd: (end: 'first' | 'last') => void;
  readonly center: (day: number) => void;
  readonly window: () => DayWindow;
  /** undefined while it is not drawn */
  readonly elementOf: (id: string) => HTMLElement | undefined;
}

export interface AxisKeys {
  /** Of what will be drawn next. */
  setStops(stops: readonly Stop[]): void;
  /** The place of the focused item, which zooming keeps in the middle; null when the focus is elsewhere. */
  held(): number | null;
  /** What was just shown may hold what the focus waits for; `complete`: nothing more will come. */
  restore(complete: boolean): void;
  destroy(): void;
}

/** share of the window at its right end in which a label would be cut */
const RIGHT_MARGIN = 0.1;
/** px of a label in sight that are enough to find its event by */
const FOUND_PX = 24;

/**
 * The axis by keyboard: one of its items takes part in the tab order, arrow keys move from there (left and right in time, up and down by
 * row), `+ −` zoom, `0` shows everything, Home and End go to either end of the events. Enter is the link's own.
 */
export function createKeys(container: HTMLElement, commands: Commands): AxisKeys {
  let stops: readonly Stop[] = [];
  let roving: Stop | null = null;
  let waiting: 'first' | 'last' | 'same' | null = null;
  /** the focus is put by what is here, which has moved the window where it wants to */
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

  /** Whoever comes by Tab comes to something that is in sight, or passes by where there is nothing. */
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

  /** The window may still be on its way to it. */
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

  /** The next in time of the same kind, or the nearest in the next row that has any. */
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

  /** Assistive technology gives the focus to what is beside the window too; what a pointer presses stays under it. */
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

  container.addEventListener('keydown', onKey);
  container.addEventListener('focusin', onFocus);
  container.addEventListener('focusout', onBlur);
  return {
    setStops(next) {
      const focused = hasFocus();
      stops = next;
      const before = roving;
      const same = before && next.find((stop) => stop.id === before.id);
      rove(same ?? (before ? nearestFirst(next, before.at)[0] : inTime('item')[0]) ?? null);
      // with an item that goes, the focus goes to the nearest one, which may not be drawn yet
      if (focused && !same) waiting ??= 'same';
    },
    held: () => (hasFocus() ? (roving?.at ?? null) : null),
    restore,
    destroy() {
      container.removeEventListener('keydown', onKey);
      container.removeEventListener('focusin', onFocus);
      container.removeEventListener('focusout', onBlur);
    },
  };
}

const nearestFirst = (stops: readonly Stop[], at: number): readonly Stop[] =>
  [...stops].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));

/** A layout as what the frame places and where the focus can stand. */
export function drawn({ placed, clusters }: AxisLayout): { readonly framed: readonly Framed[]; readonly stops: readonly Stop[] } {
  return {
    framed: [...placed.map(framedItem), ...clusters.map(framedCluster)],
    stops: [
      ...placed.map((one): Stop => ({ kind: 'item', id: itemId(one), row: one.row, days: one.mark.anchor, at: middle(one) })),
      ...clusters.map(({ key, row, at }): Stop => ({ kind: 'cluster', id: key, row, days: { from: at, to: at }, at })),
    ],
  };
}

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

function framedCluster({ key, row, at, count }: Cluster): Framed {
  return { id: key, row, anchor: { from: at, to: at }, before: 0, after: CLUSTER_PX, least: CLUSTER_PX, label: 0, count };
}
