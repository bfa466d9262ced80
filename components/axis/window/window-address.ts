/**
 * The window of the axis in the address: replaced where it was only moved, added to the history where Back should undo it, and read again
 * when the reader goes back or forward. The opening window adds nothing.
 */
import { parseWindow, printWindow } from '@/domain/timeline/axis-window';
import type { DaySpan } from '@/domain/timeline/tiles';
import { whenArrived } from '../../shell/under-way';
import { daysOf, getWindow, setWindow, subscribe, windowOver } from './window-store';

export interface WindowAddress {
  /** After a navigation that knew nothing of the window. */
  write(): void;
  stop(): void;
}

/** steps that follow each other faster than this are one */
const ONE_STEP_MS = 600;

export function keepWindowInAddress(opening: DaySpan): WindowAddress {
  let lastPush = Number.NEGATIVE_INFINITY;

  let stopped = false;

  function write(how: 'pushState' | 'replaceState'): void {
    const window = stopped ? null : getWindow();
    if (!window) return;
    const { pathname, hash } = location;
    const href = `${pathname}${searchWith(location.search, daysOf(window), opening)}${hash}`;
    if (href !== `${pathname}${location.search}${hash}`) history[how](null, '', href);
  }

  const push = (): void => write('pushState');
  const replace = (): void => write('replaceState');

  const leave = subscribe((_, { by, how }) => {
    if (how === 'moving' || by === 'address') return;
    const now = performance.now();
    const isStep = how === 'jumped' && now - lastPush > ONE_STEP_MS;
    if (how === 'jumped') lastPush = now;
    whenArrived(isStep ? push : replace);
  });

  function onPop(): void {
    const days = parseWindow(new URLSearchParams(location.search).get('window')) ?? opening;
    const now = getWindow();
    if (now && printWindow(daysOf(now)) === printWindow(days)) return;
    setWindow(windowOver(days), { by: 'address', how: 'jumped' });
  }

  window.addEventListener('popstate', onPop);
  return {
    write: () => whenArrived(replace),
    stop() {
      stopped = true;
      leave();
      window.removeEventListener('popstate', onPop);
    },
  };
}

/** The search part of an address with this window in it, or without one where it is the opening. */
export function searchWith(search: string, window: DaySpan, opening: DaySpan): string {
  const params = new URLSearchParams(search);
  params.delete('window');
  const rest = params.toString();
  // a window holds nothing that an address would have to escape, and reads better so
  const own = printWindow(window) === printWindow(opening) ? '' : `window=${printWindow(window)}`;
  const all = [rest, own].filter(Boolean).join('&');
  return all ? `?${all}` : '';
}
