'use client';
/** "New since your last visit", fetched after the list, in whose head there is room for it. */
import { late } from '../../ui/late';

export const NewSinceLate = late(() => import('./new-since-visit').then((file) => file.NewSinceVisit));
