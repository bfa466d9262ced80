/**
 * The window of the axis in the address: replaced where it was only moved, added to the history where Back should undo it, and read again
 * when the reader goes back or forward. The opening window adds nothing.
 */

import { whenArrived } from '@/components/shell/navigation';
import { parseWindow, printWindow } from '@/domain/timeline/axis-window';
import type { DaySpan } from '@/domain/timeline/tiles';
import { daysOf, getWindow, setWindow, subscribe, windowOver } from './window-store';

export interface WindowAddress {
  /** After a navigation that knew nothing of the window. */
  write(): void;
  stop(): void;
}

/** steps that follow each other faster than this are one */
const ONE_STEP_MS = 600;

export function keepWindowInAddress(opening: DaySpan): WindowAddress {
  let lastStep = Number.NEGATIVE_INFINITY;
  let stopped = false;

  /** Returns whether that made it another one. */
  function write(how: 'pushState' | 'replaceState'): boolean {
    const window = stopped ? null : getWindow();
    if (!window) return false;
    const { pathname, search, hash } = location;
    const next = searchWith(search, daysOf(window), opening);
    if (next === search) return false;
    history[how](null, '', `${pathname}${next}${hash}`);
    return true;
  }

  function step(): void {
    const now = performance.now();
    if (write(now - lastStep > ONE_STEP_MS ? 'pushState' : 'replaceState')) lastStep = now;
  }

  function replace(): void {
    write('replaceState');
  }

  const leave = subscribe((_, { by, how }) => {
    if (how !== 'moving' && by !== 'address') whenArrived(how === 'jumped' ? step : replace);
  });

  /** Also where it says what is in sight: whatever is on its way elsewhere is over. */
  function onPop(): void {
    lastStep = Number.NEGATIVE_INFINITY;
    const days = parseWindow(new URLSearchParams(location.search).get('window')) ?? opening;
    const now = getWindow();
    const isThere = now !== null && printWindow(daysOf(now)) === printWindow(days);
    setWindow(isThere ? now : windowOver(days), { by: 'address', how: 'jumped' });
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
  const param = printWindow(window) === printWindow(opening) ? '' : `window=${printWindow(window)}`;
  const all = [rest, param].filter(Boolean).join('&');
  return all ? `?${all}` : '';
}
