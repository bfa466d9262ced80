'use client';
/** Loads the script that adds the window of the axis to the link for a new view. */
import { lazy } from '../ui/lazy';

export const LazyFollowAddress = lazy(() => import('./follow-address').then((file) => file.FollowAddress));
