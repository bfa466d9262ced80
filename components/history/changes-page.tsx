import { instantWords } from '@/domain/dates/day-words';
import { changesFeedHref } from '@/domain/export/formats';
import {
  CHANGE_KINDS,
  CHANGE_LABELS,
  type ChangeKind,
  type ChangesView,
  type ChangeView,
  changeAnchor,
  changesHref,
  FROM_READER,
} from '@/domain/history/changes';
import { PageLink } from '../ui/button';
import { FeedLinks } from '../ui/feed-links';
import { FieldChanges } from './field-changes';
import { LatestAndOlder } from './latest-and-older';

interface ChangesPageProps {
  readonly view: ChangesView;
  /** ID of the event in the URL; null for all events */
  readonly eventId: number | null;
  /** null for all kinds */
  readonly kind: ChangeKind | null;
  /** true if there are newer changes than those of this page */
  readonly later: boolean;
}

export const ChangesPage = ({ view, eventId, kind, later }: ChangesPageProps) => (
  <main className="page-width pb-8">
    <header className="mt-6 mb-6 max-w-[62ch] tablet:mt-8">
      <h1 className="page-title">Changes</h1>
      <p className="mt-1 text-ink-2">
        Edits, merges and withdrawals made after publication, with their reasons. New events appear on the timeline.
      </p>
      <FeedLinks hrefOf={(format) => changesFeedHref(format, eventId, kind)} />
      {eventId === null ? null : <OneEvent event={view.event} />}
      <KindFilter eventId={eventId} chosen={kind} />
    </header>
    {view.changes.length === 0 ? (
      <p className="border-t py-12 font-serif text-middle">{emptyWords(view, { kind, eventId, later })}</p>
    ) : (
      <ol className="wide:columns-2 wide:gap-x-16">
        {view.changes.map((change) => (
          <ChangeEntry key={`${change.eventId}-${change.version}`} change={change} alone={eventId !== null} />
        ))}
      </ol>
    )}
    <LatestAndOlder
      what="changes"
      latest={later ? changesHref(eventId, null, kind) : null}
      older={view.older === null ? null : changesHref(eventId, view.older, kind)}
    />
  </main>
);

const OneEvent = ({ event }: { event: ChangesView['event'] }) => (
  <p className="mt-4">
    {event === null ? (
      'Changes to an event that is no longer public. '
    ) : (
      <>
        Changes to <PageLink href={event.href}>{event.title}</PageLink>.{' '}
      </>
    )}
    <PageLink href={changesHref()}>Show all changes</PageLink>
  </p>
);

function KindFilter({ eventId, chosen }: { eventId: number | null; chosen: ChangeKind | null }) {
  const kinds = [null, ...CHANGE_KINDS] as const;
  return (
    <nav aria-label="Filter by kind" className="mt-4 flex flex-wrap gap-x-4 gap-y-1 text-meta print:hidden">
      {kinds.map((kind) => (
        <a key={kind} className="link" href={changesHref(eventId, null, kind)} aria-current={kind === chosen ? 'true' : undefined}>
          {kind === null ? 'All' : CHANGE_LABELS[kind].many}
        </a>
      ))}
    </nav>
  );
}

function emptyWords({ older }: ChangesView, { eventId, kind, later }: Pick<ChangesPageProps, 'eventId' | 'kind' | 'later'>): string {
  const what = kind === null ? 'changes' : CHANGE_LABELS[kind].many.toLowerCase();
  if (older !== null) return `No visible ${what} on this page. Select “Older changes” to see more.`;
  if (later) return `There are no older ${what}.`;
  return eventId === null ? `There are no ${what} yet.` : `There are no ${what} to this event.`;
}

function ChangeEntry({ change, alone }: { change: ChangeView; alone: boolean }) {
  const { at, kind, title, href, fields, mergedInto, why, fromReader, eventId } = change;
  return (
    <li
      id={changeAnchor(change)}
      className="grid max-w-220 scroll-mt-4 break-inside-avoid gap-1 border-t py-4 target:shadow-[-8px_0_0_-4px_var(--accent)]"
      data-kind={kind}
    >
      <p className="text-ink-3 text-meta">
        <time dateTime={at}>{instantWords(at)}</time>
      </p>
      <h2 className="font-medium font-serif text-middle">
        <span
          className={`mr-1 rounded-pill border border-line-strong px-2 py-0.25 align-[0.2em] font-sans text-hint ${kind === 'withdrawn' || kind === 'merged' ? 'text-warning' : 'text-ink-2'}`}
        >
          {CHANGE_LABELS[kind].one}
        </span>{' '}
        {href === null ? (
          title
        ) : (
          <a href={href} className="hover:text-accent">
            {title}
          </a>
        )}
      </h2>
      {mergedInto ? (
        <p>
          Merged into <PageLink href={mergedInto.href}>{mergedInto.title}</PageLink>.
        </p>
      ) : null}
      <FieldChanges fields={fields} />
      <p className="text-ink-2">
        <span className="text-ink-3">Reason:</span> {why}
      </p>
      {fromReader ? <p className="text-ink-2">{FROM_READER}</p> : null}
      {alone || href === null ? null : (
        <p className="text-meta print:hidden">
          <PageLink href={changesHref(eventId)}>
            All changes to this event<span className="sr-only">: {title}</span>
          </PageLink>
        </p>
      )}
    </li>
  );
}
