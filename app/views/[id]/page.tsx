/** A saved view. A private view exists only for its owner; others get a 404. */
import type { Metadata } from 'next';
import { cache } from 'react';
import { nothingHere } from '@/app/_server/answers/nothing-here';
import { orRefused } from '@/app/_server/answers/refused-view';
import { database } from '@/app/_server/context';
import { currentUser } from '@/app/_server/session/require-role';
import { today } from '@/app/_server/site';
import { LazyNewSinceVisit } from '@/components/timeline/list/lazy-new-since-visit';
import { TimelineDigest } from '@/components/timeline/timeline-digest';
import { LinkButton } from '@/components/ui/button';
import { FeedLinks } from '@/components/ui/feed-links';
import { ViewNews } from '@/components/views/view-news';
import { announced, FEED_IDS, viewExportHref } from '@/domain/export/formats';
import { idInUrl } from '@/domain/text/number-in-url';
import { viewHref, viewTimelineHref } from '@/domain/timeline/saved-views';
import { describeView } from '@/services/export/describe-view';
import { getView, newsOfView } from '@/services/history/saved-views';
import { getTimeline } from '@/services/timeline/get-timeline';
import { seeViewAction } from '../actions';

const load = cache(async (text: string) => {
  const id = idInUrl(text);
  return id === null ? null : getView(await database(), id, (await currentUser())?.id ?? null);
});

export async function generateMetadata({ params }: PageProps<'/views/[id]'>): Promise<Metadata> {
  const view = await load((await params).id);
  if (!view) return { title: 'View not found' };
  if (!view.shared) return { title: view.name, robots: { index: false } };
  const types = announced(FEED_IDS, (format) => viewExportHref(view.id, format));
  return { title: view.name, description: view.description ?? undefined, alternates: { types } };
}

export default async function Page({ params }: PageProps<'/views/[id]'>) {
  const view = await load((await params).id);
  if (!view) return nothingHere();
  const [db, user] = [await database(), await currentUser()];
  const read = async () =>
    Promise.all([getTimeline(db, view.filters), describeView(db, view.filters), user === null ? null : newsOfView(db, view, user.id)]);
  return orRefused(db, { title: view.name, filters: view.filters }, read, ([timeline, { title }, news]) => (
    <main className="page-width pb-8">
      <header className="mt-6 mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 tablet:mt-8">
        <div className="min-w-0 max-w-[62ch]">
          <p className="text-ink-3 text-meta">{view.shared ? 'Shared view' : 'Private view'}</p>
          <h1 className="page-title [overflow-wrap:anywhere]">{view.name}</h1>
          {view.description ? <p className="mt-1">{view.description}</p> : null}
          <p className="mt-1 text-ink-2">{title}</p>
          {view.shared ? <FeedLinks hrefOf={(format) => viewExportHref(view.id, format)} /> : null}
        </div>
        <p className="flex flex-wrap gap-2 print:hidden">
          <LinkButton href="/views">All views</LinkButton>
          {view.mine ? <LinkButton href={`${viewHref(view.id)}/edit`}>Edit view</LinkButton> : null}
        </p>
      </header>
      {user ? <ViewNews viewId={view.id} news={news} see={seeViewAction} /> : <LazyNewSinceVisit filters={view.filters} />}
      <div className="list-frame">
        <TimelineDigest
          view={timeline}
          href={viewTimelineHref(view.query)}
          today={view.filters.known ?? today()}
          since={news ? new Map(news.marks) : undefined}
        />
      </div>
    </main>
  ));
}
