'use client';
/** The life of one axis: drawn when its box is there, drawn anew only when it is about other events, its window kept in the address. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { printFilters } from '@/domain/filters/print-filters';
import { choosingOnly, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { parseWindow, printWindow } from '@/domain/timeline/axis-window';
import type { LaneTile } from '@/domain/timeline/lanes-view';
import type { AxisView } from '@/domain/timeline/timeline-view';
import type { AxisController } from './axis-controller';
import type { OpenCluster } from './cluster-popover';
import { type AxisLane, asOneLane } from './layout/axis-lanes';
import type { Sight } from './layout/sight';
import { fetchTile, type TileState, touches } from './tiles/tile-source';
import { keepWindowInAddress, type WindowAddress } from './window/window-address';
import { type DayWindow, daysOf, forgetWindow, getWindow, windowOver } from './window/window-store';

/** from here on there is an axis (the stylesheet says the same) */
const ROOM = '(width >= 48rem)';

interface UseAxisOptions {
  readonly view: AxisView;
  /** null for an axis without lanes */
  readonly lanes: readonly AxisLane[] | null;
  /** of the lanes, over the window; null without */
  readonly tiles: readonly LaneTile[] | null;
  readonly filters: TimelineFilters;
  readonly selectedId: number | null;
  readonly today: string;
  readonly onCluster: (open: OpenCluster) => void;
}

type Work = (axis: AxisController) => void;

interface UsedAxis {
  readonly axis: RefObject<AxisController | null>;
  /** Does it now or, while the axis is on its way, when it is there, in the order in which it was asked for. */
  readonly act: (work: Work) => void;
  /** null until something is drawn */
  readonly sight: Sight | null;
  readonly state: TileState;
}

export function useAxis(box: RefObject<HTMLElement | null>, options: UseAxisOptions): UsedAxis {
  const axis = useRef<AxisController | null>(null);
  const address = useRef<WindowAddress | null>(null);
  const before = useRef<Before | null>(null);
  const waiting = useRef<Work[]>([]);
  const current = useRef(options);
  current.current = options;
  const [seen, see] = useState<{ readonly sight: Sight | null; readonly state: TileState }>({ sight: null, state: 'loading' });
  const { filters, lanes, selectedId } = options;
  // order and page choose nothing on the axis
  const key = printFilters({ ...choosingOnly(filters), lanes: filters.lanes }) + (lanes?.map(({ rows }) => rows).join() ?? '');

  useEffect(() => {
    let ended = false;
    const about = current.current;
    const window = windowToBegin(about, before.current);
    before.current = { opening: about.view.opening, days: daysOfFilters(about.filters), key };
    const windowAddress = keepWindowInAddress(about.view.opening);
    address.current = windowAddress;
    const room = matchMedia(ROOM);
    const start = async () => {
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
    // a phone does not fetch what it has no room for, until it is turned
    if (room.matches) void start();
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
  }, [box, key]);

  // a link or the panel may have changed the address, knowing nothing of the window
  // biome-ignore lint/correctness/useExhaustiveDependencies: these say that the page has changed
  useEffect(() => address.current?.write(), [filters, selectedId]);
  useEffect(() => forgetWindow, []);

  const act = useCallback((work: Work): void => {
    if (axis.current) work(axis.current);
    else waiting.current.push(work);
  }, []);
  return { axis, act, ...seen };
}

/** What the axis was about until now. */
interface Before {
  readonly key: string;
  readonly opening: AxisView['opening'];
  readonly days: string;
}

const daysOfFilters = ({ from, to }: TimelineFilters): string => `${from}..${to}`;

/** The address decides; else a window that the reader chose stays under other filters, as long as there is something in it. */
function windowToBegin({ view, filters }: UseAxisOptions, before: Before | null): DayWindow {
  const requested = parseWindow(new URLSearchParams(location.search).get('window'));
  const now = getWindow();
  if (requested !== null || now === null || before === null) return windowOver(requested ?? view.window);
  const chosen = printWindow(daysOf(now)) !== printWindow(before.opening);
  const stays = chosen && before.days === daysOfFilters(filters) && touches(daysOf(now), view.bounds);
  return stays ? now : windowOver(view.window);
}
