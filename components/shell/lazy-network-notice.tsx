'use client';
/** The notice of a network that is gone, fetched after the page. */
import { lazy } from '../ui/lazy';

export const LazyNetworkNotice = lazy(() => import('./network-notice').then((file) => file.NetworkNotice));
