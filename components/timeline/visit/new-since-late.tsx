'use client';
/** "New since your last visit", fetched after the list, in whose head there is room for it. */
import { lazy } from '../../ui/lazy';

export const NewSinceLate = lazy(() => import('./new-since-visit').then((file) => file.NewSinceVisit));
