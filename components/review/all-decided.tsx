/**
 * Shown on the review desk when every event has a decision, or after publishing. It offers to publish the article if candidates wait, and
 * links to the next article.
 */
import { Check } from 'lucide';
import { deskHref } from '@/domain/hrefs';
import { Keycap, LinkButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { PublishLink, type PublishLinkProps } from './publish-link';

interface AllDecidedProps extends PublishLinkProps {
  /** false: some events have no decision, but the article has just been published */
  readonly isReviewed: boolean;
  /** ID of the next article in the queue; null if no other one waits */
  readonly next: number | null;
}

export const AllDecided = ({ article, isReviewed, waiting, next }: AllDecidedProps) => (
  // stays visible after the last decision
  <div className="sticky top-0 z-1 mb-3 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-control border bg-accent-ground px-3 py-2">
    <p role="status" className="flex min-w-0 flex-1 basis-40 items-center gap-2 font-medium">
      <Icon of={Check} size="1.125rem" className="flex-none text-[var(--agreements)]" />
      {isReviewed ? 'You have reviewed all events.' : 'Readers see this article.'}
    </p>
    <PublishLink article={article} waiting={waiting} />
    <LinkButton
      className="review-way"
      variant={article.state === 'draft' || waiting > 0 ? 'secondary' : 'primary'}
      data-key="q"
      aria-keyshortcuts="q"
      href={next === null ? '/admin' : deskHref(next)}
    >
      {next === null ? 'Open queue' : 'Next article'} <Keycap>q</Keycap>
    </LinkButton>
  </div>
);
