/** Saved views, one under another: name, filters in words, and what is new in each. */
import Link from 'next/link';
import { sinceCounts } from '@/domain/history/new-events';
import { type ListedView, viewHref, viewTimelineHref } from '@/domain/timeline/saved-views';

export function ViewList({ views }: { views: readonly ListedView[] }) {
  return (
    <ul className="max-w-[56rem]">
      {views.map((view) => (
        <li key={view.id} className="grid gap-x-6 gap-y-1 border-t py-4 tablet:grid-cols-[1fr_auto]">
          <div className="min-w-0">
            <h3 className="font-medium font-serif text-middle [overflow-wrap:anywhere]">
              <Link href={viewHref(view.id)} className="hover:text-accent">
                {view.name}
              </Link>
            </h3>
            {view.description ? <p className="max-w-[62ch] text-ink-2">{view.description}</p> : null}
            <p className="mt-1 text-ink-3 text-meta">
              {view.about}
              {view.mine && view.shared ? ', shared' : ''}
            </p>
          </div>
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-meta tablet:flex-col tablet:items-end">
            <News since={view.since} />
            <a className="link print:hidden" href={viewTimelineHref(view.query)}>
              Open on the timeline<span className="sr-only">: {view.name}</span>
            </a>
          </div>
        </li>
      ))}
    </ul>
  );
}

function News({ since }: Pick<ListedView, 'since'>) {
  if (since === null) return null;
  const words = sinceCounts(since);
  return words ? <span className="since-mark">{words}</span> : <span className="text-ink-3">no changes</span>;
}
