'use client';
/** The window of the axis, for the form of a new view: fetched after the page. */
import { late } from '../ui/late';

export const SaveViewLate = late(() => import('./follow-address').then((file) => file.FollowAddress));
