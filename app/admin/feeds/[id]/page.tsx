import { redirect } from 'next/navigation';
import { ActionForm, FormMessage, SubmitButton } from '@/components/admin/action-form';
import { PageHeading } from '@/components/admin/page-heading';
import { RenewPage } from '@/components/admin/progress-link';
import { FeedButtons, FeedForm, OfferedEntries } from '@/components/jobs/feed-forms';
import { FeedStatus } from '@/components/jobs/feed-rows';
import { TextLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { calendarWords } from '@/domain/dates/day-words';
import { FEEDS, feedHref, isUnderWay } from '@/domain/desk/feeds';
import { counted } from '@/domain/text/counted';
import { listOffered } from '@/services/feeds/choose-entries';
import { getFeed, getRemovedFeed } from '@/services/feeds/list-feeds';
import { nothingHere } from '../../../_server/answers/nothing-here';
import { editorRecord } from '../../../_server/session/editor-record';
import { changeFeedAction, chooseEntriesAction, decideFeedAction, removeFeedAction } from '../actions';

export const metadata = { title: 'Feed settings' };

export default async function FeedPage({ params, searchParams }: PageProps<'/admin/feeds/[id]'>) {
  const { db, id, record: feed } = await editorRecord(params, '/admin/feeds/[id]', getFeed);
  if (!feed) {
    // That page offers to restore the feed.
    if (id !== null && (await getRemovedFeed(db, id))) redirect(`${FEEDS}?removed=${id}`);
    return nothingHere();
  }
  const now = new Date().toISOString();
  const { done, told, select } = await searchParams;
  const entries = await listOffered(db, feed.id);
  return (
    <main className="page-width">
      {isUnderWay(feed, now) ? <RenewPage href={feedHref(feed.id)} /> : null}
      <PageHeading
        title={<span className="break-words">{feed.title}</span>}
        lead={`Subscribed on ${calendarWords(feed.addedAt.slice(0, 10))}${feed.addedBy ? ` by ${feed.addedBy}` : ''}.`}
      >
        <FeedButtons action={decideFeedAction} feed={feed} />
      </PageHeading>
      <div className="flex max-w-[46rem] flex-col gap-8 pb-12">
        <div>
          <p className="break-all text-ink-3 text-meta">{feed.address}</p>
          <FeedStatus feed={feed} now={now} />
        </div>
        <ChosenNotice done={done} told={told} />
        {feed.handling === 'choose' || entries.length > 0 ? (
          <Section id="new-articles" title="New articles" titleClass="pb-2">
            {entries.length === 0 ? (
              <p className="text-ink-2">No new articles. When the feed has new articles, they appear here.</p>
            ) : (
              <OfferedEntries
                key={entries.map(({ jobId, number }) => `${jobId}-${number}`).join(' ')}
                action={chooseEntriesAction}
                feedId={feed.id}
                entries={entries}
                selected={select === 'all'}
                allHref={`${feedHref(feed.id)}?select=all`}
              />
            )}
          </Section>
        ) : null}
        <Section id="settings" title="Settings" titleClass="pb-4">
          <FeedForm action={changeFeedAction} feed={feed} />
          {feed.handling === 'policy' ? (
            <p className="pt-3 text-hint text-ink-3">
              To change the publishing policy of this feed’s source, go to <TextLink href="/admin/sources">Sources</TextLink>.
            </p>
          ) : null}
        </Section>
        <Section id="remove" title="Remove feed" titleClass="pb-1">
          <p className="pb-3 text-ink-2">
            Dateline stops importing from this feed but keeps its articles and your edits. You can restore the feed later.
          </p>
          <ActionForm action={removeFeedAction} hidden={{ id: feed.id }} className="flex flex-col gap-2">
            <FormMessage />
            <SubmitButton variant="danger" busy="Removing…">
              Remove feed
            </SubmitButton>
          </ActionForm>
        </Section>
      </div>
    </main>
  );
}

function ChosenNotice({ done, told }: Readonly<Record<'done' | 'told', string | readonly string[] | undefined>>) {
  if ((done !== 'imported' && done !== 'dismissed') || typeof told !== 'string' || !/^\d{1,4}$/.test(told)) return null;
  const count = counted(Number(told), 'article');
  if (done === 'dismissed') return <Notice kind="done">{count} dismissed. You can restore them under Import history.</Notice>;
  return (
    <Notice kind="done">
      Importing {count}. See <TextLink href="/admin/jobs">Import history</TextLink> for the result.
    </Notice>
  );
}
