import type { FormAction } from '@/domain/action-state';
import { calendarWords } from '@/domain/dates/day-words';
import { type FeedView, feedHref, feedStatusWords, leftOutWords, type RemovedFeed } from '@/domain/desk/feeds';
import { jobHref } from '@/domain/desk/job-views';
import { Link, RowLink } from '../ui/button';
import { FeedButtons, RestoreFeedForm } from './feed-forms';

export const FeedRow = ({ feed, now, decide }: { feed: FeedView; now: string; decide: FormAction }) => (
  <li className="grid gap-x-6 gap-y-2 border-t py-4 tablet:grid-cols-[minmax(0,1fr)_auto]">
    <div className="min-w-0">
      <h3>
        <RowLink href={feedHref(feed.id)} className="inline-block break-words">
          {feed.title}
        </RowLink>
      </h3>
      <p className="break-all text-ink-3 text-meta">{feed.address}</p>
      <FeedStatus feed={feed} now={now} />
      {feed.handling === 'choose' ? (
        <Link href={feedHref(feed.id)} className="link text-meta">
          Choose new articles<span className="sr-only">: {feed.title}</span>
        </Link>
      ) : null}
    </div>
    <FeedButtons action={decide} feed={feed} />
  </li>
);

export function FeedStatus({ feed, now }: { feed: FeedView; now: string }) {
  const { error, lastJobId, paused } = feed;
  const leftOut = leftOutWords(feed);
  return (
    <div className="min-w-0 text-meta">
      <p className={error !== null && !paused ? 'text-warning' : 'text-ink-2'}>
        {sentence(feedStatusWords(feed, now))}
        {lastJobId === null ? null : (
          <>
            {' '}
            <Link href={jobHref(lastJobId)} className="link whitespace-nowrap">
              Last import
            </Link>
          </>
        )}
      </p>
      {leftOut !== null ? <p className="text-ink-2">{leftOut}</p> : null}
      {error !== null ? <p className="break-words text-ink-2">{error}</p> : null}
    </div>
  );
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

export const RemovedFeedRow = ({ feed, restore }: { feed: RemovedFeed; restore: FormAction }) => (
  <li className="grid gap-x-6 gap-y-2 border-t py-4 first:border-t-0 tablet:grid-cols-[minmax(0,1fr)_auto]">
    <div className="min-w-0">
      <h3 className="break-words font-medium">{feed.title}</h3>
      <p className="break-all text-ink-3 text-meta">{feed.address}</p>
      <p className="text-ink-2 text-meta">Removed on {calendarWords(feed.removedOn)}.</p>
    </div>
    <RestoreFeedForm action={restore} feed={feed} label="Restore feed" />
  </li>
);
