'use client';
/**
 * "Since your last visit": what is new and what was corrected, asked for when the page stands and shown on demand; the rows of the list are marked.
 * Without scripts, or on a first visit, it is not there.
 */
import { useEffect, useState } from 'react';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { type NewEventsView, newEventsHref, sinceCounts } from '@/domain/history/new-events';
import { SinceList } from '../../changes/since-list';
import { useOnline } from '../../shell/use-online';
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
  return (
    <details className="new-events">
      <summary className="chip">
        Since your last visit: <span className="tabular-nums">{sinceCounts(view)}</span>
      </summary>
      <SinceList view={view} />
    </details>
  );
}
