'use client';
/**
 * "Since your visit": what is new and what was corrected, asked for when the page stands and shown on demand; the rows of the list are marked.
 * Without scripts, or on a first visit, it is not there.
 */
import { useEffect, useState } from 'react';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { type NewEventsView, newEventsHref, sinceCounts, sinceWords } from '@/domain/new-events';
import { useOnline } from '../shell/use-online';
import { Glyph } from '../ui/glyph';
import { noteVisit, seenBefore } from './last-visit';
import { markRows } from './mark-rows';

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
      noteVisit(Date.now(), answer.upTo);
      setView(answer);
    };
    // an extra that the page does without when it cannot be had
    load().catch(() => undefined);
    return () => ended.abort();
  }, [key, online]);

  useEffect(() => markRows(new Map(view?.marks)), [view]);

  if (!view || view.events.length === 0) return null;
  const rest = view.added + view.corrected - view.events.length;
  return (
    <details className="new-events">
      <summary className="chip">
        Since your visit: <span className="tabular-nums">{sinceCounts(view)}</span>
      </summary>
      <ul>
        {view.events.map((event) => (
          <li key={event.id} data-event={event.id} data-family={event.family}>
            <Glyph family={event.family} fill={event.fill} />
            <span>
              <a href={event.href} data-open={event.id}>
                {event.title}
              </a>{' '}
              <span className="since-mark">{sinceWords(event.fields)}</span>
              {event.fields.map(({ label, before, after }) => (
                <span key={label} className="block text-ink-2 text-meta">
                  {label}: {before ?? 'not stated'} <span aria-hidden="true">→</span> <span className="sr-only">now </span>
                  {after ?? 'not stated'}
                </span>
              ))}
            </span>
            <span className="text-ink-3 text-meta">{event.dateWords}</span>
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-x-4 py-2 text-ink-3 text-meta">
        {rest > 0 ? <span>{rest} more are marked in the list.</span> : null}
        <a className="link" href="/changes">
          All corrections
        </a>
      </p>
    </details>
  );
}
