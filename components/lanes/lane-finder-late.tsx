'use client';
/** The search for lanes, fetched after the page; what stands in its place works without it. */
import { late } from '../ui/late';
import type { LaneFinderProps } from './lane-finder';

export const LaneFinderLate = late<LaneFinderProps>(
  () => import('./lane-finder').then((file) => file.LaneFinder),
  ({ children }) => children,
);
