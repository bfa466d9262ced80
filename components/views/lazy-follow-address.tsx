'use client';
/** The window of the axis, for the form of a new view: fetched after the page. */
import { lazy } from '../ui/lazy';

export const LazyFollowAddress = lazy(() => import('./follow-address').then((file) => file.FollowAddress));
