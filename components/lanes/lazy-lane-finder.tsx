'use client';
/** The search for lanes, fetched after the page; what stands in its place works without it. */
import { lazy } from '../ui/lazy';
import type { LaneFinderProps } from './lane-finder';

export const LazyLaneFinder = lazy<LaneFinderProps>(
  () => import('./lane-finder').then((file) => file.LaneFinder),
  ({ children }) => children,
);
