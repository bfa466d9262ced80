'use client';
/** What listens to the boxes of the tray and leads to it, fetched after the page. */
import { lazy } from '../ui/lazy';

export const LazyTrayWatch = lazy(() => import('./tray-watch').then((file) => file.TrayWatch));
