/** What the engine extracts from an article, before any review. */
import type { EngineEvent } from '@/domain/article-views';
import { dateWords } from '@/domain/dates/date-words';
import { statusWords } from '@/domain/dates/occurrence-words';
import { factualStatus } from '@/domain/factual-status';
import { actionLabel, ROLE_LABELS } from '@/domain/labels';
import { counted } from '@/domain/text/counted';

export function EngineOutput({ events }: { readonly events: readonly EngineEvent[] }) {
  return (
    <section id="engine-output" className="mb-8 border-t pt-4" aria-labelledby="engine-output-title">
      <h2 id="engine-output-title" className="font-semibold text-month">
        Engine output
      </h2>
      <p className="mt-1 mb-4 text-ink-2 text-meta">
        The engine extracts {counted(events.length, 'event')} from this text. This list ignores the review that ships with Dateline.
      </p>
      <ol className="flex flex-col gap-4">
        {events.map((event) => (
          <li key={`${event.title} ${event.date.edtf}`} className="border-l pl-3">
            <p className="text-hint text-ink-3">
              {dateWords(event.date)}, {statusWords(factualStatus(event))}
            </p>
            <p className="font-medium">{event.title}</p>
            <p className="text-ink-2 text-meta">Action: {actionLabel(event.action)}</p>
            <p className="text-ink-2 text-meta">
              Actors:{' '}
              {event.actors.length === 0
                ? 'None'
                : event.actors.map(({ name, role }) => `${name} (${ROLE_LABELS[role].toLowerCase()})`).join(', ')}
            </p>
            {event.quotes.map((quote) => (
              <blockquote key={quote} className="mt-1 text-ink-2 text-meta">
                “{quote}”
              </blockquote>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
