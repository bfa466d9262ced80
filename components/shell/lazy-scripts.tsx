'use client';
/** Loads scripts of every page after the page. */
import { lazy } from '../ui/lazy';

export const NetworkNotice = lazy(() => import('./network-notice').then((file) => file.NetworkNotice));
export const TrayWatch = lazy(() => import('../tray/tray-watch').then((file) => file.TrayWatch));
