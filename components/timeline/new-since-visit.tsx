'use client';
/** "New since your visit": asked for when the page stands, shown on demand. Without scripts, or on a first visit, it is not there. */
import { useEffect, useState } from 'react';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { type NewEventsView, newEventsHref } from '@/domain/new-events';
import { useOnline } from '../shell/use-online';
import { Glyph } from '../ui/glyph';
import { noteVisit, seenBefore } from './last-visit';

export function NewSinceVisit({ filters }: { filters: TimelineFilters }) {
  const [view, setView] = useState<NewEventsView | null>(null);
  const online = useOnline();
  const key = JSON.stringify(filters);

  useEffect(() => {
    if (!online) return;
    const ended = new AbortController();
    const load = async () => {
      const response = await fetch(newEventsHref(JSON.parse(key) as TimelineFilters, seenBefore(Date.now())), { signal: ended.signal });
      if (!response.ok) return;
      const answer = (await response.json()) as NewEventsView;
      noteVisit(Date.now(), answer.newest);
      setView(answer);
    };
    // an extra that the page does without when it cannot be had
    load().catch(() => undefined);
    return () => ended.abort();
  }, [key, online]);

  if (!view || view.total === 0) return null;
  return (
    <details className="new-events">
      <summary className="chip">
        New since your visit <span className="tabular-nums">{view.total}</span>
      </summary>
      <ul>
        {view.events.map((event) => (
          <li key={event.id} data-event={event.id} data-family={event.family}>
            <Glyph family={event.family} fill={event.fill} />
            <a href={event.href} data-open={event.id}>
              {event.title}
            </a>
            <span className="text-ink-3 text-meta">{event.dateWords}</span>
          </li>
        ))}
      </ul>
      {view.total > view.events.length ? (
        <p className="py-2 text-ink-3 text-meta">{view.total - view.events.length} more stand in the list.</p>
      ) : null}
    </details>
  );
}
