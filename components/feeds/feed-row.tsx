/** A feed in the list of feeds. */
import Link from 'next/link';
import type { FormAction } from '@/domain/action-state';
import { type FeedView, feedHref } from '@/domain/desk/feeds';
import { FeedButtons } from './feed-buttons';
import { FeedStatus } from './feed-status';

export function FeedRow({ feed, now, decide }: { feed: FeedView; now: string; decide: FormAction }) {
  return (
    <li className="grid gap-x-6 gap-y-2 border-t py-4 tablet:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <h3>
          <Link
            href={feedHref(feed.id)}
            className="inline-block max-w-full py-px pointer-coarse:py-1.5 break-words font-medium hover:text-accent"
          >
            {feed.title}
          </Link>
        </h3>
        <p className="break-all text-ink-3 text-meta">{feed.address}</p>
        <FeedStatus feed={feed} now={now} />
      </div>
      <FeedButtons action={decide} feed={feed} />
    </li>
  );
}
