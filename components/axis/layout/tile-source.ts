import { dayNumber, dayOf } from '@/domain/dates/day-words';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { laneTileHref, tileHref } from '@/domain/timeline/axis-window';
import { type DaySpan, levelFor, MAX_LEVEL, printTile, type Tile, type TileView, tileSpan, tilesOver } from '@/domain/timeline/tiles';
import type { LaneTile } from '@/domain/timeline/timeline-view';
import { asOneLane } from './axis-lanes';

/** The source reads only the tile ID. The caller defines the content. */
interface OfTile {
  readonly tile: Tile;
}

export interface TileSourceOptions<View extends OfTile> {
  readonly initial: readonly View[];
  /** the source requests no tiles outside of these days */
  readonly bounds: DaySpan;
  /** rejects with `TileRefused` if a retry is useless */
  readonly fetchTile: (tile: Tile, signal: AbortSignal) => Promise<View>;
  /** called when a wanted tile arrives, or has finally failed */
  readonly onChange: () => void;
}

/** State of the tiles in the window. `failed`: no more attempts until `retry`. */
export type TileState = 'complete' | 'loading' | 'failed';

export class TileRefused extends Error {}

const MOST_KEPT = 96;
const MOST_AT_ONCE = 4;
/**
 * Maximum number of open requests. Some requests for earlier windows may finish, because the reader may return. Browsers
 * open six connections over HTTP/1.1.
 */
const MOST_OPEN = 6;
/** minimum ms between two rounds of requests during a movement */
const MOVING_MS = 100;
const IDLE_MS = 150;
export const RETRY_MS = [400, 1200, 3600] as const;

/**
 * Fetches the tiles that the axis needs, and caches the latest ones. Tiles in the window come first, then those around it.
 * During a zoom, the tiles of the next level follow. When idle, the source prefetches tiles for the next move. It aborts
 * most requests for windows that the reader has left.
 */
