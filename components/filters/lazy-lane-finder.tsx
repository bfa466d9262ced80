'use client';
/** Loads the lane search after the page. The content in its place works without it. */
import { lazy } from '../ui/lazy';
import type { LaneFinderProps } from './lane-finder';

export const LazyLaneFinder = lazy<LaneFinderProps>(
  () => import('./lane-finder').then((file) => file.LaneFinder),
  ({ children }) => children,
);
