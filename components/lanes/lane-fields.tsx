/** The lanes as hidden fields of the form of filters, so that they stay without scripts. */
import { printLanes } from '@/domain/filters/lane-choice';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';

export function LaneFields({ filters: { lanes } }: { filters: TimelineFilters }) {
  if (lanes === null) return null;
  const params = new URLSearchParams();
  printLanes(params, lanes);
  return [...params].map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);
}
