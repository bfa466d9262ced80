/**
 * The reader's last visit, kept in this browser alone: up to which change they have had everything before them, and up to which one at the
 * end of the visit before. A visit ends when nothing is asked for during half an hour.
 */
import { isSeenMarker } from '@/domain/history/new-events';

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
