'use client';
/** The link of the review desk to the page that publishes the article. */
import { type MouseEvent, useState } from 'react';
import type { ArticleSummary } from '@/domain/article-views';
import { publishHref } from '@/domain/hrefs';
import { counted } from '@/domain/text/counted';
import { unsavedForm } from '../event-form/intent';
import { Keycap, LinkButton } from '../ui/button';
import { Notice } from '../ui/notice';

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
