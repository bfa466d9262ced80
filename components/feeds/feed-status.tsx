/** How it stands with a feed, in words, with the import of what was new and what went wrong. */
import Link from 'next/link';
import { type FeedView, feedStatusWords, leftOutWords } from '@/domain/desk/feeds';
import { jobHref } from '@/domain/desk/job-views';

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
