import { PageHeading } from '@/components/admin/page-heading';
import { RenewPage } from '@/components/admin/progress-link';
import { RestoreFeedForm, SubscribeForm } from '@/components/jobs/feed-forms';
import { FeedRow, RemovedFeedRow } from '@/components/jobs/feed-rows';
import { TextLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { FEEDS, type FeedView, isUnderWay } from '@/domain/desk/feeds';
import { jobHref } from '@/domain/desk/job-views';
import { counted } from '@/domain/text/counted';
import { idInUrl } from '@/domain/text/number-in-url';
import { getRemovedFeed, listFeeds, listRemovedFeeds, MOST_REMOVED } from '@/services/feeds/list-feeds';
import { requireRole } from '../../_server/session/require-role';
import { decideFeedAction, restoreFeedAction, subscribeAction } from './actions';

export const metadata = { title: 'Feeds' };

const arrivedWords = ({ handling, lastNew }: FeedView): string =>
  handling === 'choose' ? `Its page lists ${counted(lastNew, 'article')} to choose from.` : `Importing ${counted(lastNew, 'article')}.`;

export default async function FeedsPage({ searchParams }: PageProps<'/admin/feeds'>) {
  const { db } = await requireRole('editor', FEEDS);
  const { added, removed, back } = await searchParams;
  const goneId = idInUrl(removed);
  const [feeds, removedFeeds, gone] = await Promise.all([
    listFeeds(db),
    listRemovedFeeds(db),
    goneId === null ? null : getRemovedFeed(db, goneId),
  ]);
  const now = new Date().toISOString();
  const latest = feeds.find(({ id }) => String(id) === added);
  const here = feeds.find(({ id }) => String(id) === back);
  return (
    <main className="page-width wide-page">
      {feeds.some((feed) => isUnderWay(feed, now)) ? <RenewPage href={FEEDS} /> : null}
      <PageHeading title="Feeds" lead="Dateline imports new articles from these feeds automatically." />
      <div className="flex max-w-[46rem] flex-col gap-2 pb-4 empty:hidden">
        {latest ? (
          <Notice kind="done">
            Subscribed to {latest.title}. {latest.lastNew > 0 ? `${arrivedWords(latest)} ` : null}
            {latest.lastJobId === null ? (latest.error ?? 'Only future articles will be imported.') : null}
            {latest.lastJobId === null ? null : <TextLink href={jobHref(latest.lastJobId)}>View import</TextLink>}
          </Notice>
        ) : null}
        {gone ? (
          <Notice kind="done">
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <span className="min-w-0 flex-1 break-words">Removed {gone.title}. Its articles are kept.</span>
              <RestoreFeedForm action={restoreFeedAction} feed={gone} label="Undo" />
            </div>
          </Notice>
        ) : null}
        {here ? (
          <Notice kind="done">
            Restored {here.title}. {here.paused ? 'The feed is still paused.' : 'Importing articles published in the meantime.'}
          </Notice>
        ) : null}
      </div>
      <div className="beside">
        <section aria-labelledby="subscribed" className="wide:row-span-2">
          <h2 id="subscribed" className="sr-only">
            Subscribed feeds
          </h2>
          {feeds.length === 0 ? <p className="max-w-[64rem] border-t py-6 text-ink-2">No feeds yet. Subscribe to one below.</p> : null}
          <ul className="max-w-[64rem]">
            {feeds.map((feed) => (
              <FeedRow key={feed.id} feed={feed} now={now} decide={decideFeedAction} />
            ))}
          </ul>
        </section>
        <Section id="subscribe" title="Subscribe to a feed" className="max-w-[64rem] border-t pt-6 pb-12" titleClass="pb-4">
          <SubscribeForm action={subscribeAction} />
        </Section>
        {removedFeeds.length > 0 ? (
          <Section id="removed" title="Removed feeds" className="max-w-[64rem] border-t pt-6 pb-12" titleClass="pb-2">
            <ul>
              {removedFeeds.map((feed) => (
                <RemovedFeedRow key={feed.id} feed={feed} restore={restoreFeedAction} />
              ))}
            </ul>
            {removedFeeds.length === MOST_REMOVED ? (
              <p className="pt-3 text-hint text-ink-3">
                This list shows the last {MOST_REMOVED} removed feeds. To restore an older one, open its page.
              </p>
            ) : null}
          </Section>
        ) : null}
      </div>
    </main>
  );
}
