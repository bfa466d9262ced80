'use client';
/** Loads the interactive parts of overview and scrubber after the list. A placeholder reserves the height of the date fields. */
import { lazy } from '../ui/lazy';

export const OverviewBrush = lazy(() => import('./overview-brush').then((file) => file.OverviewBrush));
export const ScrubberGesture = lazy(() => import('./scrubber-gesture').then((file) => file.ScrubberGesture));
export const WindowFields = lazy(
  () => import('./window-fields').then((file) => file.WindowFields),
  () => <div className="window-fields needs-script" />,
);
