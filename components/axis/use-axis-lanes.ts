'use client';
/** What an axis with lanes draws: all of them where there is room, else the first few; and the filters that ask for just these. */
import { useMemo, useSyncExternalStore } from 'react';
import { laneValues } from '@/domain/filters/lane-choice';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import type { LanesView } from '@/domain/timeline/lanes-view';
import { type AxisLane, lanesIn, SLIM, WIDE } from './layout/axis-lanes';

/** from here on all lanes have room (the stylesheet says the same) */
const ALL = '(width >= 80rem)';

function subscribe(listener: () => void): () => void {
  const room = matchMedia(ALL);
  room.addEventListener('change', listener);
  return () => room.removeEventListener('change', listener);
}

interface UsedLanes {
  /** null for an axis without lanes */
  readonly drawn: readonly AxisLane[] | null;
  /** with every lane by name, so that an answer is about the lanes of the page whatever has become the most frequent since */
  readonly asked: TimelineFilters;
}

export function useAxisLanes(filters: TimelineFilters, lanes: LanesView | null): UsedLanes {
  const wide = useSyncExternalStore(
    subscribe,
    () => matchMedia(ALL).matches,
    () => true,
  );
  return useMemo(() => {
    if (lanes === null) return { drawn: null, asked: { ...filters, lanes: null } };
    const values = laneValues(lanes.lanes);
    const folded = lanes.lanes.flatMap((lane) => (lane.folded ? [lane.id] : []));
    return { drawn: lanesIn(lanes.lanes, wide ? WIDE : SLIM), asked: { ...filters, lanes: { by: lanes.by, values, folded } } };
  }, [filters, lanes, wide]);
}
