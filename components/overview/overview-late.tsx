'use client';
/** What scripts add to overview and scrubber, fetched after the list. Until the fields come, a line keeps their height. */
import { late } from '../ui/late';

export const OverviewBrush = late(() => import('./overview-brush').then((file) => file.OverviewBrush));
export const ScrubberHand = late(() => import('./scrubber-hand').then((file) => file.ScrubberHand));
export const WindowFields = late(
  () => import('./window-fields').then((file) => file.WindowFields),
  () => <div className="window-fields needs-script" />,
);
