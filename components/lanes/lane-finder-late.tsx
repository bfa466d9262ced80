'use client';
/** The search for lanes, fetched after the page. */
import { useLate } from '../ui/use-late';
import type { LaneFinderProps } from './lane-finder';

const load = () => import('./lane-finder').then((file) => file.LaneFinder);

export function LaneFinderLate(props: LaneFinderProps) {
  const LaneFinder = useLate(load);
  return LaneFinder ? <LaneFinder {...props} /> : props.children;
}
