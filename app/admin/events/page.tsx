import { bulkAction, undoBulkAction } from '@/app/admin/bulk-actions';
import { BulkForm } from '@/components/admin/bulk-form';
import { eventStateWords, PageHeading, Pagination } from '@/components/admin/page-heading';
import { RowCheckbox } from '@/components/admin/row-checkbox';
import { WorkFilterFields } from '@/components/admin/work-filter-fields';
import { Button, LinkButton, RowLink, TextLink } from '@/components/ui/button';
import { Options, Select } from '@/components/ui/field';
import { EventGlyph } from '@/components/ui/glyph';
import { SearchInput } from '@/components/ui/search-form';
import { dateWords } from '@/domain/dates/date-words';
import { BULK_FORM, bulkValue } from '@/domain/desk/bulk';
import { filterEntries, isFiltered, parseFilter } from '@/domain/desk/work-filter';
import { numberWords } from '@/domain/text/counted';
import { typedLine } from '@/domain/text/cut-text';
import { pageInUrl } from '@/domain/text/number-in-url';
import type { EventSummary } from '@/domain/views';
import { bulkResultOf } from '@/services/bulk/changed-rows';
import { listEditors } from '@/services/queue/mark-item';
import { EDITOR_VIEWS, type EditorView, listForEditors } from '@/services/review/list-for-editors';
import { filterChoices } from '@/services/review/work-filter';
import { listThemes } from '@/services/vocabulary/list-themes';
import { requireRole } from '../../_server/session/require-role';

export const metadata = { title: 'Events' };

const VIEW_WORDS: Readonly<Record<EditorView, string>> = {
  all: 'All events',
  unchecked: 'Published, not reviewed',
  checked: 'Published, reviewed',
  draft: 'Drafts',
  rejected: 'Rejected or deleted',
};
const MAX_QUERY = 200;

export default async function EventsPage({ searchParams }: PageProps<'/admin/events'>) {
  const { db, user: me } = await requireRole('editor', '/admin/events');
  const params = await searchParams;
  const filter = parseFilter(params);
  const view = EDITOR_VIEWS.find((known) => known === params.view) ?? 'all';
  const query = typeof params.q === 'string' ? typedLine(params.q, MAX_QUERY) : '';
  const page = pageInUrl(params.page);
  const [{ events, versions, total, pageCount }, choices, editors, themes, result] = await Promise.all([
    listForEditors(db, { view, query, filter, page }),
    filterChoices(db),
    listEditors(db),
    listThemes(db),
    bulkResultOf(db, params.bulk),
  ]);
  const href = (to: number, more: Readonly<Record<string, string>> = {}): string => {
    const shown = {
      ...(view === 'all' ? {} : { view }),
      ...(query === '' ? {} : { q: query }),
      ...Object.fromEntries(filterEntries(filter)),
    };
    return `/admin/events?${new URLSearchParams({ ...shown, ...(to > 1 ? { page: String(to) } : {}), ...more })}`;
  };
  const lead = total === 1 ? '1 event.' : `${numberWords(total)} events, most recently edited first.`;
  const isEmpty = total === 0 && view === 'all' && query === '' && !isFiltered(filter);
  return (
    <main className="page-width wide-page">
      <PageHeading title="Events" lead={isEmpty ? undefined : lead}>
        <LinkButton href="/admin/events/new" variant="primary">
          Add event
        </LinkButton>
      </PageHeading>
      {isEmpty ? null : (
        <form action="/admin/events" className="border-b pb-4">
          <div className="flex flex-wrap gap-2">
            <SearchInput query={query} label="Search titles" />
            <div className="min-w-0 basis-64">
              <Select name="view" defaultValue={view} aria-label="Filter events">
                <Options choices={EDITOR_VIEWS.map((one) => [one, VIEW_WORDS[one]] as const)} />
              </Select>
            </div>
            <Button type="submit">Apply filters</Button>
          </div>
          <details className="work-more" open={isFiltered(filter)}>
            <summary>More filters</summary>
            <div className="work-filter">
              <WorkFilterFields filter={filter} {...choices} editors={editors} me={me.id} />
            </div>
          </details>
        </form>
      )}
      {isEmpty ? (
        <p className="border-t py-6 text-ink-2">
          No events yet. <TextLink href="/admin/articles/new">Add an article</TextLink> to extract its events, or{' '}
          <TextLink href="/admin/events/new">add an event</TextLink> by hand.
        </p>
      ) : (
        <BulkForm
          key={result?.id /* a new result ends an earlier error */}
          action={bulkAction}
          undo={undoBulkAction}
          result={result}
          themes={themes}
          editors={editors}
          me={me.id}
          back={href(page)}
          allHref={href(page, { select: 'all' })}
          isEmpty={events.length === 0}
        >
          {events.length === 0 ? (
            <p className="py-6 text-ink-2">
              No matches. <TextLink href="/admin/events">Show all events</TextLink>
            </p>
          ) : (
            <ul>
              {events.map((event) => (
                <Row key={event.id} event={event} version={versions.get(event.id) ?? 0} selected={params.select === 'all'} />
              ))}
            </ul>
          )}
        </BulkForm>
      )}
      <Pagination page={page} pageCount={pageCount} hrefOf={href} words={['Newer', 'Older']} />
    </main>
  );
}

function Row({ event, version, selected }: { event: EventSummary; version: number; selected: boolean }) {
  const value = bulkValue({ kind: 'event', item: String(event.id), version });
  return (
    <li className="event-line grid grid-cols-[1.5rem_1rem_minmax(0,1fr)] items-baseline gap-x-2 gap-y-1 border-b py-2.5 desk:grid-cols-[1.5rem_1rem_minmax(0,1fr)_16rem_13rem] wide:grid-cols-[1.5rem_1rem_minmax(0,1fr)_28rem_18rem_13rem] [&>.row-checkbox]:self-start">
      <RowCheckbox form={BULK_FORM} value={value} label={`Select ${event.title}`} selected={selected} />
      <EventGlyph event={event} />
      <RowLink href={`/admin/events/${event.id}`}>{event.title}</RowLink>
      <p className="col-start-3 flex flex-wrap gap-x-4 text-meta desk:contents">
        <span className="hidden text-ink-3 wide:block">{event.actors.map(({ name }) => name).join(', ')}</span>
        <span className="text-ink-2">{dateWords(event.date)}</span>
        <span className="text-ink-3 desk:text-right">{eventStateWords(event)}</span>
      </p>
    </li>
  );
}
