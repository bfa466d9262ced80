'use client';
/**
 * Shows what has changed since the reader's last visit. Only this browser stores the visits: the last change the reader has
 * seen, and that of the previous visit. A visit ends after half an hour without a request.
 */
import { useEffect, useState } from 'react';
import { useOnline } from '@/components/shell/navigation';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { isSeenMarker, type NewEventsView, newEventsHref, sinceCounts } from '@/domain/history/new-events';
import { SinceList } from '../../history/since-list';
import { readStored, store } from '../../ui/browser-storage';

/**
 * "Since your last visit": new and corrected events, fetched after the page and shown on demand. Marks the rows of the list.
 * Absent without scripts and on a first visit.
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
    // The page works without this extra.
    load().catch(() => undefined);
    return () => ended.abort();
  }, [key, online]);

  useEffect(() => markRows(new Map(view?.marks)), [view]);

  if (!view || view.events.length === 0) return null;
  return (
    <details className="new-events ml-auto open:mr-0 open:mb-4 open:ml-0 open:basis-full">
      <summary className="chip ml-auto w-fit list-none border-accent text-accent">
        Since your last visit: <span className="tabular-nums">{sinceCounts(view)}</span>
      </summary>
      <SinceList view={view} />
    </details>
  );
}

/**
 * Marks list rows that are new to this reader or have changed since the last visit. The server does not know the reader, so
 * this sets labels on the rendered rows, including rows that load later. Stops when the returned function is called.
 * @param marks event ID → label of its row
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
  /** time of the last page view, in ms since 1970 */
  readonly at: number;
  readonly seen: string;
  /** the last change seen before this visit; null on the first visit */
  readonly before: string | null;
}

/** Returns the last change seen before this visit. Null on a first visit, or if storage is blocked. */
export function seenBefore(now: number): string | null {
  const visit = read();
  if (visit === null) return null;
  return now - visit.at > PAUSE_MS ? visit.seen : visit.before;
}

export function noteVisit(now: number, upTo: string): void {
  const visit: Visit = { at: now, seen: upTo, before: seenBefore(now) };
  store(KEY, JSON.stringify(visit));
}

function read(): Visit | null {
  try {
    const found: unknown = JSON.parse(readStored(KEY) ?? 'null');
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
