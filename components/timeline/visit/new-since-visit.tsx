'use client';
/**
 * The reader's last visit, kept in this browser alone: up to which change they have had everything before them, and up to which one at the
 * end of the visit before. A visit ends when nothing is asked for during half an hour.
 */
import { useEffect, useState } from 'react';
import { useOnline } from '@/components/shell/navigation';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { isSeenMarker, type NewEventsView, newEventsHref, sinceCounts } from '@/domain/history/new-events';
import { SinceList } from '../../changes/since-list';

/**
 * "Since your last visit": what is new and what was corrected, asked for when the page stands and shown on demand; the rows of the list are marked.
 * Without scripts, or on a first visit, it is not there.
 */
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

/**
 * Marks rows of the list that are new to this reader or say something else than at the last visit. The rows come from the server, which does not
 * know the reader, so what they say is set on the rendered elements, also on rows that come later. Browser only.
 * Marks until the returned function is called. `marks`: number of an event → what its row says.
 */
function markRows(marks: ReadonlyMap<number, string>): () => void {
  const list = document.querySelector('.list-frame');
  if (list === null || marks.size === 0) return () => undefined;
  mark(marks);
  const watcher = new MutationObserver(() => mark(marks));
  watcher.observe(list, { childList: true, subtree: true });
  return () => {
    watcher.disconnect();
    for (const line of document.querySelectorAll<HTMLElement>(LINES)) delete line.dataset.since;
  };
}

const LINES = '.list-frame .event-row .meta-line';

function mark(marks: ReadonlyMap<number, string>): void {
  for (const line of document.querySelectorAll<HTMLElement>(LINES)) {
    const words = marks.get(Number(line.closest<HTMLElement>('.event-row')?.dataset.event));
    if (words !== undefined && line.dataset.since !== words) line.dataset.since = words;
  }
}

const KEY = 'last-visit';
const PAUSE_MS = 30 * 60_000;

interface Visit {
  /** ms since 1970 of the last page seen */
  readonly at: number;
  readonly seen: string;
  /** what had been seen when this visit began; null on the first */
  readonly before: string | null;
}

/** Up to where everything had been seen before this visit; null on a first visit, or where nothing can be kept. */
export function seenBefore(now: number): string | null {
  const visit = read();
  if (visit === null) return null;
  return now - visit.at > PAUSE_MS ? visit.seen : visit.before;
}

/** Notes that the reader is here and how far the changes go. */
export function noteVisit(now: number, upTo: string): void {
  const visit: Visit = { at: now, seen: upTo, before: seenBefore(now) };
  try {
    localStorage.setItem(KEY, JSON.stringify(visit));
  } catch {
    // storage is switched off: then every visit is a first one
  }
}

function read(): Visit | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isVisit(found) ? found : null;
  } catch {
    return null;
  }
}

function isVisit(value: unknown): value is Visit {
  if (typeof value !== 'object' || value === null) return false;
  const { at, seen, before } = value as Record<string, unknown>;
  return Number.isFinite(at) && isSeenMarker(seen) && (before === null || isSeenMarker(before));
}
