'use client';
/** "New since your visit", fetched after the list, in whose head there is room for it. */
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { useLate } from '../ui/use-late';

const load = () => import('./new-since-visit').then((file) => file.NewSinceVisit);

export function NewSinceLate({ filters }: { filters: TimelineFilters }) {
  const NewSinceVisit = useLate(load);
  return NewSinceVisit && <NewSinceVisit filters={filters} />;
}
