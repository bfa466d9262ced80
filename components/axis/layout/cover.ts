/**
 * Combines tiles into the items and hidden counts of a window. If a tile is missing, tiles of nearby levels substitute for
 * it. Visible events therefore stay visible while tiles load.
 */
import { MAX_LEVEL, type Tile, type TileView, tileSpan, tilesOver } from '@/domain/timeline/tiles';
import { type AxisItem, axisItem } from './axis-item';
import { type DayWindow, windowOver } from './window-store';

/** Count of events that begin in these days but are not among the items. Days since 1970-01-01, end exclusive. */
export interface Hidden extends DayWindow {
  readonly count: number;
}

export interface Cover {
  readonly items: readonly AxisItem[];
  readonly hidden: readonly Hidden[];
}

interface ReadTile extends Cover {
  readonly ids: ReadonlySet<number>;
}

/** how many levels away a substitute tile may be */
const FAR = 2;

export function createCovers(today: string) {
  const read = new WeakMap<TileView, ReadTile>();
  const reading = (view: TileView): ReadTile => {
    const before = read.get(view);
    if (before) return before;
    const items = view.events.map((event) => axisItem(event, today));
    const hidden = view.hidden.map((part) => ({ ...windowOver(part), count: part.count }));
    const tile = { items, ids: new Set(items.map((item) => item.id)), hidden };
    read.set(view, tile);
    return tile;
  };

  function coverOf(wanted: readonly Tile[], known: (tile: Tile) => TileView | undefined): Cover {
    const items = new Map<number, AxisItem>();
    const hidden = new Map<number, Hidden>();
    const said: { readonly ids: ReadonlySet<number>; readonly span: DayWindow }[] = [];
    for (const tile of wanted) {
      const span = windowOver(tileSpan(tile));
      const loaded = known(tile);
      for (const view of loaded ? [loaded] : standIns(tile, known)) {
        const about = reading(view);
        const part = loaded ? span : common(windowOver(tileSpan(view.tile)), span);
        said.push({ ids: about.ids, span: part });
        for (const item of about.items) if (loaded || (item.from < part.to && item.to > part.from)) items.set(item.id, item);
        for (const count of about.hidden) if (within(count.from, part)) hidden.set(count.from, count);
      }
    }
    for (const { ids, span } of said) {
      for (const item of items.values()) if (!ids.has(item.id) && within(item.begins, span)) uncount(hidden, item.begins);
    }
    return { items: [...items.values()], hidden: [...hidden.values()] };
  }

  return { itemsOf: (view: TileView) => reading(view).items, over: coverOf };
}

/** Returns the loaded tiles of the nearest level that covers these days. Coarser levels come before finer ones. */
function standIns(tile: Tile, known: (tile: Tile) => TileView | undefined): readonly TileView[] {
  const span = tileSpan(tile);
  for (let away = 1; away <= FAR; away += 1) {
    for (const level of [tile.level + away, tile.level - away]) {
      if (level < 0 || level > MAX_LEVEL) continue;
      const found = tilesOver(span, level).flatMap((other) => known(other) ?? []);
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** Subtracts an event from the hidden count of its first day, because a neighboring tile contains the event. */
function uncount(hidden: Map<number, Hidden>, day: number): void {
  for (const [key, part] of hidden) {
    if (!within(day, part)) continue;
    if (part.count > 1) hidden.set(key, { ...part, count: part.count - 1 });
    else hidden.delete(key);
    return;
  }
}

const within = (day: number, { from, to }: DayWindow): boolean => day >= from && day < to;

const common = (one: DayWindow, other: DayWindow): DayWindow => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) });
