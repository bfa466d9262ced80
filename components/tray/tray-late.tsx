'use client';
/** What listens to the boxes of the tray and leads to it, fetched after the page. */
import { late } from '../ui/late';

export const TrayLate = late(() => import('./tray-watch').then((file) => file.TrayWatch));
