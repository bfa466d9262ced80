/**
 * Fetches the tiles that the axis needs and keeps the last ones. What lies in the window comes first, then its surroundings, then, when
 * nothing else is to do, what a next move may need; what is no longer wanted is aborted. Knows nothing of the page: `fetchTile` is given.
 */
import { type DaySpan, printTile, type Tile } from '@/domain/timeline/tiles';
import { windowTiles } from './window-tiles';

/** What a tile holds is the business of who asks. */
interface OfTile {
  readonly tile: Tile;
}

export interface TileSourceOptions<View extends OfTile> {
  /** what came with the page */
  readonly initial: readonly View[];
  /** nothing lies outside of these days, so nothing is asked about them */
  readonly bounds: DaySpan;
  /** rejects with a `TileRefused` where asking again is of no use */
  readonly fetchTile: (tile: Tile, signal: AbortSignal) => Promise<View>;
  /** a wanted tile came in, or can finally not be had */
  readonly onChange: () => void;
}

/** Of what lies in the window. `failed`: nobody tries any more until `retry`. */
export type TileState = 'complete' | 'loading' | 'failed';

export interface TileSource<View extends OfTile> {
  /**
   * What is in sight now. `resting`: the movement has ended; until then a request waits a little for it to slow down. Returns whether other
   * tiles are to be drawn than before.
   */
  look(window: DaySpan, resting: boolean): boolean;
  /** the tiles to be drawn, known or not, those of the window first */
  wanted(): readonly Tile[];
  known(tile: Tile): View | undefined;
  state(): TileState;
  retry(): void;
  close(): void;
}

/** The server will not answer this, however often it is asked. */
export class TileRefused extends Error {}

const MOST_KEPT = 96;
const MOST_AT_ONCE = 4;
const SLOWED_MS = 40;
/** a movement that does not slow down is asked about from time to time */
const LONGEST_MS = 120;
const IDLE_MS = 150;
export const RETRY_MS = [400, 1200, 3600] as const;

export function createTileSource<View extends OfTile>({ initial, bounds, fetchTile, onChange }: TileSourceOptions<View>): TileSource<View> {
  /** the least recently used first */
  const kept = new Map<string, View>();
  const running = new Map<string, AbortController>();
  const failures = new Map<string, number>();
  const pausing = new Set<string>();
  let inside: readonly Tile[] = [];
  let wanted: readonly Tile[] = [];
  let perhaps: readonly Tile[] = [];
  let wantedKeys = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** when a request began to wait for the movement to slow down */
  let waitingSince: number | null = null;
  let closed = false;
  for (const view of initial) keep(view);

  function keep(view: View): void {
    const key = printTile(view.tile);
    kept.delete(key);
    kept.set(key, view);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      if (!wantedKeys.has(oldest)) kept.delete(oldest);
    }
  }

  function look(window: DaySpan, resting: boolean): boolean {
    const next = windowTiles(window, bounds);
    const all = [...next.inside, ...next.around];
    const keys = new Set(all.map(printTile));
    const same = keys.size === wantedKeys.size && [...keys].every((key) => wantedKeys.has(key));
    inside = next.inside;
    perhaps = resting ? next.perhaps : [];
    if (same && !resting) return false;
    wanted = all;
    wantedKeys = keys;
    const useful = new Set([...keys, ...next.perhaps.map(printTile)]);
    for (const [key, abort] of running) if (!useful.has(key)) abort.abort();
    workIn(resting ? 0 : SLOWED_MS);
    return !same;
  }

  function workIn(pause: number): void {
    clearTimeout(timer);
    if (closed) return;
    waitingSince ??= performance.now();
    const left = Math.min(pause, waitingSince + LONGEST_MS - performance.now());
    if (left <= 0) work();
    else timer = setTimeout(work, left);
  }

  /** Starts as many requests as may run at once; when all are answered, and a moment has passed, those that may be needed next. */
  function work(): void {
    if (closed) return;
    waitingSince = null;
    const missing = wanted.filter(isMissing);
    for (const tile of missing.slice(0, Math.max(0, MOST_AT_ONCE - running.size))) void load(tile);
    if (running.size > 0 || !wanted.every((tile) => kept.has(printTile(tile)))) return;
    const next = perhaps.find(isMissing);
    if (next) timer = setTimeout(() => running.size === 0 && perhaps.includes(next) && void load(next), IDLE_MS);
  }

  function isMissing(tile: Tile): boolean {
    const key = printTile(tile);
    return !(kept.has(key) || running.has(key) || pausing.has(key) || hasFailed(key));
  }

  const hasFailed = (key: string): boolean => (failures.get(key) ?? 0) > RETRY_MS.length;

  async function load(tile: Tile): Promise<void> {
    const key = printTile(tile);
    const abort = new AbortController();
    running.set(key, abort);
    const view = await fetchTile(tile, abort.signal).catch((error: unknown) => {
      if (!abort.signal.aborted && !closed) fail(key, error instanceof TileRefused);
      return null;
    });
    running.delete(key);
    if (view !== null && !closed) {
      failures.delete(key);
      keep(view);
      if (wantedKeys.has(key)) onChange();
    }
    workIn(0);
  }

  function fail(key: string, forGood: boolean): void {
    const before = forGood ? RETRY_MS.length : (failures.get(key) ?? 0);
    failures.set(key, before + 1);
    const pause = RETRY_MS[before];
    if (pause === undefined) {
      if (wantedKeys.has(key)) onChange();
      return;
    }
    pausing.add(key);
    setTimeout(() => {
      pausing.delete(key);
      workIn(0);
    }, pause);
  }

  return {
    look,
    wanted: () => wanted,
    known(tile) {
      const view = kept.get(printTile(tile));
      if (view) keep(view);
      return view;
    },
    state() {
      const missing = inside.map(printTile).filter((key) => !kept.has(key));
      if (missing.length === 0) return 'complete';
      return missing.some(hasFailed) ? 'failed' : 'loading';
    },
    retry() {
      failures.clear();
      workIn(0);
    },
    close() {
      closed = true;
      clearTimeout(timer);
      for (const abort of running.values()) abort.abort();
    },
  };
}
