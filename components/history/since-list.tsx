/** New and corrected events since a person's last visit, most important first, with the corrections in words. */
import { type NewEventsView, sinceWords } from '@/domain/history/new-events';
import { counted } from '@/domain/text/counted';
import { PageLink } from '../ui/button';
import { Glyph } from '../ui/glyph';

export function SinceList({ view }: { view: NewEventsView }) {
  const rest = view.added + view.corrected - view.events.length;
  return (
    <>
      <ul className="since-list">
        {view.events.map((event) => (
          <li
            key={event.id}
            className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-baseline gap-2 border-b py-2"
            data-event={event.id}
            data-family={event.family}
          >
            <Glyph family={event.family} fill={event.fill} />
            <span>
              <a href={event.href} className="hover:text-accent" data-open={event.id}>
                {event.title}
              </a>{' '}
              <span className="since-mark">{sinceWords(event.fields)}</span>
              {event.fields.map(({ label, before, after }) => (
                <span key={label} className="block text-ink-2 text-meta">
                  {label}: {before ?? 'not stated'} <span aria-hidden="true">→</span> <span className="sr-only">changed to </span>
                  {after ?? 'not stated'}
                </span>
              ))}
            </span>
            <span className="text-ink-3 text-meta">{event.dateWords}</span>
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-x-4 py-2 text-ink-3 text-meta">
        {rest > 0 ? <span>{counted(rest, 'more event is', 'more events are')} highlighted in the list.</span> : null}
        <PageLink href="/changes">Show all changes</PageLink>
      </p>
    </>
  );
}
