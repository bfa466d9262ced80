/**
 * The reader's last visit, kept in this browser alone: the highest event number they have had before them, and the one at the end of
 * the visit before. A visit ends when nothing is asked for during half an hour.
 */
const KEY = 'last-visit';
const PAUSE_MS = 30 * 60_000;

interface Visit {
  /** ms since 1970 of the last page seen */
  readonly at: number;
  readonly seen: number;
  /** what had been seen when this visit began; null on the first */
  readonly before: number | null;
}

/** The highest number that had been seen before this visit; null on a first visit, or where nothing can be kept. */
export function seenBefore(now: number): number | null {
  const visit = read();
  if (visit === null) return null;
  return now - visit.at > PAUSE_MS ? visit.seen : visit.before;
}

/** Notes that the reader is here and how far the events go. */
export function noteVisit(now: number, newest: number): void {
  const visit: Visit = { at: now, seen: newest, before: seenBefore(now) };
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
  return Number.isFinite(at) && Number.isInteger(seen) && (before === null || Number.isInteger(before));
}
