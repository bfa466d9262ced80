/** "Save this view" beside the other tools of the timeline: a link to the form, so it works without scripts. */
import { Bookmark } from 'lucide';
import { Icon } from '@/components/ui/icon';
import { printFilters } from '@/domain/filters/print-filters';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { newViewHref } from '@/domain/timeline/saved-views';
import { SaveViewLate } from './save-view-late';

const LINK = 'save-view';

export function SaveView({ filters }: { filters: TimelineFilters }) {
  return (
    <>
      <a id={LINK} className="button" data-variant="secondary" href={newViewHref(printFilters({ ...filters, page: 1 }))} rel="nofollow">
        <Icon of={Bookmark} size="1rem" />
        <span className="max-tablet:sr-only">Save view</span>
      </a>
      <SaveViewLate link={LINK} />
    </>
  );
}
