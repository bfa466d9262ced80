'use client';
/** Loads the script for the collection's checkboxes and link after the page. */
import { lazy } from '../ui/lazy';

export const LazyTrayWatch = lazy(() => import('./tray-watch').then((file) => file.TrayWatch));
