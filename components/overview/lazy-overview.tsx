'use client';
/** What scripts add to overview and scrubber, fetched after the list. Until the fields come, a line keeps their height. */
import { lazy } from '../ui/lazy';

export const OverviewBrush = lazy(() => import('./overview-brush').then((file) => file.OverviewBrush));
export const ScrubberGesture = lazy(() => import('./scrubber-gesture').then((file) => file.ScrubberGesture));
export const WindowFields = lazy(
  () => import('./window-fields').then((file) => file.WindowFields),
  () => <div className="window-fields needs-script" />,
);
