/** The queue of items that need an editor's decision, most important first. An item links to the page that resolves it. */
import { Hidden } from '@/components/admin/action-form';
import { BulkForm } from '@/components/admin/bulk-form';
import { PageHeading, Pagination } from '@/components/admin/page-heading';
import { WorkFilterFields } from '@/components/admin/work-filter-fields';
import { FirstStepsList } from '@/components/review/first-steps';
import { QueueRow } from '@/components/review/queue-row';
import { Button, Link, LinkButton, TextLink } from '@/components/ui/button';
import { dayNumber, dayOf } from '@/domain/dates/day-words';
import { KIND_OF_QUEUE, parseQueue, QUEUE_SHARES, type QueueListing, type QueueShare, queueHref } from '@/domain/desk/queue';
import { isFiltered } from '@/domain/desk/work-filter';
import { may } from '@/domain/people/permissions';
import { withQuery } from '@/domain/text/url-query';
import { bulkResultOf } from '@/services/bulk/changed-rows';
import { demoData } from '@/services/queue/demonstration-items';
import { firstSteps } from '@/services/queue/first-steps';
import { listItems } from '@/services/queue/list-items';
import { listEditors } from '@/services/queue/mark-item';
import { filterChoices } from '@/services/review/work-filter';
import { listThemes } from '@/services/vocabulary/list-themes';
import { requireRole } from '../_server/session/require-role';
import { today } from '../_server/site';
import { bulkAction, undoBulkAction } from './bulk-actions';
import { assignItemAction, dismissItemAction, recordOutcomeAction, snoozeItemAction, wakeItemAction } from './queue-actions';

export const metadata = { title: 'Queue' };

const ACTIONS = {
  assign: assignItemAction,
  snooze: snoozeItemAction,
  wake: wakeItemAction,
  dismiss: dismissItemAction,
  outcome: recordOutcomeAction,
};
const SHARE_WORDS: Readonly<Record<QueueShare, string>> = { all: 'All', mine: 'Mine', nobody: 'Unassigned', demo: 'Demo data' };

export default async function QueuePage({ searchParams }: PageProps<'/admin'>) {
  const { db, user: me } = await requireRole('editor', '/admin');
  const params = await searchParams;
  const listing = parseQueue(params);
  const day = today();
  const [{ items, hasMore }, demo, steps, choices, editors, themes, result] = await Promise.all([
    listItems(db, { ...listing, today: day, userId: me.id }),
    demoData(db),
    firstSteps(db),
    filterChoices(db),
    listEditors(db),
    listThemes(db),
    bulkResultOf(db, params.bulk),
  ]);
  const lead = listing.kind === null ? 'Items that need your attention, most important first.' : KIND_OF_QUEUE[listing.kind].lead;
  return (
    <main className="page-width wide-page pb-8">
      <PageHeading title={listing.kind === null ? 'Queue' : KIND_OF_QUEUE[listing.kind].label} lead={lead}>
        <LinkButton href="/admin/events/new">Add event</LinkButton>
        <LinkButton href="/admin/articles/new" variant="primary">
          Add article
        </LinkButton>
      </PageHeading>
      {steps === null || listing.kind !== null ? null : (
        <FirstStepsList article={steps.article} canRemoveDemo={demo.removable && may(me.role, 'change-site')} />
      )}
      <Choice listing={listing} hasDemo={demo.exists} />
      <form action="/admin" className="pt-1">
        <Hidden
          values={{ kind: listing.kind, share: listing.share === 'all' ? null : listing.share, show: listing.snoozed ? 'snoozed' : null }}
        />
        <details className="work-more" open={isFiltered(listing.filter)}>
          <summary>Filter items</summary>
          <div className="work-filter pb-2">
            <WorkFilterFields filter={listing.filter} {...choices} editors={editors} me={me.id} />
            <Button type="submit">Apply filters</Button>
          </div>
        </details>
      </form>
      <BulkForm
        key={result?.id /* a new result ends an earlier error */}
        action={bulkAction}
        undo={undoBulkAction}
        result={result}
        themes={themes}
        editors={editors}
        me={me.id}
        back={queueHref(listing)}
        allHref={withQuery(queueHref(listing), 'select=all')}
        isEmpty={items.length === 0}
      >
        {items.length === 0 ? (
          <Nothing listing={listing} hasDemo={demo.exists} />
        ) : (
          <ul>
            {items.map((item) => (
              <QueueRow
                key={`${item.kind} ${item.item}`}
                item={item}
                actions={ACTIONS}
                editors={editors}
                me={me.id}
                suggested={dayOf(dayNumber(day) + 7)}
                selected={params.select === 'all'}
              />
            ))}
          </ul>
        )}
      </BulkForm>
      <Pagination page={listing.page} pageCount={null} hasMore={hasMore} hrefOf={(page) => queueHref({ ...listing, page })} />
    </main>
  );
}

function Choice({ listing, hasDemo }: { listing: QueueListing; hasDemo: boolean }) {
  const { kind, share, snoozed, filter } = listing;
  return (
    <nav aria-label="Filter by assignee" className="flex flex-wrap gap-x-5 gap-y-1 border-b border-b-ink pb-2 text-meta">
      {QUEUE_SHARES.filter((one) => one !== 'demo' || hasDemo || share === 'demo').map((one) => (
        <Link
          key={one}
          href={queueHref({ kind, filter, share: one })}
          className="queue-choice"
          aria-current={!snoozed && share === one ? 'page' : undefined}
        >
          {SHARE_WORDS[one]}
        </Link>
      ))}
      <Link href={queueHref({ kind, filter, snoozed: true })} className="queue-choice" aria-current={snoozed ? 'page' : undefined}>
        Snoozed
      </Link>
      {kind === null ? null : (
        <Link href={queueHref({})} className="link ml-auto">
          Show all items
        </Link>
      )}
    </nav>
  );
}

function Nothing({ listing: { kind, share, snoozed, filter }, hasDemo }: { listing: QueueListing; hasDemo: boolean }) {
  if (isFiltered(filter))
    return (
      <p className="py-6 text-ink-2">
        No items match these filters. <TextLink href={queueHref({ kind, share, snoozed })}>Remove filters</TextLink>
      </p>
    );
  if (snoozed) return <p className="py-6 text-ink-2">No snoozed items.</p>;
  if (share === 'demo') return <p className="py-6 text-ink-2">No demo items to review.</p>;
  if (share === 'mine') return <p className="py-6 text-ink-2">No items are assigned to you.</p>;
  return (
    <p className="py-6 text-ink-2">
      No items to review{kind === null && share === 'all' ? '. ' : ' here. '}
      <TextLink href="/admin/articles/new">Add an article</TextLink>
      {hasDemo ? (
        <>
          , review the <TextLink href={queueHref({ kind, share: 'demo' })}>demo data</TextLink>,
        </>
      ) : null}{' '}
      or open <TextLink href="/admin/articles">the article list</TextLink>.
    </p>
  );
}
