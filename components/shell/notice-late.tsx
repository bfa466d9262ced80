'use client';
/** The notice of a network that is gone, fetched after the page. */
import { late } from '../ui/late';

export const NoticeLate = late(() => import('./network-notice').then((file) => file.NetworkNotice));
