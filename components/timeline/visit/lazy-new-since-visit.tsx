'use client';
/** "New since your last visit", fetched after the list, in whose head there is room for it. */
import { lazy } from '@/components/ui/lazy';

export const LazyNewSinceVisit = lazy(() => import('./new-since-visit').then((file) => file.NewSinceVisit));
