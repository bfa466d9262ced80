/** What was corrected, for everybody: the last change first, a page at a time, with feeds of it. */
import { changesFeedHref } from '@/domain/export/feeds';
import { type ChangesView, changesHref } from '@/domain/history/changes';
import { LinkButton } from '../ui/button';
import { FeedLinks } from '../ui/feed-links';
import { ChangeEntry } from './change-entry';
import './changes.css';

interface ChangesPageProps {
  readonly view: ChangesView;
  /** the event that was asked for */
  readonly eventId: number | null;
  /** true: there are newer changes than those of this page */
  readonly later: boolean;
}

export function ChangesPage({ view, eventId, later }: ChangesPageProps) {
  return (
    <main className="page-width pb-8">
      <header className="mt-6 mb-6 max-w-[62ch] tablet:mt-8">
        <h1 className="font-medium font-serif text-page-phone tablet:text-page">Corrections</h1>
        <p className="mt-1 text-ink-2">
          What was changed of events after they were published: corrected, withdrawn, restored or merged, and why. What is new stands on the
          timeline.
        </p>
        <FeedLinks hrefOf={(format) => changesFeedHref(format, eventId)} />
        {eventId === null ? null : <OneEvent event={view.event} />}
      </header>
      {view.changes.length === 0 ? (
        <p className="border-t py-12 font-serif text-middle">{emptyWords(view, { eventId, later })}</p>
      ) : (
        <ol className="change-list">
          {view.changes.map((change) => (
            <ChangeEntry key={`${change.eventId}-${change.version}`} change={change} alone={eventId !== null} />
          ))}
        </ol>
      )}
      {later || view.older ? (
        <nav aria-label="Pages" className="flex flex-wrap items-center gap-4 border-t py-6 print:hidden">
          {later ? <LinkButton href={changesHref(eventId)}>Latest changes</LinkButton> : null}
          {view.older ? <LinkButton href={changesHref(eventId, view.older)}>Older changes</LinkButton> : null}
        </nav>
      ) : null}
    </main>
  );
}

function OneEvent({ event }: { event: ChangesView['event'] }) {
  return (
    <p className="mt-4">
      {event === null ? (
        'Only changes of one event, which is not to be seen now. '
      ) : (
        <>
          Only changes of{' '}
          <a className="link" href={event.href}>
            {event.title}
          </a>
          .{' '}
        </>
      )}
      <a className="link" href={changesHref()}>
        Show all changes
      </a>
    </p>
  );
}

function emptyWords({ older }: ChangesView, { eventId, later }: { eventId: number | null; later: boolean }): string {
  if (older !== null) return 'Nothing here that a reader would notice. Older changes follow.';
  if (later) return 'There are no older changes.';
  return eventId === null ? 'Nothing has been corrected yet.' : 'Nothing of this event has been corrected.';
}