export function createTileSource<View extends OfTile>({ initial, bounds, fetchTile, onChange }: TileSourceOptions<View>) {
  /** least recently used first */
  const cache = new Map<string, View>();
  const running = new Map<string, AbortController>();
  const failures = new Map<string, number>();
  const pausing = new Set<string>();
  let inside: readonly Tile[] = [];
  let wanted: readonly Tile[] = [];
  let perhaps: readonly Tile[] = [];
  /** tiles of the level that a current zoom approaches */
  let ahead: readonly Tile[] = [];
  /** length of the window in days at the end of the last movement */
  let rested = 0;
  let wantedKeys = new Set<string>();
  let useful = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let closed = false;
  for (const view of initial) keep(view);

  function keep(view: View): void {
    const key = printTile(view.tile);
    cache.delete(key);
    cache.set(key, view);
    for (const oldest of cache.keys()) {
      if (cache.size <= MOST_KEPT) break;
      if (!wantedKeys.has(oldest)) cache.delete(oldest);
    }
  }

  /**
   * Sets the current window. `resting` means that the movement has ended; during a movement, requests are throttled. Returns
   * whether the set of tiles to draw has changed.
   */
  function look(window: DaySpan, resting: boolean): boolean {
    const next = windowTiles(window, bounds);
    const all = [...next.inside, ...next.around];
    const keys = new Set(all.map(printTile));
    const same = keys.size === wantedKeys.size && [...keys].every((key) => wantedKeys.has(key));
    inside = next.inside;
    const nearby = [...next.aside, ...next.above, ...next.below];
    perhaps = resting ? nearby : [];
    ahead = resting ? [] : tilesAhead(next, lengthOf(window) / rested);
    if (resting) rested = lengthOf(window);
    if (same && !resting && !ahead.some(isMissing)) return false;
    wanted = all;
    wantedKeys = keys;
    useful = new Set([...keys, ...nearby.map(printTile)]);
    workIn(resting ? 0 : askedAt + MOVING_MS - performance.now());
    return !same;
  }

  function workIn(pause: number): void {
    clearTimeout(timer);
    if (closed) return;
    if (pause <= 0) work();
    else timer = setTimeout(work, pause);
  }

  /** Starts as many requests as the limits allow. After all wanted tiles have arrived, prefetches one nearby tile after a pause. */
  function work(): void {
    if (closed) return;
    const missing = [...wanted, ...ahead].filter(isMissing);
    if (missing.length > 0) askedAt = performance.now();
    const passed = [...running.keys()].filter((key) => !useful.has(key));
    const busy = running.size - passed.length;
    const starting = missing.slice(0, Math.max(0, MOST_AT_ONCE - busy));
    const excess = running.size + starting.length - MOST_OPEN;
    for (const key of passed.slice(0, Math.max(0, excess))) callOff(key);
    for (const tile of starting) void load(tile);
    if (running.size > 0 || !wanted.every((tile) => cache.has(printTile(tile)))) return;
    const next = perhaps.find(isMissing);
    if (next) timer = setTimeout(() => running.size === 0 && perhaps.includes(next) && void load(next), IDLE_MS);
  }

  function callOff(key: string): void {
    running.get(key)?.abort();
    running.delete(key);
  }

  function isMissing(tile: Tile): boolean {
    const key = printTile(tile);
    return !(cache.has(key) || running.has(key) || pausing.has(key) || hasFailed(key));
  }

  const hasFailed = (key: string): boolean => (failures.get(key) ?? 0) > RETRY_MS.length;

  async function load(tile: Tile): Promise<void> {
    const key = printTile(tile);
    const abort = new AbortController();
    running.set(key, abort);
    const view = await fetchTile(tile, abort.signal).catch((error: unknown) => {
      if (!abort.signal.aborted) fail(key, error instanceof TileRefused);
      return null;
    });
    // The caller that aborted the request has already updated `running`.
    if (abort.signal.aborted) return;
    running.delete(key);
    if (view !== null) {
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
    /** the tiles to draw, loaded or not, those in the window first */
    wanted: () => wanted,
    known(tile: Tile) {
      const view = cache.get(printTile(tile));
      if (view) keep(view);
      return view;
    },
    state(): TileState {
      const missing = inside.map(printTile).filter((key) => !cache.has(key));
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

const lengthOf = ({ from, to }: DaySpan): number => dayNumber(to) - dayNumber(from) + 1;

/** share of the window that is drawn on either side, so that a drag reveals loaded items */
const PADDING = 0.5;
/** prefetch only the middle half of the finer level, where most zooms go */
const MIDDLE = -0.25;

/** share by which the window's length must change to count as a zoom */
const ZOOMED = 0.05;

/** Tiles for a window: those in it, those drawn beside it, and those that the next move may need. */
interface WindowTiles {
  readonly inside: readonly Tile[];
  readonly around: readonly Tile[];
  /** for a drag, for zooming out, and for zooming in */
  readonly aside: readonly Tile[];
  readonly above: readonly Tile[];
  readonly below: readonly Tile[];
}

/** Omits tiles outside of `bounds`, because they have no events. */
function windowTiles(window: DaySpan, bounds: DaySpan): WindowTiles {
  const level = levelFor(dayNumber(window.to) - dayNumber(window.from) + 1);
  const inside = tilesOver(window, level);
  const ring = tilesOver(grown(window, PADDING), level);
  const [first, last] = [ring[0], ring.at(-1)];
  const aside = first && last ? [last.index + 1, first.index - 1].map((index) => ({ level, index })) : [];
  const above = level < MAX_LEVEL ? tilesOver(window, level + 1) : [];
  const below = level > 0 ? tilesOver(grown(window, MIDDLE), level - 1) : [];
  const within = (tiles: readonly Tile[]): Tile[] => tiles.filter((tile) => touches(tileSpan(tile), bounds));
  return {
    inside: within(inside),
    around: within(ring).filter((tile) => !inside.some((one) => printTile(one) === printTile(tile))),
    aside: within(aside),
    above: within(above),
    below: within(below),
  };
}

/** Returns the tiles of the level that a zoom approaches. `times` is the new length of the window relative to the old one. */
function tilesAhead({ above, below }: WindowTiles, times: number): readonly Tile[] {
  if (times < 1 - ZOOMED) return below;
  return times > 1 + ZOOMED ? above : [];
}

/** Extends a span on both sides by a share of its length, or shrinks it if the share is negative. Returns at least one day. */
function grown({ from, to }: DaySpan, share: number): DaySpan {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const margin = Math.ceil((last - first + 1) * share);
  return { from: dayOf(first - margin), to: dayOf(Math.max(first - margin, last + margin)) };
}

export const touches = (one: DaySpan, other: DaySpan): boolean =>
  dayNumber(one.from) <= dayNumber(other.to) && dayNumber(other.from) <= dayNumber(one.to);

/** timeout or rate limit, which a retry can resolve */
const AGAIN = new Set([408, 429]);

async function get<View>(href: string, signal: AbortSignal): Promise<View> {
  const response = await fetch(href, { signal, headers: { Accept: 'application/json' } });
  if (response.ok) return (await response.json()) as View;
  if (response.status < 500 && !AGAIN.has(response.status)) throw new TileRefused(`${response.status} for ${href}`);
  throw new Error(`${response.status} for ${href}`);
}

export async function fetchTile(filters: TimelineFilters, tile: Tile, signal: AbortSignal): Promise<LaneTile> {
  if (filters.lanes !== null) return get(laneTileHref(filters, tile), signal);
  return asOneLane(await get<TileView>(tileHref(filters, tile), signal));
}
