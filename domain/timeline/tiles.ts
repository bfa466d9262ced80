/**
 * Divides time into fixed tiles, so that panning the axis reuses the same requests. A level defines the length of a tile, an index its
 * position. A tile always has the same events for one filter. Drawn events remain in place, and responses can be cached.
 */

import { dayNumber, dayOf, firstOfMonth, lastOfMonth, monthNumber } from '../dates/day-words';
import type { EventSummary } from '../views';

/** Level 0 is an ISO week. Each higher level spans this many calendar months, usually four times the level below. */
const MONTHS_OF_LEVEL = [0, 1, 4, 12, 48, 192, 768, 3072, 12_288] as const;
export const MAX_LEVEL = MONTHS_OF_LEVEL.length - 1;
/** 1969-12-29, a Monday, is the first day of week 0 */
const FIRST_MONDAY = -3;
const DAYS_PER_MONTH = 30.44;
/** minimum length of a window in tiles, so it spans at most about four times as many; fewer tiles show fewer events */
const LEAST_TILES = 0.8;

export interface Tile {
  /** 0 … MAX_LEVEL */
  readonly level: number;
  readonly index: number;
}

/** Days `YYYY-MM-DD`, both inclusive. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

export interface AxisEvent
  extends Pick<EventSummary, 'id' | 'slug' | 'title' | 'date' | 'status' | 'polarity' | 'outcome' | 'family' | 'salience'> {
  readonly alsoIn?: readonly string[];
}

/** Number of events that begin in a part of a tile but exceed its event limit. */
export interface HiddenCount extends DaySpan {
  readonly count: number;
}

export interface TileView {
  readonly tile: Tile;
  /** events that overlap the tile, most salient first, at most `TILE_EVENTS` */
  readonly events: readonly AxisEvent[];
  /** only parts with hidden events, in time order */
  readonly hidden: readonly HiddenCount[];
}

/** The widest window of a level spans about three tiles, so it shows at most about 300 events. */
export const TILE_EVENTS = 90;

export function tileSpan({ level, index }: Tile): DaySpan {
  const months = MONTHS_OF_LEVEL[level] ?? 0;
  if (months === 0) return { from: dayOf(FIRST_MONDAY + index * 7), to: dayOf(FIRST_MONDAY + index * 7 + 6) };
  return { from: firstOfMonth(index * months), to: lastOfMonth((index + 1) * months - 1) };
}

/** The level for a window of this many days: the coarsest whose tiles are not much longer than the window. */
export function levelFor(days: number): number {
  let level = 0;
  for (const [candidate, months] of MONTHS_OF_LEVEL.entries()) {
    if (months * DAYS_PER_MONTH * LEAST_TILES <= days) level = candidate;
  }
  return level;
}

/** The tiles of a level that overlap the days, in time order. */
export function tilesOver({ from, to }: DaySpan, level: number): readonly Tile[] {
  const [first, last] = [tileIndex(from, level), tileIndex(to, level)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => ({ level, index: first + step }));
}

/** The parts of a tile for counting hidden events: days of a week or month, else months or whole years; at most 64. */
export function tileParts(tile: Tile): readonly DaySpan[] {
  const months = MONTHS_OF_LEVEL[tile.level] ?? 0;
  const span = tileSpan(tile);
  if (months <= 1) {
    const first = dayNumber(span.from);
    return Array.from({ length: dayNumber(span.to) - first + 1 }, (_, step) => ({ from: dayOf(first + step), to: dayOf(first + step) }));
  }
  const step = months <= 48 ? 1 : Math.max(12, months / 64);
  const begin = tile.index * months;
  return Array.from({ length: months / step }, (_, part) => ({
    from: firstOfMonth(begin + part * step),
    to: lastOfMonth(begin + (part + 1) * step - 1),
  }));
}

/** Parses `L.I` ("3.2024"), the URL form of a tile; null if invalid. */
export function parseTile(text: string): Tile | null {
  const [, level, index] = /^(\d)\.(-?\d{1,7})$/.exec(text) ?? [];
  return level === undefined || Number(level) > MAX_LEVEL ? null : { level: Number(level), index: Number(index) };
}

export const printTile = ({ level, index }: Tile): string => `${level}.${index}`;

function tileIndex(day: string, level: number): number {
  const months = MONTHS_OF_LEVEL[level] ?? 0;
  return Math.floor(months === 0 ? (dayNumber(day) - FIRST_MONDAY) / 7 : monthNumber(day) / months);
}
