/** The list of all events with their status, for editors. */
import type { Metadata } from 'next';
import Link from 'next/link';
import { eventStateWords, PageHeading } from '@/components/admin/page-heading';
import { Button, LinkButton } from '@/components/ui/button';
import { Options, Select, TextInput } from '@/components/ui/field';
import { Glyph } from '@/components/ui/glyph';
import { dateWords } from '@/domain/dates/date-words';
import { fillOf } from '@/domain/drawing';
import { numberWords } from '@/domain/text/counted';
import { typedLine } from '@/domain/text/cut-text';
import type { EventSummary } from '@/domain/views';
import { EDITOR_VIEWS, type EditorView, listForEditors } from '@/services/review/list-for-editors';
import { database } from '../../_server/context';
import { requireRole } from '../../_server/session/require-role';

export const metadata: Metadata = { title: 'Events' };

const VIEW_WORDS: Readonly<Record<EditorView, string>> = {
  all: 'All events',
  unchecked: 'Published, not reviewed',
  checked: 'Published, reviewed',
  draft: 'Drafts',
  rejected: 'Rejected',
};
const MAX_QUERY = 200;

export default async function EventsPage({ searchParams }: PageProps<'/admin/events'>) {
  await requireRole('editor', '/admin/events');
  const params = await searchParams;
  const view = EDITOR_VIEWS.find((known) => known === params.view) ?? 'all';
  const query = typeof params.q === 'string' ? typedLine(params.q, MAX_QUERY) : '';
  const page = typeof params.page === 'string' && /^[1-9]\d{0,4}$/.test(params.page) ? Number(params.page) : 1;
  const { events, total, pageCount } = await listForEditors(await database(), { view, query, page });
  const href = (to: number): string => `/admin/events?${new URLSearchParams({ view, q: query, page: String(to) })}`;
  const lead = total === 1 ? '1 event.' : `${numberWords(total)} events, most recently edited first.`;
  const isEmpty = total === 0 && view === 'all' && query === '';
  return (
    <main className="page-width wide-page">
      <PageHeading title="Events" lead={isEmpty ? undefined : lead}>
        <LinkButton href="/admin/events/new" variant="primary">
          Add event
        </LinkButton>
      </PageHeading>
      {isEmpty ? null : <Choice view={view} query={query} />}
      {events.length === 0 ? (
        <Nothing isEmpty={isEmpty} />
      ) : (
        <ul>
          {events.map((event) => (
            <Row key={event.id} event={event} />
          ))}
        </ul>
      )}
      {pageCount > 1 ? (
        <nav aria-label="Pagination" className="flex items-center gap-4 py-6">
          {page > 1 ? <LinkButton href={href(page - 1)}>Newer</LinkButton> : null}
          <span className="text-ink-3 text-meta">
            Page {page} of {pageCount}
          </span>
          {page < pageCount ? <LinkButton href={href(page + 1)}>Older</LinkButton> : null}
        </nav>
      ) : null}
    </main>
  );
}

function Choice({ view, query }: { view: EditorView; query: string }) {
  return (
    <form action="/admin/events" className="flex flex-wrap gap-2 border-b pb-4">
      <div className="min-w-0 flex-1 basis-60">
        <TextInput
          type="search"
          name="q"
          defaultValue={query}
          maxLength={MAX_QUERY}
          aria-label="Search titles"
          placeholder="Search titles"
        />
      </div>
      <div className="min-w-0 basis-64">
        <Select name="view" defaultValue={view} aria-label="Filter events">
          <Options choices={EDITOR_VIEWS.map((one) => [one, VIEW_WORDS[one]] as const)} />
        </Select>
      </div>
      <Button type="submit">Apply filters</Button>
    </form>
  );
}

/** `isEmpty` means that the site has no events at all. */
function Nothing({ isEmpty }: { isEmpty: boolean }) {
  if (!isEmpty)
    return (
      <p className="py-6 text-ink-2">
        No matches.{' '}
        <Link href="/admin/events" className="link">
          Show all events
        </Link>
      </p>
    );
  return (
    <p className="border-t py-6 text-ink-2">
      No events yet.{' '}
      <Link href="/admin/articles/new" className="link">
        Add an article
      </Link>{' '}
      to extract its events, or{' '}
      <Link href="/admin/events/new" className="link">
        add an event
      </Link>{' '}
      by hand.
    </p>
  );
}

function Row({ event }: { event: EventSummary }) {
  return (
    <li className="grid grid-cols-[1rem_1fr] items-baseline gap-x-3 gap-y-1 border-b py-3 desk:grid-cols-[1rem_1fr_16rem_13rem] wide:grid-cols-[1rem_minmax(0,1fr)_28rem_18rem_13rem]">
      <Glyph family={event.family} fill={fillOf(event)} size="0.75rem" />
      <Link href={`/admin/events/${event.id}`} className="min-w-0 py-px font-medium hover:text-accent pointer-coarse:py-1.5">
        {event.title}
      </Link>
      <p className="col-start-2 flex flex-wrap gap-x-4 text-meta desk:contents">
        <span className="hidden text-ink-3 wide:block">{event.actors.map(({ name }) => name).join(', ')}</span>
        <span className="text-ink-2">{dateWords(event.date)}</span>
        <span className="text-ink-3 desk:text-right">{eventStateWords(event)}</span>
      </p>
    </li>
  );
}
