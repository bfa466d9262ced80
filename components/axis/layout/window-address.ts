/**
 * Keeps the window of the axis in the URL. A drag replaces the URL, and a jump adds a history entry. Back and Forward
 * restore the window. The opening window adds no parameter.
 */
import { whenArrived } from '@/components/shell/navigation';
import { listen } from '@/components/ui/listen';
import { parseWindow, printWindow } from '@/domain/timeline/axis-window';
import type { DaySpan } from '@/domain/timeline/tiles';
import { daysOf, getWhole, getWindow, setWindow, subscribe, windowOver } from './window-store';

export type WindowAddress = ReturnType<typeof keepWindowInAddress>;

/** jumps less than this apart share one history entry */
const ONE_STEP_MS = 600;

export function keepWindowInAddress(opening: DaySpan) {
  let lastStep = Number.NEGATIVE_INFINITY;
  let stopped = false;

  /** Returns whether the URL has changed. */
  function write(how: 'pushState' | 'replaceState'): boolean {
    const window = stopped ? null : (getWhole() ?? getWindow());
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

  /** Sets the window even if it does not change, because this ends any movement in progress. */
  function onPop(): void {
    lastStep = Number.NEGATIVE_INFINITY;
    const days = parseWindow(new URLSearchParams(location.search).get('window')) ?? opening;
    const now = getWindow();
    const whole = getWhole() ?? undefined;
    const isThere = now !== null && printWindow(daysOf(whole ?? now)) === printWindow(days);
    setWindow(isThere ? now : windowOver(days), { by: 'address', how: 'jumped', ...(isThere && whole ? { whole } : {}) });
  }

  const stopFollowing = listen(window, { popstate: onPop });
  return {
    /** Call after a navigation that dropped the window from the URL. */
    write: () => whenArrived(replace),
    stop() {
      stopped = true;
      leave();
      stopFollowing();
    },
  };
}

/** Returns the query string with this window, or without a window if it is the opening one. */
export function searchWith(search: string, window: DaySpan, opening: DaySpan): string {
  const params = new URLSearchParams(search);
  params.delete('window');
  const rest = params.toString();
  // A window needs no escaping, and is more readable without it.
  const param = printWindow(window) === printWindow(opening) ? '' : `window=${printWindow(window)}`;
  const all = [rest, param].filter(Boolean).join('&');
  return all ? `?${all}` : '';
}
