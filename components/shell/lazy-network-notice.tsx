'use client';
/** Loads the offline notice after the page. */
import { lazy } from '../ui/lazy';

export const LazyNetworkNotice = lazy(() => import('./network-notice').then((file) => file.NetworkNotice));
