'use client';
/** Loads "New since your last visit" after the list. The line above the list reserves its space. */
import { lazy } from '@/components/ui/lazy';

export const LazyNewSinceVisit = lazy(() => import('./new-since-visit').then((file) => file.NewSinceVisit));
