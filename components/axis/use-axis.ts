'use client';
/** Creates and destroys the axis of a box. Recreates it only when the filters select other events. Keeps the window in the URL. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { choosingOnly, printFilters, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { parseWindow, printWindow } from '@/domain/timeline/axis-window';
import type { AxisView, LaneTile } from '@/domain/timeline/timeline-view';
import type { AxisController } from './axis-controller';
import type { OpenCluster } from './cluster-popover';
import { type AxisLane, asOneLane } from './layout/axis-lanes';
import type { Sight } from './layout/sight';
import { fetchTile, type TileState, touches } from './layout/tile-source';
import { keepWindowInAddress, type WindowAddress } from './layout/window-address';
import { type DayWindow, daysOf, forgetWindow, getWhole, getWindow, windowOver } from './layout/window-store';

/** the axis exists from this width on; keep in sync with the stylesheet */
const ROOM = '(width >= 48rem)';

export interface UseAxisOptions {
  readonly view: AxisView;
  readonly lanes: readonly AxisLane[] | null;
  /** tiles of the lanes over the window; null without lanes */
  readonly tiles: readonly LaneTile[] | null;
  readonly filters: TimelineFilters;
  readonly selectedId: number | null;
  readonly today: string;
  readonly onCluster: (open: OpenCluster) => void;
}

type Work = (axis: AxisController) => void;

export function useAxis(box: RefObject<HTMLElement | null>, options: UseAxisOptions) {
  const axis = useRef<AxisController | null>(null);
  const address = useRef<WindowAddress | null>(null);
  const before = useRef<Before | null>(null);
  const waiting = useRef<Work[]>([]);
  const current = useRef(options);
  current.current = options;
  const [seen, see] = useState<{ readonly sight: Sight | null; readonly state: TileState }>({ sight: null, state: 'loading' });
  const [tries, setTries] = useState(0);
  const { filters, lanes, selectedId } = options;
  // Sort order and page number do not affect the axis.
  const key = printFilters({ ...choosingOnly(filters), lanes: filters.lanes }) + (lanes?.map(({ rows }) => rows).join() ?? '');

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try loads the same axis again
  useEffect(() => {
    let ended = false;
    const about = current.current;
    const window = windowToBegin(about, before.current);
    before.current = { opening: about.view.opening, days: daysOfFilters(about.filters), key };
    const windowAddress = keepWindowInAddress(about.view.opening);
    address.current = windowAddress;
    const room = matchMedia(ROOM);
    const draw = async () => {
      const [{ createAxis }] = await Promise.all([import('./axis-controller'), document.fonts.ready]);
      const container = box.current;
      if (ended || !container || container.clientWidth === 0) return;
      axis.current = createAxis(container, {
        view: about.view,
        lanes: about.lanes,
        tiles: about.tiles ?? about.view.tiles.map(asOneLane),
        window,
        today: about.today,
        fetchTile: (tile, signal) => fetchTile(about.filters, tile, signal),
        onCluster: (cluster, anchor) => current.current.onCluster({ cluster, anchor }),
        onSight: (sight, state) => see({ sight, state }),
      });
      axis.current.select(current.current.selectedId);
      windowAddress.write();
      for (const work of waiting.current.splice(0)) work(axis.current);
    };
    const start = () => void draw().catch(() => ended || see({ sight: null, state: 'failed' }));
    // A phone loads the axis only after a rotation makes it wide enough.
    if (room.matches) start();
    else room.addEventListener('change', start, { once: true });
    const again = (): void => axis.current?.retry();
    globalThis.addEventListener('online', again);
    return () => {
      ended = true;
      room.removeEventListener('change', start);
      globalThis.removeEventListener('online', again);
      windowAddress.stop();
      address.current = null;
      axis.current?.destroy();
      axis.current = null;
    };
  }, [box, key, tries]);

  // A link or the panel may have changed the URL and dropped the window.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these say that the page has changed
  useEffect(() => address.current?.write(), [filters, selectedId]);
  useEffect(() => forgetWindow, []);

  /** Runs the work immediately, or after the axis has loaded, in call order. */
  const act = useCallback((work: Work): void => {
    if (axis.current) work(axis.current);
    else waiting.current.push(work);
  }, []);
  const retry = (): void => {
    if (axis.current) axis.current.retry();
    else {
      see({ sight: null, state: 'loading' });
      setTries(tries + 1);
    }
  };
  return { axis, act, retry, ...seen };
}

interface Before {
  readonly key: string;
  readonly opening: AxisView['opening'];
  readonly days: string;
}

const daysOfFilters = ({ from, to }: TimelineFilters): string => `${from}..${to}`;

/** Uses the window of the URL. Otherwise, keeps the reader's window under new filters if it still contains events. */
function windowToBegin({ view, filters }: UseAxisOptions, before: Before | null): DayWindow {
  const requested = parseWindow(new URLSearchParams(location.search).get('window'));
  const now = getWhole() ?? getWindow();
  if (requested !== null || now === null || before === null) return windowOver(requested ?? view.window);
  const chosen = printWindow(daysOf(now)) !== printWindow(before.opening);
  const stays = chosen && before.days === daysOfFilters(filters) && touches(daysOf(now), view.bounds);
  return stays ? now : windowOver(view.window);
}
