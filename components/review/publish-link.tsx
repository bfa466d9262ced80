'use client';
import { Check } from 'lucide';
/** The link of the review desk to the page that publishes the article. */
import { type MouseEvent, useState } from 'react';
import { unsavedForm } from '@/components/event-form/intent';
import { Icon, Keycap, LinkButton, Notice } from '@/components/ui/controls';
import type { ArticleSummary } from '@/domain/article-views';
import { deskHref, publishHref } from '@/domain/hrefs';
import { counted } from '@/domain/text/words';

export interface PublishLinkProps {
  readonly article: Pick<ArticleSummary, 'id' | 'state'>;
  /** number of candidates that readers do not see yet */
  readonly waiting: number;
}

/** Nothing if readers already see the article and all of its events. */
export function PublishLink({ article: { id, state }, waiting }: PublishLinkProps) {
  const [unsaved, setUnsaved] = useState(false);
  if (state !== 'draft' && waiting === 0) return null;
  return (
    <>
      <LinkButton variant="primary" href={publishHref(id)} data-publish="" onClick={(click) => setUnsaved(holdUnsaved(click))}>
        {state === 'draft' ? 'Publish article' : `Publish ${counted(waiting, 'more event')}`} <Keycap>Enter</Keycap>
      </LinkButton>
      {unsaved ? (
        <Notice kind="warning" className="basis-full">
          The open event has unsaved changes. Save or accept it first, then publish.
        </Notice>
      ) : null}
    </>
  );
}

/** Publishing would ignore unsaved input, so the editor must decide on it first. Returns true if the link is not followed. */
function holdUnsaved(click: MouseEvent): boolean {
  const form = unsavedForm();
  if (form === null) return false;
  click.preventDefault();
  form.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Shown when every event has a decision, or after publishing. Links to the next article. */
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
