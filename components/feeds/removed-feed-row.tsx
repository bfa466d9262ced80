/** A feed that was removed and can be brought back. */
import type { FormAction } from '@/domain/action-state';
import { calendarWords } from '@/domain/dates/day-words';
import type { RemovedFeed } from '@/domain/desk/feeds';
import { BringBackForm } from './bring-back-form';

export function RemovedFeedRow({ feed, bringBack }: { feed: RemovedFeed; bringBack: FormAction }) {
  return (
    <li className="grid gap-x-6 gap-y-2 border-t py-4 first:border-t-0 tablet:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <h3 className="break-words font-medium">{feed.title}</h3>
        <p className="break-all text-ink-3 text-meta">{feed.address}</p>
        <p className="text-ink-2 text-meta">Removed on {calendarWords(feed.removedOn)}.</p>
      </div>
      <BringBackForm action={bringBack} feed={feed} label="Restore feed" />
    </li>
  );
}
