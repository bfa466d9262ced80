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
import { ViewNews } from '@/components/views/view-news';
import { ViewPage } from '@/components/views/view-page';
import { announced, FEED_IDS, viewExportHref } from '@/domain/export/formats';
import { idInUrl } from '@/domain/text/number-in-url';
import { viewTimelineHref } from '@/domain/timeline/saved-views';
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
    <ViewPage
      view={view}
      about={title}
      news={user ? <ViewNews viewId={view.id} news={news} see={seeViewAction} /> : <LazyNewSinceVisit filters={view.filters} />}
    >
      <TimelineDigest
        view={timeline}
        href={viewTimelineHref(view.query)}
        today={view.filters.known ?? today()}
        since={news ? new Map(news.marks) : undefined}
      />
    </ViewPage>
  ));
}
