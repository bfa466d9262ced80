/** Which tiles a window needs: those in it, those beside it that are drawn as well, and those that a next move may ask for. */
import { dayNumber, dayOf } from '@/domain/dates/day-words';
import { type DaySpan, levelFor, MAX_LEVEL, printTile, type Tile, tileSpan, tilesOver } from '@/domain/timeline/tiles';

/** share of the window that is drawn on either side of it, so that a drag uncovers what is there already */
const PADDING = 0.5;
/** of the level below only the middle is fetched beforehand: zooming mostly goes there */
const MIDDLE = -0.25;

/** a window that much longer or shorter than before has been zoomed */
const ZOOMED = 0.05;

export interface WindowTiles {
  readonly inside: readonly Tile[];
  readonly around: readonly Tile[];
  /** where a drag leads, zooming out, and zooming in */
  readonly aside: readonly Tile[];
  readonly above: readonly Tile[];
  readonly below: readonly Tile[];
}

/** Tiles that do not touch `bounds` hold nothing and are not among them. */
export function windowTiles(window: DaySpan, bounds: DaySpan): WindowTiles {
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

/** What zooming is heading for, where the window has become that many times as long. */
export function tilesAhead({ above, below }: WindowTiles, times: number): readonly Tile[] {
  if (times < 1 - ZOOMED) return below;
  return times > 1 + ZOOMED ? above : [];
}

/** Longer on both sides by a share of its length, or shorter where the share is negative; never less than a day. */
function grown({ from, to }: DaySpan, share: number): DaySpan {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const by = Math.ceil((last - first + 1) * share);
  return { from: dayOf(first - by), to: dayOf(Math.max(first - by, last + by)) };
}

export function touches(one: DaySpan, other: DaySpan): boolean {
  return dayNumber(one.from) <= dayNumber(other.to) && dayNumber(other.from) <= dayNumber(one.to);
}
