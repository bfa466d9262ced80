import { Bookmark } from 'lucide';
import { Icon } from '@/components/ui/icon';
import { printFilters, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { newViewHref } from '@/domain/timeline/saved-views';
import { LinkButton } from '../ui/button';
import { SaveLink } from './save-link';

export const SaveView = ({ filters }: { filters: TimelineFilters }) => (
  <SaveLink href={newViewHref(printFilters({ ...filters, page: 1 }))}>
    <Icon of={Bookmark} size="1rem" />
    <span className="max-tablet:sr-only">Save view</span>
  </SaveLink>
);

/** may: can save views · signed-out · reader: signed in with a role that cannot */
export type Visitor = 'may' | 'signed-out' | 'reader';

export const SignInHint = ({ visitor, next }: { visitor: Exclude<Visitor, 'may'>; next: string }) => (
  <div className="flex max-w-[56rem] flex-col items-start gap-4 border-t py-4">
    <p className="max-w-[62ch] text-ink-2">
      {visitor === 'signed-out' ? 'Sign in to save views.' : 'Your role cannot save views. Ask an administrator for the Analyst role.'} You
      can also bookmark the timeline, because its URL contains your filters. To follow the timeline in a feed reader, use the feeds under
      “Export”.
    </p>
    {visitor === 'signed-out' ? (
      <LinkButton href={`/sign-in?next=${encodeURIComponent(next)}`} variant="primary">
        Sign in
      </LinkButton>
    ) : null}
  </div>
);
